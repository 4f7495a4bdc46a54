import { parseReportNumber, reportNumber } from '../../domain/report';
import { chatPartition } from './chat-keys';
import type { Key } from './table';

/**
 * A report that waits for an answer knows its private chat, and one that is answered its editor. The partitions of both
 * have a reference to the report, so that /privacy shows and /forget removes what it says of them.
 */

export const REPORTS = 'REPORT';
const REPORTED_PREFIX = 'REPORTED#';
const CLOSED_PREFIX = 'CLOSED#';

/** Reports stand in the order of their time. */
export function reportKey(number: string): Key {
  const { at, updateId } = parseReportNumber(number) ?? { at: new Date(0), updateId: 0 };
  return { pk: REPORTS, sk: `${at.toISOString()}#${updateId}` };
}

/** The number of the report with that sort key. */
export function numberOf(sk: string): string {
  const [at = '', updateId] = sk.split('#');
  return reportNumber({ at: new Date(at), updateId: Number(updateId) });
}

/** The reference to a report, in the partition of its chat. */
export const reportedKey = (chatId: number, { sk }: Key): Key => ({
  pk: chatPartition(chatId),
  sk: `${REPORTED_PREFIX}${sk}`,
});

/** The reference to a report, in the partition of the editor who closed it. */
export const closedKey = (editorId: number, { sk }: Key): Key => ({
  pk: chatPartition(editorId),
  sk: `${CLOSED_PREFIX}${sk}`,
});

/** The report that a reference leads to from the chat it came from; undefined for all other items. */
export const reportOf = (key: Key): Key | undefined => referred(key, REPORTED_PREFIX);

/** The report that a reference leads to from the editor who closed it; undefined for all other items. */
export const closedReportOf = (key: Key): Key | undefined => referred(key, CLOSED_PREFIX);

function referred({ sk }: Key, prefix: string): Key | undefined {
  return sk.startsWith(prefix) ? { pk: REPORTS, sk: sk.slice(prefix.length) } : undefined;
}
