import { DECADE, yearsTouched } from './collection-summary';
import { type EventLine, lineOf } from './event-line';
import { type HistoricalDate, historicalDate } from './historical-date';
import type { HistoricalEvent } from './historical-event';
import { partOf } from './list-part';
import { shareOut } from './share-out';
import { type SortableDate, placeOf, yearOf } from './sortable-date';
import { type YearBlock, blocksBetween, sizeFor, spanOfBlock } from './year-blocks';

/** A part of a period, and how many events it has. */
export interface CountedBlock extends YearBlock {
  readonly events: number;
}

/** The most important events of a period that has more than a page can show. */
export interface Highlights {
  readonly years: YearBlock;
  /** As fine as a screen can show. */
  readonly bars: readonly CountedBlock[];
  /** The most important events of each part, in the order of time. */
  readonly parts: readonly (CountedBlock & { readonly lines: readonly EventLine[] })[];
}

/** A block of years; undefined for all of them. */
export type HighlightedYears = YearBlock | undefined;

/** A period with more events than this has highlights. */
export const MOST_LISTED = 120;
/** How many events are shown of a period that has more. */
const SHOWN = 40;
/** Bars as fine as a screen can show, and as many links as fingers can tell apart. */
export const MOST_BARS = 120;
export const MOST_PARTS = 13;
const CENTURY = 100;

/** An event, and where it stands in the order of time. */
interface Placed {
  readonly event: HistoricalEvent;
  readonly date: HistoricalDate;
  readonly place: SortableDate;
  readonly year: number;
}

/** The highlights of the whole time, of its parts, of their parts and so on, and of centuries and decades. */
export function* highlightsOf(
  events: readonly HistoricalEvent[],
): Generator<readonly [years: HighlightedYears, highlights: Highlights]> {
  const placed = inOrder(events);
  const known = placed.flatMap(({ date }) => yearsTouched(date));
  if (known.length === 0) return;
  const all = { first: known.reduce((a, b) => Math.min(a, b)), last: known.reduce((a, b) => Math.max(a, b)) };
  const done = new Set<string>();
  yield* highlightsIn(undefined, placed);
  for (const century of blocksBetween(all.first, all.last, CENTURY))
    yield* highlightsIn(century, within(placed, century));

  function* highlightsIn(block: HighlightedYears, inside: readonly Placed[]): ReturnType<typeof highlightsOf> {
    const dated = block ? inside.filter(({ date }) => partOf(date, spanOfBlock(block)) === 'dated') : inside;
    const years = block ?? all;
    if (dated.length <= MOST_LISTED || years.first === years.last) return;
    const key = `${years.first}..${years.last}`;
    if (done.has(key)) return;
    done.add(key);
    const parts = partsOf(years);
    yield [block, highlightsAmong(dated, parts)];
    for (const part of parts) yield* highlightsIn(part, within(inside, part));
  }
}

/** Few years are divided into years, and more into decades or longer parts. */
function partsOf(years: YearBlock): readonly YearBlock[] {
  const size = sizeFor(years, MOST_PARTS, years.last - years.first < MOST_PARTS ? 1 : DECADE);
  return blocksBetween(years.first, years.last, size);
}

function highlightsAmong(placed: readonly Placed[], parts: readonly YearBlock[]): Highlights {
  const inParts = parts.map((part) => within(placed, part));
  const shares = shareOut(
    inParts.map(({ length }) => length),
    SHOWN,
  );
  const years = { first: parts[0]?.first ?? 0, last: parts.at(-1)?.last ?? 0 };
  return {
    years,
    bars: blocksBetween(years.first, years.last, sizeFor(years, MOST_BARS)).map(({ first, last }) => {
      return { first, last, events: within(placed, { first, last }).length };
    }),
    parts: parts.map(({ first, last }, index) => {
      const inside = inParts[index] ?? [];
      return { first, last, events: inside.length, lines: mostImportant(inside, shares[index] ?? 0) };
    }),
  };
}

/** In the order of time; of equally important events the later ones are taken. */
function mostImportant(placed: readonly Placed[], most: number): readonly EventLine[] {
  const chosen = [...placed.entries()]
    .sort(([a, { event: one }], [b, { event: other }]) => other.importance - one.importance || b - a)
    .slice(0, most);
  return chosen.sort(([a], [b]) => a - b).map(([, { event }]) => lineOf(event));
}

function inOrder(events: readonly HistoricalEvent[]): readonly Placed[] {
  const placed = events.map((event) => {
    const date = historicalDate(event.date);
    const place = placeOf(date);
    return { event, date, place, year: yearOf(place) };
  });
  return placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.event.id < b.event.id ? -1 : 1));
}

/** Those that begin in these years, found by halving since they are in order. */
function within(placed: readonly Placed[], { first, last }: YearBlock): readonly Placed[] {
  return placed.slice(firstFrom(first), firstFrom(last + 1));

  function firstFrom(year: number): number {
    let [low, high] = [0, placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle]?.year ?? year) >= year) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
