import { itemsOf, summaryKey } from '../../../shared/adapters/dynamo/event-items';
import { turningPointItemsOf } from '../../../shared/adapters/dynamo/turning-point-items';
import { type CalendarDate, addDays, formatDate } from '../../../shared/domain/calendar-date';
import { summarise } from '../../../shared/domain/collection-summary';
import type { HistoricalEvent } from '../../../shared/domain/historical-event';
import { recordCalls } from '../../support/recorded-calls';
import { seeded } from '../../support/seeded';
import { openTestTable } from '../../support/table';
import { syntheticCollection } from '../synthetic-events';
import type { Count } from './count';
import { updateCounter } from './count-updates';
import { inPrivate } from './updates';

/** Days, empty ones too, months, years and others, early and late in the invented two hundred years. */
export const SPAN_QUESTIONS = [
  ...['5 May 1950', '29 February 1892', '1 January 1826', '31 December 2025', '14 July 1066', '2 March 2090'],
  ...['May 1950', 'January 2000', '1950', '2025', 'the 1960s', '19th century', '10–16 May 1950', '1066', '2090'],
];

/** What is asked of invented events of which every third spans more than a day. */
export async function countSpans(events: number): Promise<readonly Count[]> {
  const table = await openTestTable();
  try {
    const collection = syntheticCollection(events);
    const spread = collection.events.map((event, n) => ({ ...event, date: dateOf(event, n) }));
    await table.writeAll([{ put: { ...summaryKey, summary: summarise({ ...collection, events: spread }) } }]);
    const items = spread.flatMap((event) => itemsOf(event)).filter(({ pk }) => !/^(?:EVENT|DAY)#/.test(pk));
    await table.writeAll([...items, ...turningPointItemsOf(spread)].map((item) => ({ put: item })));
    const counter = await updateCounter(table, recordCalls(table.client));
    const counts: Count[] = [];
    for (const name of SPAN_QUESTIONS)
      counts.push(await counter.count({ name, update: inPrivate(name), kind: 'question' }));
    return counts;
  } finally {
    await table.close();
  }
}

const random = seeded(1);

/** Of every ten one of its month or year, one of several days, one or two of months to centuries. */
function dateOf({ date }: HistoricalEvent, n: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const from = { year, month, day };
  switch (n % 20) {
    case 0:
      return date.slice(0, 4);
    case 1:
      return date.slice(0, 7);
    case 2:
      return `${date.slice(0, 3)}X`;
    case 3:
    case 4:
      return `${date}/${lastDay(from, 30)}`;
    case 5:
      return `${date}/${lastDay(from, 400)}`;
    case 6:
      return `${date}/${lastDay(from, 40_000)}`;
    case 7:
      return n % 40 === 7 ? `${date}/..` : `${date.slice(0, 4)}/${year + 9}`;
    default:
      return date;
  }
}

function lastDay(from: CalendarDate, most: number): string {
  return formatDate(addDays(from, 1 + Math.floor(random() * most)));
}
