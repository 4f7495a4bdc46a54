import { yearsOf } from '../../domain/collection-summary';
import { readingOf } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import { historicalDate } from '../../domain/historical-date';
import type { PeriodPicture } from '../../domain/period-picture';
import { placeOf } from '../../domain/sortable-date';
import { type Span, yearSpan } from '../../domain/span';
import type { AnswerPorts } from '../answer-ports';

/** So many events are drawn on an axis, and so many of them are named. */
const MOST_DRAWN = 60;
const MOST_NAMED = 6;

/** Open ends are those of the collection. Undefined when nothing is dated to the span. */
export async function loadPeriodPicture(
  { events }: Pick<AnswerPorts, 'events'>,
  { from, to }: Span,
): Promise<PeriodPicture | undefined> {
  const summary = await events.summary();
  const years = summary ? yearsOf(summary) : [];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = { from: from ?? yearSpan(first).from, to: to ?? yearSpan(last).to };
  const query = { words: [], topics: [], dates: [readingOf(span)], unfinished: false, order: 'importance' } as const;
  const { lines, total } = await events.search(query, { size: MOST_DRAWN, direction: 'forward' });
  if (lines.length === 0) return undefined;
  const named = lines.slice(0, MOST_NAMED).map(({ id }) => id);
  return { span, total, lines: inTime(lines), named };
}

/** Of events with the same place in time the more important one stays first. */
function inTime(lines: readonly EventLine[]): readonly EventLine[] {
  const placed = lines.map((line) => ({ line, place: placeOf(historicalDate(line.date)) }));
  return placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ line }) => line);
}
