import { type CollectionSummary, yearRangeOf } from '../../domain/collection-summary';
import { historicalDate } from '../../domain/historical-date';
import { type Highlights, MOST_BARS, MOST_LISTED, MOST_PARTS } from '../../domain/highlights';
import { placeOf, yearOf } from '../../domain/sortable-date';
import { type Span, closeSpan, shapeOf } from '../../domain/span';
import { type YearBlock, blocksBetween, sizeFor } from '../../domain/year-blocks';
import { readSides } from '../questions/dates/list-sides';
import { readList } from '../questions/dates/read-list';
import { type Overview, type PeriodPage, type PeriodRequest, groupsOf } from './period';
import { periodsBeside } from './periods-beside';
import type { ReadPorts } from '../answer-ports';
import { MOST_EVENTS, readerOf } from './reader';

/** The timeline of a period: all of its events, or the most important of each part when it has very many. */
export async function loadPeriod(ports: ReadPorts, request: PeriodRequest): Promise<PeriodPage> {
  const reader = readerOf(ports);
  const { span, part, place } = request;
  const isFirst = part === undefined && place === undefined;
  const summary = await ports.events.summary();
  const years = summary && isFirst ? yearsIn(span, summary) : undefined;
  const highlights = summary && years && (await highlightsIn(ports, span, summary));
  if (highlights) return ofHighlights(highlights, request, await periodsBeside(ports, span, summary));
  const [page, sides, beside] = await Promise.all([
    readList(ports.events, reader, { kind: 'in-span', span, part, place }, { size: MOST_EVENTS }),
    isFirst && isBounded(span) ? readSides(ports, reader, span) : [],
    isFirst ? periodsBeside(ports, span, summary) : {},
  ]);
  const { lines, previous, next } = page;
  const isWhole = previous === undefined && next === undefined;
  return {
    ...request,
    groups: groupsOf(lines, span),
    sides,
    beside,
    previous,
    next,
    overview: years && isWhole && years.last > years.first ? overviewOf(lines.map(yearOfLine), years) : undefined,
  };
}

/** The years of a period of whole years in which the collection has events; undefined for other periods. */
function yearsIn(span: Span, summary: CollectionSummary): YearBlock | undefined {
  const known = yearRangeOf(summary);
  const { from, to } = closeSpan(span);
  if (!known || shapeOf({ from, to }).unit !== 'years') return undefined;
  const years = { first: Math.max(known.first, from.year), last: Math.min(known.last, to.year) };
  return years.first <= years.last ? years : undefined;
}

/** Nothing is read for a period that cannot have that many events. */
async function highlightsIn(
  { events }: ReadPorts,
  span: Span,
  { byDecade }: CollectionSummary,
): Promise<Highlights | undefined> {
  const { from, to } = closeSpan(span);
  const counts = byDecade.map(([decade, count]) => (from.year <= decade && decade <= to.year ? count : 0));
  if (from.year === to.year || counts.reduce((sum, count) => sum + count, 0) <= MOST_LISTED) return undefined;
  const isAll = span.from === null && span.to === null;
  return events.highlights(isAll ? undefined : { first: from.year, last: to.year });
}

function ofHighlights(
  { years, bars, parts }: Highlights,
  request: PeriodRequest,
  beside: PeriodPage['beside'],
): PeriodPage {
  return {
    ...request,
    overview: { years, bars, parts },
    groups: parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ lines, ...block }) => ({ heading: { unit: 'part', block }, lines })),
    total: parts.reduce((sum, { events }) => sum + events, 0),
    sides: [],
    beside,
  };
}

function isBounded({ from, to }: Span): boolean {
  return from !== null && to !== null;
}

function yearOfLine({ date }: { readonly date: string }): number {
  return yearOf(placeOf(historicalDate(date)));
}

/** The overview of years whose events are all known, each event by its year. */
function overviewOf(years: readonly number[], whole: YearBlock): Overview {
  const counted = (most: number) =>
    blocksBetween(whole.first, whole.last, sizeFor(whole, most)).map(({ first, last }) => ({
      first,
      last,
      events: years.filter((year) => first <= year && year <= last).length,
    }));
  const parts = counted(MOST_PARTS);
  const around = { first: parts[0]?.first ?? whole.first, last: parts.at(-1)?.last ?? whole.last };
  return { years: around, bars: counted(MOST_BARS), parts };
}
