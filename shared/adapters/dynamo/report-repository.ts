import * as z from 'zod/mini';
import { TABLE } from '../../contract/table';
import { REPORT_OUTCOMES, reportNumber } from '../../domain/report';
import { type KeptReport, REPORT_DAYS, type ReportAction, type ReportRepository } from '../../use-cases/report-ports';
import { onFirstUse } from '../on-first-use';
import { daysAfter } from './chat-keys';
import { REPORTS, closedKey, numberOf, reportKey, reportedKey } from './report-keys';
import { type Item, type Key, type Table, keySchema } from './table';

/** How many reports are looked at for a page of open ones. */
const LOOKED_AT = 100;

/** The key of a report contains its update, so a repeated update adds nothing. */
export function dynamoReportRepository(table: Table): ReportRepository {
  const openOne = async (number: string) => {
    const item = await table.get(reportKey(number), { consistent: true });
    return item && openIn([item])[0];
  };

  return {
    async add({ stamp, chatId, ...report }) {
      const key = reportKey(reportNumber(stamp));
      const expires = { [TABLE.timeToLive]: daysAfter(stamp.at, REPORT_DAYS) };
      const reference = chatId !== undefined && { ...reportedKey(chatId, key), eventId: report.eventId, ...expires };
      // Before the report, so that it is never without; and after, in case the chat was forgotten in between.
      if (reference) await table.put(reference);
      const isNew = await table.put(
        { ...key, ...report, chatId, ...expires },
        { condition: 'attribute_not_exists(pk)' },
      );
      if (reference && isNew) await table.put(reference);
      return isNew;
    },

    openOne,

    async open(most, before) {
      const after = before === undefined ? undefined : reportKey(before);
      const items = await table.query({ pk: REPORTS, backward: true, limit: LOOKED_AT, after });
      const open = openIn(items);
      const reports = open.slice(0, most);
      if (open.length > most) return { reports, next: reports.at(-1)?.number };
      const last = items.length === LOOKED_AT ? items.at(-1) : undefined;
      return { reports, next: last && numberOf(keySchema.parse(last).sk) };
    },

    async close(number, action) {
      const key = reportKey(number);
      const item = await table.get(key, { consistent: true });
      if (!item) return undefined;
      const [report] = openIn([item]);
      const isClosed = report !== undefined && (await closeOpen(key, report, action));
      await forgetChat(key, reportIn(item).chatId);
      return isClosed ? report : undefined;
    },
  };

  async function closeOpen(key: Key, { at, eventId }: KeptReport, action: ReportAction): Promise<boolean> {
    const { who, what } = action;
    const expires = { [TABLE.timeToLive]: daysAfter(new Date(at), REPORT_DAYS) };
    const reference = who !== undefined && { ...closedKey(who, key), eventId, what, ...expires };
    // Before the answer, so that it is never without; and after, in case the editor was forgotten in between.
    if (reference) await table.put(reference);
    const closed = await table.update(key, {
      expression: 'SET #actions = :actions',
      // A report that is forgotten meanwhile stays forgotten, and of two editors one closes it.
      condition: 'attribute_exists(pk) AND attribute_not_exists(#actions)',
      names: { '#actions': 'actions' },
      values: { ':actions': [action] },
    });
    if (reference && closed) await table.put(reference);
    return closed !== undefined;
  }

  /** The reference goes first: a run that is repeated after a crash still finds the chat in the report. */
  async function forgetChat(key: Key, chatId: number | undefined): Promise<void> {
    if (chatId === undefined) return;
    await table.writeAll([{ remove: reportedKey(chatId, key) }]);
    await table.update(key, { expression: 'REMOVE chatId', condition: 'attribute_exists(pk)' });
  }
}

const actionSchema = () =>
  z.object({
    what: z.enum(REPORT_OUTCOMES),
    who: z.optional(z.number()),
    at: z.string(),
    text: z.string(),
  });
const storedSchema = onFirstUse(() =>
  z.object({
    sk: z.string(),
    eventId: z.string(),
    text: z.string(),
    language: z.string(),
    chatId: z.optional(z.number()),
    actions: z._default(z.array(actionSchema()), []),
  }),
);

function openIn(items: readonly Item[]): KeptReport[] {
  return items.flatMap((item) => {
    const { actions, ...report } = reportIn(item);
    return actions.length > 0 ? [] : [report];
  });
}

function reportIn(item: Item): KeptReport & Pick<StoredReport, 'actions'> {
  const { sk, ...report } = storedSchema.parse(item);
  return { at: sk.replace(/#.*/, ''), number: numberOf(sk), ...report };
}

/** A report as the editors read it. */
export interface StoredReport extends Omit<KeptReport, 'chatId'> {
  readonly state: 'open' | ReportAction['what'];
  readonly actions: readonly ReportAction[];
}

/** All reports that are kept, the oldest first. */
export async function storedReports(table: Pick<Table, 'query'>): Promise<readonly StoredReport[]> {
  const items = await table.query({ pk: REPORTS });
  return items.map((item) => {
    const { at, number, eventId, text, language, actions } = reportIn(item);
    return { at, number, eventId, text, language, state: actions.at(-1)?.what ?? 'open', actions };
  });
}
