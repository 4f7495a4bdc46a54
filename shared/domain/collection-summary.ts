import { formatMonthDay, monthDayOf } from './month-day';
import { historicalDate } from './historical-date';
import type { HistoricalEvent, LocalText } from './historical-event';
import { daysOf, decadeOf, placesOf, yearOf } from './sortable-date';
import type { Collection } from './collection';
import { type ClosedSpan, yearSpan } from './span';

/** The collection in sum: small enough to be read with a question and kept. */
export interface CollectionSummary {
  readonly title: LocalText;
  readonly description: LocalText;
  readonly languages: readonly string[];
  readonly topics: Readonly<Record<string, LocalText>>;
  readonly events: number;
  /** The days of the year with an event (`09-03`), in order. */
  readonly days: readonly string[];
  /** How many places events have in each ten years (`201`, see `decadeOf`), in the order of time. */
  readonly decades: readonly (readonly [decade: string, places: number])[];
}

export function summarise({ title, description, languages, topics, events }: Collection): CollectionSummary {
  const dates = events.map((event: HistoricalEvent) => historicalDate(event.date));
  const days = new Set(dates.flatMap(daysOf).map((day) => formatMonthDay(monthDayOf(day))));
  const decades = new Map<string, number>();
  for (const decade of dates.flatMap(placesOf).map(decadeOf)) decades.set(decade, (decades.get(decade) ?? 0) + 1);
  return {
    title,
    description,
    languages,
    topics,
    events: events.length,
    days: [...days].sort(),
    decades: [...decades].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The ten years a decade of the summary stands for. */
export function spanOfDecade(decade: string): ClosedSpan {
  const first = yearOf(`${decade}0-00-00`);
  return yearSpan(first, first + 9);
}
