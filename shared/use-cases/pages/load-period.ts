import { type CollectionSummary, yearsOf } from '../../domain/collection-summary';
import { historicalDate } from '../../domain/historical-date';
import { placeOf, yearOf } from '../../domain/sortable-date';
import { type Span, closeSpan, shapeOf } from '../../domain/span';
import { type YearBlock, blocksBetween, sizeFor } from '../../domain/year-blocks';
import { readSides } from '../questions/list-sides';
import { readList } from '../questions/read-list';
import { eventsWithin, loadImportant } from './load-important';
import {
  type CountedBlock,
  MOST_BARS,
  MOST_PARTS,
  type Overview,
  type PeriodPage,
  type PeriodRequest,
  groupsOf,
} from './period';
import { periodsBeside } from './periods-beside';
import { MOST_EVENTS, type PagePorts, readerOf } from './reader';

/** The timeline of a period. Of years with more events than a page holds, the most important of each part. */
export async function loadPeriod(ports: PagePorts, request: PeriodRequest): Promise<PeriodPage> {
  const { span, part, place } = request;
  const reader = readerOf(ports);
  const summary = await ports.events.summary();
  const years = summary && part === undefined && place === undefined ? yearsIn(span, summary) : undefined;
  if (summary && years && years.last > years.first && eventsWithin(years, summary) > MOST_EVENTS)
    return loadImportant(ports, { request, years, summary });
  const isFirst = part === undefined && place === undefined;
  const [page, sides, beside] = await Promise.all([
    readList(ports.events, reader, { kind: 'in-span', span, part, place }, { size: MOST_EVENTS }),
    isFirst && isBounded(span) ? readSides(ports, reader, span) : [],
    isFirst ? periodsBeside(ports, span, summary) : {},
  ]);
  const { lines, previous, next } = page;
  // Few whole decades may have been counted, and the page is full all the same.
  if (summary && years && years.last > years.first && next) return loadImportant(ports, { request, years, summary });
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
  const known = yearsOf(summary);
  const [first, last] = [known[0], known.at(-1)];
  const { from, to } = closeSpan(span);
  if (first === undefined || last === undefined || shapeOf({ from, to }).unit !== 'years') return undefined;
  const years = { first: Math.max(first, from.year), last: Math.min(last, to.year) };
  return years.first <= years.last ? years : undefined;
}

function isBounded({ from, to }: Span): boolean {
  return from !== null && to !== null;
}

function yearOfLine({ date }: { readonly date: string }): number {
  return yearOf(placeOf(historicalDate(date)));
}

/** Of years whose events are all known, each by its year. */
function overviewOf(years: readonly number[], whole: YearBlock): Overview {
  const counted = (most: number): CountedBlock[] =>
    blocksBetween(whole.first, whole.last, sizeFor(whole, most)).map(({ first, last }) => ({
      first,
      last,
      events: years.filter((year) => first <= year && year <= last).length,
    }));
  const parts = counted(MOST_PARTS);
  const around = { first: parts[0]?.first ?? whole.first, last: parts.at(-1)?.last ?? whole.last };
  return { years: around, bars: counted(MOST_BARS), parts };
}
