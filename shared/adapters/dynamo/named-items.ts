import * as z from 'zod/mini';
import { firstDaysKept } from '../../domain/anniversary-days';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type MonthDay, formatMonthDay, monthDayOf } from '../../domain/month-day';
import { publishedForms } from '../../language/published-forms';
import { namedTermFinder } from '../../language/searching/follow-terms';
import type { SearchVocabulary } from '../../language/searching/search-terms';
import type { NamedEvent } from '../../use-cases/event-ports';
import { onFirstUse } from '../on-first-use';
import { pack, unpackBody } from './packed';
import type { Key, Table } from './table';

/** What the events of each day of the year are followed by, in blocks: a message needs only those of its days. */
export const NAMED = 'NAMED';

const ROWS_IN_BLOCK = 40;
const BLOCK_DIGITS = 4;

const dayPrefix = (day: string): string => `${day}#`;

interface NamedItem extends Key {
  readonly body: Uint8Array;
}

/** Collects what events are followed by as they come, for their words take time. */
export function namedContent(vocabulary: SearchVocabulary) {
  const termsOf = namedTermFinder(vocabulary, publishedForms());
  const byDay = new Map<string, (readonly [id: string, ...terms: string[]])[]>();
  return {
    add(event: HistoricalEvent): void {
      const days = firstDaysKept(historicalDate(event.date));
      const row = [event.id, ...(days.length > 0 ? termsOf(event) : [])] as const;
      for (const day of new Set(days.map((each) => formatMonthDay(monthDayOf(each))))) {
        const rows = byDay.get(day) ?? [];
        rows.push(row);
        byDay.set(day, rows);
      }
    },

    /** In the order of their keys. */
    *items(): Generator<NamedItem> {
      for (const [day, rows] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (let from = 0; from < rows.length; from += ROWS_IN_BLOCK) {
          const sk = dayPrefix(day) + String(from / ROWS_IN_BLOCK).padStart(BLOCK_DIGITS, '0');
          yield { pk: NAMED, sk, body: pack(rows.slice(from, from + ROWS_IN_BLOCK)) };
        }
    },
  };
}

const rowsSchema = onFirstUse(() => z.array(z.tuple([z.string()], z.string())));

export async function readNamed(table: Pick<Table, 'query'>, day: MonthDay): Promise<readonly NamedEvent[]> {
  const prefix = dayPrefix(formatMonthDay(day));
  const items = await table.query({ pk: NAMED, sk: { from: prefix, to: `${prefix}~` } });
  return items.flatMap((item) => rowsSchema.parse(unpackBody(item))).map(([id, ...terms]) => ({ id, terms }));
}
