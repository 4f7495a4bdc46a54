import { dayPartition, itemsOf, summaryKey } from '../../../shared/adapters/dynamo/event-items';
import { summarise } from '../../../shared/domain/collection-summary';
import { formatMonthDay } from '../../../shared/domain/month-day';
import { event } from '../../support/events';
import { recordCalls } from '../../support/recorded-calls';
import { openTestTable } from '../../support/table';
import { syntheticCollection } from '../synthetic-events';
import type { Count } from './count';
import { updateCounter } from './count-updates';
import { COUNTED_UPDATES } from './updates';

/** A day of the year, as a page of it is asked for. */
const DAY = { month: 9, day: 3 };
const QUESTION = '3 September';
const DAYS = 365;

/** What a page of a day costs when there are so many events, and what it would cost to read the whole day for it. */
export interface DayCost {
  readonly events: number;
  readonly page: Count;
  readonly wholeDayUnits: number;
}

/**
 * Counts a page of a day in a table that has that day's part of so many events. A Query reads in one partition only, and
 * a day's entries are all of its partition; what lies in others can cost it nothing, so it is not written.
 */
export async function countDay(events: number): Promise<DayCost> {
  const question = COUNTED_UPDATES.find(({ name }) => name === QUESTION);
  if (!question) throw new Error(`"${QUESTION}" is not counted`);
  const table = await openTestTable();
  try {
    const summary = summarise({ ...syntheticCollection(1), events: [event(`2015-${formatMonthDay(DAY)}`)] });
    await table.writeAll([{ put: { ...summaryKey, summary } }]);
    await table.writeAll(entriesOf(Math.ceil(events / DAYS)).map((item) => ({ put: item })));
    const toTable = recordCalls(table.client);
    const page = await (
      await updateCounter(table, toTable)
    ).count({ ...question, name: `${QUESTION} – of ${events} events` });
    return { events, page, wholeDayUnits: await readWholeDay() };

    async function readWholeDay(): Promise<number> {
      toTable.length = 0;
      await table.query({ pk: dayPartition(DAY) });
      return toTable.reduce((sum, { readUnits }) => sum + readUnits, 0);
    }
  } finally {
    await table.close();
  }
}

/** The day's entries of invented events of 200 years, as they are stored. */
function entriesOf(count: number) {
  return syntheticCollection(count).events.flatMap((event, n) => {
    const date = `${1826 + (n % 200)}-09-03`;
    const moved = { ...event, date, id: `${date}-${String(n).padStart(6, '0')}-invented` };
    return itemsOf(moved).filter(({ pk }) => pk === dayPartition(DAY));
  });
}
