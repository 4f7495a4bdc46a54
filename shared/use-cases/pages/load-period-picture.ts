import { yearRangeOf } from '../../domain/collection-summary';
import { readingOf } from '../../domain/date-query';
import { inTime } from '../../domain/in-time';
import type { PeriodPicture } from '../../domain/period-picture';
import { allInOrder } from '../../domain/search-query';
import { type Span, yearSpan } from '../../domain/span';
import type { AnswerPorts } from '../answer-ports';

/** How many events are drawn on an axis, and how many of them are named. */
const MOST_DRAWN = 60;
const MOST_NAMED = 6;

/** Open ends are those of the collection. Undefined when nothing is dated to the span. */
export async function loadPeriodPicture(
  { events }: Pick<AnswerPorts, 'events'>,
  { from, to }: Span,
): Promise<PeriodPicture | undefined> {
  const summary = await events.summary();
  const known = summary && yearRangeOf(summary);
  if (!known) return undefined;
  const span = { from: from ?? yearSpan(known.first).from, to: to ?? yearSpan(known.last).to };
  const query = allInOrder('importance', { dates: [readingOf(span)] });
  const { lines, total } = await events.search(query, { size: MOST_DRAWN, direction: 'forward' });
  if (lines.length === 0) return undefined;
  const named = lines.slice(0, MOST_NAMED).map(({ id }) => id);
  return { span, total, lines: inTime(lines), named };
}
