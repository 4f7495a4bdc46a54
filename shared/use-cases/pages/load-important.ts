import { type CollectionSummary, DECADE } from '../../domain/collection-summary';
import { readingOf } from '../../domain/date-query';
import type { EventLine } from '../../domain/event-line';
import { historicalDate } from '../../domain/historical-date';
import { inTime } from '../../domain/in-time';
import { partOf } from '../../domain/list-part';
import { allInOrder } from '../../domain/search-query';
import { closeSpan } from '../../domain/span';
import { type YearBlock, blockOf, blocksBetween, sizeFor, spanOfBlock } from '../../domain/year-blocks';
import { type CountedBlock, MOST_BARS, MOST_PARTS, type PeriodPage, type PeriodRequest } from './period';
import { periodsBeside } from './periods-beside';
import type { PagePorts } from './reader';
import { shareOut } from './share-out';

/** How many events a page shows of a period that has more than it can hold. */
const SHOWN = 60;

/** The most important events of each part of the years, and how many there are. */
export async function loadImportant(
  ports: PagePorts,
  {
    request,
    years,
    summary,
  }: { readonly request: PeriodRequest; readonly years: YearBlock; readonly summary: CollectionSummary },
): Promise<PeriodPage> {
  const { from, to } = closeSpan(request.span);
  const size = sizeFor(years, MOST_PARTS, years.last - years.first < MOST_PARTS ? 1 : DECADE);
  const blocks = blocksBetween(years.first, years.last, size).map((block) => {
    const { first, last } = { first: Math.max(block.first, from.year), last: Math.min(block.last, to.year) };
    // Only whole decades are counted in the summary.
    const isCounted = size > 1 && first === block.first && last === block.last;
    return { first, last, events: isCounted ? eventsWithin(block, summary) : undefined };
  });
  const shares = shareOut(
    blocks.map(({ events = SHOWN }) => events),
    SHOWN,
  );
  const found = await Promise.all(blocks.map((block, index) => mostImportant(ports, block, shares[index] ?? 0)));
  const parts = blocks.map(({ first, last, events }, index) => ({
    first,
    last,
    events: events ?? found[index]?.events ?? 0,
  }));
  const shown = parts.map((block, index) => ({
    of: { unit: 'part' as const, block },
    lines: found[index]?.lines ?? [],
  }));
  const whole = { first: parts[0]?.first ?? years.first, last: parts.at(-1)?.last ?? years.last };
  return {
    ...request,
    overview: { years: whole, bars: size === 1 ? parts : barsOf(whole, summary), parts },
    groups: shown.filter(({ lines }) => lines.length > 0),
    of: parts.reduce((sum, { events }) => sum + events, 0),
    sides: [],
    beside: await periodsBeside(ports, request.span, summary),
  };
}

/** How many events begin in the decades that lie wholly within the years. */
export function eventsWithin({ first, last }: YearBlock, { byDecade }: Pick<CollectionSummary, 'byDecade'>): number {
  const isWithin = (decade: YearBlock) => first <= decade.first && decade.last <= last;
  return byDecade.filter(([start]) => isWithin(blockOf(start, DECADE))).reduce((sum, [, events]) => sum + events, 0);
}

function barsOf(years: YearBlock, summary: CollectionSummary): readonly CountedBlock[] {
  const blocks = blocksBetween(years.first, years.last, sizeFor(years, MOST_BARS, DECADE));
  return blocks.map((block) => ({ ...block, events: eventsWithin(block, summary) }));
}

/** Those dated to the years, in the order of time, and how many were found in all. */
async function mostImportant(
  { events }: PagePorts,
  block: YearBlock,
  most: number,
): Promise<{ readonly lines: readonly EventLine[]; readonly events: number }> {
  if (most === 0) return { lines: [], events: 0 };
  const span = spanOfBlock(block);
  const query = allInOrder('importance', { dates: [readingOf(span)] });
  // What was going on before is found too, and is left out.
  const { lines, total } = await events.search(query, { size: 2 * most, direction: 'forward' });
  const dated = lines.filter(({ date }) => partOf(historicalDate(date), span) === 'dated').slice(0, most);
  return { lines: inTime(dated), events: total };
}
