import { firstDaysKept } from './anniversary-days';
import { type CalendarDate, fromDayNumber, parseDate, toDayNumber } from './calendar-date';
import { datesLookedAt } from './due-anniversaries';
import { historicalDate } from './historical-date';
import { daysKept } from './leap-day';
import { formatMonthDay, monthDayOf } from './month-day';
import { type Rhythm, parseRhythm } from './rhythm';
import type { ToldEvent } from './told-event';
import type { CorrectedEvent } from './versions';

/** How many days back a correction reaches messages: longer than the earliest notice is ahead. */
export const TOLD_DAYS = 35;

/**
 * How many days chats are looked for that were told what a correction puts right: their next slot, and one more. Those
 * whose messages are paused then have it with a later message.
 */
const LOOKED_FOR_DAYS = { daily: 2, weekly: 8 } as const;

/** The furthest ahead of its day that an event is told. */
const MOST_AHEAD = 30;

/** Those of an event that a message of the last weeks may have told. For most corrections there are none. */
export function tellableCorrections(corrections: readonly CorrectedEvent[]): readonly CorrectedEvent[] {
  const told = new Set(corrections.filter(mayHaveBeenTold).map(({ id }) => id));
  return corrections.filter(({ id }) => told.has(id));
}

/** Whether on a date chats of a rhythm are looked for that a correction may be due to. */
export function areCorrectionsDue(corrections: readonly CorrectedEvent[], rhythm: Rhythm, date: CalendarDate): boolean {
  const days = LOOKED_FOR_DAYS[parseRhythm(rhythm).weeklyOn === undefined ? 'daily' : 'weekly'];
  return datesLookedAt(rhythm, date).now.length > 0 && dueCorrections(corrections, date, days).length > 0;
}

/** The corrections of those days before a date: what a message of that date may have to tell. */
export function dueCorrections(
  corrections: readonly CorrectedEvent[],
  date: CalendarDate,
  days = TOLD_DAYS,
): readonly CorrectedEvent[] {
  return corrections.filter((correction) => {
    const age = toDayNumber(date) - dayOf(correction);
    // A day in UTC may have begun where the date is still the one before.
    return age >= -1 && age <= days;
  });
}

/** Whether a message of the last weeks may have told the event with the date that was corrected. */
function mayHaveBeenTold(correction: CorrectedEvent): boolean {
  const days = firstDaysKept(historicalDate(correction.before.date ?? correction.date));
  const told = new Set(days.map((day) => formatMonthDay(monthDayOf(day))));
  const at = dayOf(correction);
  for (let day = at - TOLD_DAYS - 1; day <= at + MOST_AHEAD + 1; day += 1)
    if (daysKept(fromDayNumber(day), 'both').some((each) => told.has(formatMonthDay(each)))) return true;
  return false;
}

/** The day of a correction, in UTC. */
function dayOf({ at }: CorrectedEvent): number {
  const day = parseDate(at.slice(0, 10));
  return day ? toDayNumber(day) : -Infinity;
}

/** What a recipient was told of an event last; `told` is in the order of time. */
export function lastTold(
  told: readonly ToldEvent[],
  { id, formerIds = [] }: Pick<CorrectedEvent, 'id' | 'formerIds'>,
): ToldEvent | undefined {
  return told.findLast((each) => each.id === id || formerIds.includes(each.id));
}
