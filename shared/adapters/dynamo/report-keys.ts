import { parseReportNumber, reportNumber } from '../../domain/report';
import { chatPartition } from './chat-keys';
import type { Key } from './table';

/**
 * A report that waits for an answer knows its private chat. The partition of that chat has a reference to the report, so
 * that /privacy shows and /forget removes it.
 */

export const REPORTS = 'REPORT';
const REPORTED_PREFIX = 'REPORTED#';

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

/** The report that a reference leads to; undefined for all other items. */
export function reportOf({ sk }: Key): Key | undefined {
  return sk.startsWith(REPORTED_PREFIX) ? { pk: REPORTS, sk: sk.slice(REPORTED_PREFIX.length) } : undefined;
}
