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
export function daysOfYear(date: HistoricalDate): string[] {
  return anniversaryDaysOf(date).flatMap(({ days }) => days.map((day) => formatMonthDay(monthDayOf(day))));
}

/** How many examples of each kind there are, so that answers do not always name the same. */
const MOST_EXAMPLES = 3;

/** Finds examples in events that are added one after another; keeps counts, and none of the events. */
export function exampleFinder() {
  const [days, years, names] = [commonest<string>(), commonest<number>(), commonest<LocalText>()];
  let important: DatedToDay[] = [];
  let events = 0;
  return {
    add(event: HistoricalEvent): void {
      events += 1;
      const date = historicalDate(event.date);
      days.add(daysOfYear(date));
      years.add([yearOf(placeOf(date))]);
      names.add([...event.people, ...event.places, ...event.organisations]);
      if (date.unit !== 'day' || !tookPlace(event)) return;
      const dated = { importance: event.importance, place: placeOf(date), date: event.date.replace('~', '') };
      important = [...important, dated].sort(byImportance).slice(0, MOST_EXAMPLES);
    },
    examples: (): Examples => ({
      days: days.most(events),
      dates: important.map(({ date }) => date),
      years: years.most(events),
      // A name that nearly every event has is no example of a search.
      names: names.most(events / 2),
    }),
  };
}

interface DatedToDay extends Pick<HistoricalEvent, 'importance' | 'date'> {
  readonly place: string;
}

/** The most important first, and of these the latest. */
function byImportance(a: DatedToDay, b: DatedToDay): number {
  return b.importance - a.importance || (a.place < b.place ? 1 : -1);
}

/** Counts values in lists. */
function commonest<Value>() {
  const counts = new Map<string, [Value, number]>();
  return {
    add(values: readonly Value[]): void {
      for (const value of values) {
        const key = JSON.stringify(value);
        const counted = counts.get(key);
        if (counted) counted[1] += 1;
        else counts.set(key, [value, 1]);
      }
    },
    /** The values that came most often, but for those that came more than so often. */
    most: (atMost: number): Value[] =>
      [...counts.values()]
        .filter(([, count]) => count <= atMost)
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_EXAMPLES)
        .map(([value]) => value),
  };
}
