import type { CalendarDate } from './calendar-date';
import type { EventLine } from './event-line';
import type { HistoricalDate, SingleDate } from './historical-date';
import { daysOf } from './sortable-date';

/**
 * How an event spans more than one day: as an interval (`short`: up to a month of days; `long`), or because no more is
 * known than its month, year, decade or century.
 */
export type SpanKind = 'long' | 'short' | Exclude<SingleDate['unit'], 'day'>;

/** The long ones that begin on a day are apart from those that were going on before. */
export const SPANNING = [
  'beginning',
  'short',
  'long',
  'month',
  'year',
  'decade',
  'century',
] as const satisfies readonly (SpanKind | 'beginning')[];
export type Spanning = (typeof SPANNING)[number];

/** The most important of some events, and whether there are others. */
export interface SomeLines {
  readonly lines: readonly EventLine[];
  readonly more: boolean;
}

/** What surrounds a day: what spans it, and what is nearest to it. */
export interface Surroundings {
  /** Among `short` ones, only those that began before the day. */
  readonly spanning: Readonly<Partial<Record<Spanning, SomeLines | undefined>>>;
  /** The events that end last before the day, and begin first after it. */
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
  /** The nearest days that events are dated to. */
  readonly dayBefore?: CalendarDate | undefined;
  readonly dayAfter?: CalendarDate | undefined;
}

/** Undefined for an event of one day. */
export function spanKindOf(date: HistoricalDate): SpanKind | undefined {
  switch (date.unit) {
    case 'day':
      return undefined;
    case 'month':
    case 'year':
    case 'decade':
    case 'century':
      return date.unit;
    case 'interval': {
      const days = daysOf(date).length;
      return days === 1 ? undefined : days > 0 ? 'short' : 'long';
    }
  }
}
