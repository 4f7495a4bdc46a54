import { type CalendarDate, compareDates, isSameDate, toDayNumber } from './calendar-date';
import { type ClockSpan, clockAround } from './clock-change';
import { DAY, MINUTE } from './milliseconds';
import { type QuarterHour, quarterHours } from './quarter-hour';
import { QUARTER, tickOf } from './tick';
import { utcDay } from './utc-day';

/** A local date and time whose message is to be sent. */
export interface DueSlot {
  readonly date: CalendarDate;
  readonly time: QuarterHour;
}

/**
 * What is due in a zone (IANA) at a tick, by date and time; an instant between two ticks counts as the one before.
 *
 * A local time is due at the first tick at which the zone's clock has come to it or past it. So a time skipped in
 * spring is due right after the gap, and one that comes twice in autumn is due the first time. Of a date that is
 * skipped as a whole nothing is due. Throws a RangeError when there is no such zone or instant.
 */
export function slotsDue(timeZone: string, tick: Date): readonly DueSlot[] {
  const instant = tickOf(tick).getTime();
  const clock = clockAround(timeZone, instant);
  const before = latestShown(clock, instant - QUARTER);
  const now = latestShown(clock, instant);
  const due: DueSlot[] = [];
  for (let local = before + QUARTER; local <= now; local += QUARTER) {
    const midnight = midnightOf(local);
    const time = quarterHours[(local - midnight) / QUARTER];
    const exists = midnight === midnightOf(now) || midnight === midnightOf(before);
    if (time && exists) due.push({ date: dateOf(local), time });
  }
  return due;
}

/** When a slot is due next: the instant is a tick, the date is the local one the slot belongs to. */
export interface SlotInstant {
  readonly instant: Date;
  readonly date: CalendarDate;
}

/**
 * The first tick after the instant (never at it) at which the time is due in the zone (IANA): within a day as a rule,
 * two where a clock changes. Throws a RangeError when there is no such zone or instant.
 */
export function nextSlot(timeZone: string, time: QuarterHour, after: Date): SlotInstant {
  for (let tick = tickOf(after).getTime() + QUARTER; ; tick += QUARTER) {
    const instant = new Date(tick);
    const slot = slotsDue(timeZone, instant).find((due) => due.time === time);
    if (slot) return { instant, date: slot.date };
  }
}

/**
 * The tick at which the time of a local date is due in the zone (IANA); undefined for a date that the zone skips as a
 * whole. Throws a RangeError when there is no such zone.
 */
export function slotOn(timeZone: string, time: QuarterHour, date: CalendarDate): Date | undefined {
  // No zone is a day ahead of UTC.
  let slot = nextSlot(timeZone, time, new Date((toDayNumber(date) - 1) * DAY));
  while (compareDates(slot.date, date) < 0) slot = nextSlot(timeZone, time, slot.instant);
  return isSameDate(slot.date, date) ? slot.instant : undefined;
}

// Below, a local time is kept as the instant (in milliseconds) at which the clock of UTC shows the same.

/** The latest quarter hour that the zone's clock has shown up to the instant of a tick. */
function latestShown({ offset, change }: ClockSpan, tick: number): number {
  if (!change || tick < change.at.getTime()) return quarterShown(tick, offset);
  const beforeChange = quarterShown(change.at.getTime() - 1, change.offsetBefore);
  return Math.max(beforeChange, quarterShown(tick, change.offsetAfter));
}

function quarterShown(instant: number, offset: number): number {
  return Math.floor((instant + offset * MINUTE) / QUARTER) * QUARTER;
}

function midnightOf(local: number): number {
  return Math.floor(local / DAY) * DAY;
}

function dateOf(local: number): CalendarDate {
  return utcDay(new Date(local));
}
