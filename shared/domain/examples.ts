import { anniversaryDaysOf } from './anniversary-days';
import { type HistoricalDate, historicalDate } from './historical-date';
import type { HistoricalEvent, LocalText } from './historical-event';
import { formatMonthDay, monthDayOf } from './month-day';
import { placeOf, yearOf } from './sortable-date';
import { tookPlace } from './standing';

/** Days of the year (`09-03`), days (`2015-09-03`), years and names that have events. */
export interface Examples {
  readonly days: readonly string[];
  readonly dates: readonly string[];
  readonly years: readonly number[];
  readonly names: readonly LocalText[];
}

/** The days of the year that an event is kept on. */
export function daysKept(date: HistoricalDate): string[] {
  return anniversaryDaysOf(date).flatMap(({ days }) => days.map((day) => formatMonthDay(monthDayOf(day))));
}

/** So many examples of each kind, for answers that do not always name the same. */
const MOST_EXAMPLES = 3;

export function examplesOf(events: readonly HistoricalEvent[]): Examples {
  const dates = events.map((event) => historicalDate(event.date));
  // A name that nearly every event has is no example of a search.
  const names = events.map(({ people, places, organisations }) => [...people, ...places, ...organisations]);
  return {
    days: mostCommon(dates.map(daysKept), events.length),
    dates: mostImportantDays(events),
    years: mostCommon(
      dates.map((date) => [yearOf(placeOf(date))]),
      events.length,
    ),
    names: mostCommon(names, events.length / 2),
  };
}

/** Of the most important events that are dated to a day, the latest. */
function mostImportantDays(events: readonly HistoricalEvent[]): string[] {
  return events
    .filter((event) => historicalDate(event.date).unit === 'day' && tookPlace(event))
    .toSorted((a, b) => b.importance - a.importance || (placeAt(a) < placeAt(b) ? 1 : -1))
    .slice(0, MOST_EXAMPLES)
    .map(({ date }) => date.replace('~', ''));
}

function placeAt({ date }: HistoricalEvent): string {
  return placeOf(historicalDate(date));
}

/** The values that the most events have, but for those that more than so many have. */
function mostCommon<Value>(lists: readonly (readonly Value[])[], most: number): Value[] {
  const counts = new Map<string, [Value, number]>();
  for (const list of lists)
    for (const value of list)
      counts.set(JSON.stringify(value), [value, (counts.get(JSON.stringify(value))?.[1] ?? 0) + 1]);
  return [...counts.values()]
    .filter(([, count]) => count <= most)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_EXAMPLES)
    .map(([value]) => value);
}
