import { type DrawCounts, drawCounts } from './draw';
import { evidenceOf, outletsOf } from './evidence';
import { type Examples, daysKept, examplesOf } from './examples';
import { type HistoricalDate, historicalDate, spanOf } from './historical-date';
import type { HistoricalEvent, LocalText } from './historical-event';
import { placeOf, yearOf } from './sortable-date';
import type { Collection } from './collection';
import { blockOf } from './year-blocks';

/** A summary of the collection, small enough to be read for a question and cached. */
export interface CollectionSummary extends Omit<Collection, 'events' | 'names'> {
  readonly events: number;
  /** The days of the year with an event or the anniversary of one (`09-03`), in order. */
  readonly days: readonly string[];
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
  /** ISO 8601: the day, in UTC, on which the stored collection was last changed. */
  readonly changed?: string | undefined;
  /** What a person may ask for and find, the best covered first. */
  readonly examples: Examples;
}

/** In years. */
export const DECADE = 10;

/** A collection may have hundreds of outlets; the summary names this many. */
const MOST_OUTLETS = 15;

export function summarise({
  events,
  title,
  description,
  isUnsourced,
  sourcesNote,
  searchExample,
  languages,
  topics,
}: Collection): CollectionSummary {
  const dates = events.map((event: HistoricalEvent) => historicalDate(event.date));
  const days = new Set(dates.flatMap(daysKept));
  const evidence = events.map(evidenceOf);
  return {
    ...{ title, description, isUnsourced, sourcesNote, searchExample, languages, topics },
    events: events.length,
    days: [...days].sort(),
    byDecade: countsByDecade(dates),
    years: runsOf(dates.flatMap(yearsWith)),
    topicEvents: Object.fromEntries(
      Object.keys(topics).map((id) => [id, events.filter((event) => event.topics.includes(id)).length]),
    ),
    draws: drawCounts(events),
    outlets: citedOutlets(events),
    wellSourced: evidence.filter(({ independent }) => independent > 1).length,
    stateMediaOnly: evidence.filter(({ onlyStateMedia }) => onlyStateMedia).length,
    examples: examplesOf(events),
  };
}

function countsByDecade(dates: readonly HistoricalDate[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const { first } of dates.map((date) => blockOf(yearOf(placeOf(date)), DECADE)))
    counts.set(first, (counts.get(first) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** The years in which an event begins or ends, in order. */
export function yearsOf({ years }: Pick<CollectionSummary, 'years'>): number[] {
  return years.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** The years that an event begins and ends in. */
function yearsWith(date: HistoricalDate): number[] {
  const end = date.unit === 'interval' ? spanOf(date).to : null;
  return [yearOf(placeOf(date)), ...(end ? [end.year] : [])];
}

function runsOf(years: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function citedOutlets(events: readonly HistoricalEvent[]): [LocalText, number][] {
  const counts = new Map<string, [LocalText, number]>();
  for (const outlet of events.flatMap(outletsOf)) {
    const key = JSON.stringify(outlet);
    counts.set(key, [outlet, (counts.get(key)?.[1] ?? 0) + 1]);
  }
  return [...counts.values()].sort(([, a], [, b]) => b - a).slice(0, MOST_OUTLETS);
}
