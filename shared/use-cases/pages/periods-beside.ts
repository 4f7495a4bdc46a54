import { type CollectionSummary, yearsOf } from '../../domain/collection-summary';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { type Span, closeSpan, shapeOf, spanInLine } from '../../domain/span';
import { blockOf, sizeOfBlock, spanOfBlock } from '../../domain/year-blocks';
import type { ReadPorts } from '../answer-ports';

/** The nearest periods with events that are as long as a period, before it and after it. */
export interface PeriodsBeside {
  readonly before?: Span | undefined;
  readonly after?: Span | undefined;
}

export async function periodsBeside(
  { events }: ReadPorts,
  span: Span,
  summary: CollectionSummary | undefined,
): Promise<PeriodsBeside> {
  const shape = shapeOf(span);
  if (shape.unit === 'interval') return {};
  if (shape.unit === 'years') return blocksBeside(shape, summary);
  const { from, to } = closeSpan(span);
  const [start, end] = await Promise.all([events.around(from), events.around(to)]);
  const reached = (date: string | undefined, side: keyof Span) => date && spanOf(historicalDate(date))[side];
  const [before, after] = [reached(start?.before?.date, 'to'), reached(end?.after?.date, 'from')];
  return { before: before ? spanInLine(span, before) : undefined, after: after ? spanInLine(span, after) : undefined };
}

function blocksBeside(
  { first, last }: { readonly first: number; readonly last: number },
  summary: CollectionSummary | undefined,
): PeriodsBeside {
  const size = sizeOfBlock({ first, last });
  const years = summary && size !== undefined ? yearsOf(summary) : [];
  const near = (year: number | undefined) =>
    year === undefined || size === undefined ? undefined : spanOfBlock(blockOf(year, size));
  return { before: near(years.findLast((year) => year < first)), after: near(years.find((year) => year > last)) };
}
