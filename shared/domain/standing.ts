import { type CalendarDate, addDays, compareDates } from './calendar-date';
import { historicalDate, spanOf } from './historical-date';
import type { HistoricalEvent, Outcome } from './historical-event';

/** What there is to say about whether a planned event took place. */
export const STANDINGS = [
  'planned',
  'announced',
  'happened',
  'under-way',
  'changed',
  'cancelled',
  'outcome-not-found',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What decides the standing of an event. */
export interface Known extends Pick<HistoricalEvent, 'kind' | 'date'> {
  readonly outcome?: Pick<Outcome, 'status'> | undefined;
}

/** Whether an event of that kind was a plan when it was told. */
export function isPlan({ kind }: Pick<Known, 'kind'>): boolean {
  return kind === 'scheduled' || kind === 'announced';
}

/** The standing on a date; undefined for what took place as told, of which there is nothing to add. */
export function standingOf(known: Known, today: CalendarDate): Standing | undefined {
  if (!isPlan(known)) return undefined;
  const { kind, date, outcome } = known;
  const { to } = spanOf(historicalDate(date));
  const hasPassed = to !== null && compareDates(to, today) < 0;
  switch (outcome?.status) {
    case 'happened':
    case 'changed':
    case 'cancelled':
      return outcome.status;
    case 'under-way':
      return hasPassed ? undefined : 'under-way';
    default:
      if (hasPassed) return 'outcome-not-found';
      return kind === 'scheduled' ? 'planned' : 'announced';
  }
}

/** The day from which the standing is another, only because the date of the event has passed; undefined for most. */
export function standingPassesOn(known: Known): CalendarDate | undefined {
  if (!isPlan(known)) return undefined;
  const { date, outcome } = known;
  const { to } = spanOf(historicalDate(date));
  const isOpen = outcome === undefined || outcome.status === 'unknown' || outcome.status === 'under-way';
  return isOpen && to ? addDays(to, 1) : undefined;
}

/** Whether the event is known to have taken place, or to have begun. */
export function tookPlace({ kind, outcome }: Pick<Known, 'kind' | 'outcome'>): boolean {
  if (!isPlan({ kind })) return true;
  return outcome?.status === 'happened' || outcome?.status === 'under-way';
}
