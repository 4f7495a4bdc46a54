import { type DrawCounts, listsOf } from './draw';
import { evidenceOf, outletsOf } from './evidence';
import { type Examples, daysOfYear, exampleFinder } from './examples';
import { type HistoricalDate, historicalDate, spanOf } from './historical-date';
import type { HistoricalEvent, LocalText } from './historical-event';
import { placeOf, yearOf } from './sortable-date';
import type { Collection, CollectionHeader } from './collection';
import { type YearBlock, blockOf } from './year-blocks';

/** A summary of the collection, small enough to be read for a question and cached. */
export interface CollectionSummary extends Omit<CollectionHeader, 'names'> {
  readonly events: number;
  /** The days of the year with an event or the anniversary of one (`09-03`), in order. */
  readonly days: readonly string[];
  /** Those of these days that have too many events to read: messages choose from their index. */
  readonly denseDays: readonly string[];
  /** How many events begin in each decade that has any, by its first year (see `blockOf`), in order. */
  readonly byDecade: readonly (readonly [first: number, events: number])[];
  /** The years in which an event begins or ends, in order, as ranges without a gap: from, to. */
  readonly years: readonly (readonly [from: number, to: number])[];
  /** How many events each topic has. */
  readonly topicEvents: Readonly<Record<string, number>>;
  /** How many events each list has from which events are drawn. */
  readonly draws: DrawCounts;
  /** The outlets cited for the most events, the most cited first. */
  readonly outlets: readonly (readonly [outlet: LocalText, events: number])[];
  /** How many events two outlets or more report in their own right. */
  readonly wellSourced: number;
  /** How many events only state media report. */
  readonly stateMediaOnly: number;
  /** How many pairs of events the game asks about. */
  readonly pairs?: number | undefined;
  /** ISO 8601: the day, in UTC, on which the stored collection was last changed. */
  readonly changed?: string | undefined;
  /** ISO 8601, UTC: the last day on which events were added to a collection that had others. */
  readonly lastAdded?: string | undefined;
  /** What a person may ask for and find, the best covered first. */
  readonly examples: Examples;
  /** All forms of the names that the title has: they say nothing of an event. */
  readonly subject?: readonly string[] | undefined;
}

/** For a day with more events, messages read the index. */
export const MOST_WHOLE = 50;

/** In years. */
export const DECADE = 10;

/** A collection may have hundreds of outlets; the summary names this many. */
const MOST_OUTLETS = 15;

/** The summary of a collection in memory. */
export function summarise({ events, ...header }: Collection): CollectionSummary {
  const summing = summariser(header);
  for (const event of events) summing.add(event);
  return summing.summary();
}

/** Summarises events that are added one after another; keeps counts, and none of the events. */
export function summariser(header: CollectionHeader) {
  const { title, description, isUnsourced, sourcesNote, searchExample, languages, topics } = header;
  const days = new Map<string, number>();
  const byDecade = new Map<number, number>();
  const years = new Set<number>();
  const topicEvents = new Map(Object.keys(topics).map((id) => [id, 0]));
  const draws = new Map<string, number>();
  const outlets = new Map<string, [LocalText, number]>();
  const examples = exampleFinder();
  let [events, wellSourced, stateMediaOnly] = [0, 0, 0];
  return {
    add(event: HistoricalEvent): void {
      const date = historicalDate(event.date);
      events += 1;
      for (const day of daysOfYear(date)) days.set(day, (days.get(day) ?? 0) + 1);
      const { first } = blockOf(yearOf(placeOf(date)), DECADE);
      byDecade.set(first, (byDecade.get(first) ?? 0) + 1);
      for (const year of yearsTouched(date)) years.add(year);
      for (const id of new Set(event.topics))
        if (topicEvents.has(id)) topicEvents.set(id, (topicEvents.get(id) ?? 0) + 1);
      for (const list of listsOf(event)) draws.set(list, (draws.get(list) ?? 0) + 1);
      for (const outlet of outletsOf(event)) {
        const key = JSON.stringify(outlet);
        outlets.set(key, [outlet, (outlets.get(key)?.[1] ?? 0) + 1]);
      }
      const { independent, onlyStateMedia } = evidenceOf(event);
      wellSourced += independent > 1 ? 1 : 0;
      stateMediaOnly += onlyStateMedia ? 1 : 0;
      examples.add(event);
    },
    summary: (): CollectionSummary => ({
      ...{ title, description, isUnsourced, sourcesNote, searchExample, languages, topics },
      events,
      days: [...days.keys()].sort(),
      denseDays: [...days]
        .filter(([, count]) => count > MOST_WHOLE)
        .map(([day]) => day)
        .sort(),
      byDecade: [...byDecade].sort(([a], [b]) => a - b),
      years: runsOf([...years]),
      topicEvents: Object.fromEntries(topicEvents),
      draws: Object.fromEntries(draws),
      outlets: [...outlets.values()].sort(([, a], [, b]) => b - a).slice(0, MOST_OUTLETS),
      ...{ wellSourced, stateMediaOnly },
      examples: examples.examples(),
      subject: subjectOf(header),
    }),
  };
}

function subjectOf({ title, names = [] }: CollectionHeader): readonly string[] | undefined {
  const titles = Object.values(title);
  const forms = names
    .filter(({ text }) => Object.values(text).some((form) => titles.some((each) => each.includes(form))))
    .flatMap(({ text, aliases }) => [...Object.values(text), ...aliases]);
  return forms.length > 0 ? [...new Set(forms)] : undefined;
}

/** The years in which an event begins or ends, in order. */
export function yearsOf({ years }: Pick<CollectionSummary, 'years'>): number[] {
  return years.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** From the first of these years to the last; undefined when there are no events. */
export function yearRangeOf({ years }: Pick<CollectionSummary, 'years'>): YearBlock | undefined {
  const [first, last] = [years[0]?.[0], years.at(-1)?.[1]];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The years that an event begins and ends in. */
export function yearsTouched(date: HistoricalDate): number[] {
  const end = date.unit === 'interval' ? spanOf(date).to : null;
  return [yearOf(placeOf(date)), ...(end ? [end.year] : [])];
}

function runsOf(years: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
