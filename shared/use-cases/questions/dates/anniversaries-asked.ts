import { type CalendarDate, compareDates, isCalendarDate, toDayNumber } from '../../../domain/calendar-date';
import { type MonthDay, compareMonthDays } from '../../../domain/month-day';
import type { ClosedSpan } from '../../../domain/span';
import { says } from '../../../language/understood-patterns';
import type { Understanding } from '../../../language/understanding/understanding';

/** A longer time has every day of the year. */
const MOST_DAYS = 92;

/** What is left of a month may be a day: what comes then is asked for. */
const SHORT_DAYS = 31;

/** Those of some days of a year, all or the round ones; of today; of a year, the round ones; those that come next, all or the round ones. */
type AnniversariesAsked =
  | { readonly kind: 'days'; readonly days: ClosedSpan; readonly isRound: boolean }
  | { readonly kind: 'today' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'coming'; readonly isRound: boolean };

/**
 * Whose anniversaries a text asks for: "anniversaries next month". Those still to come in a month that has begun are the
 * next ones. Undefined when it asks for more, or of another time.
 */
export function anniversariesAsked(
  { text, manner, topics, bound, dates, which, tense }: Understanding,
  today: CalendarDate,
): AnniversariesAsked | undefined {
  const [date] = dates.readings;
  if (!manner.asksAnniversaries || topics.length > 0 || bound || dates.list) return undefined;
  const isRound = says(text, 'roundOnes');
  if (!date) return which === 'next' ? { kind: 'coming', isRound } : undefined;
  if (date.kind === 'recurring') return daysOf({ ...date, isRound }, today, tense);
  const { from, to } = date;
  if (!from || !to) return undefined;
  const days = toDayNumber(to) - toDayNumber(from);
  const isAhead = which === 'next' || tense === 'future';
  if (isAhead && days < SHORT_DAYS && compareDates(from, today) === 0) return { kind: 'coming', isRound: false };
  if (days < MOST_DAYS)
    return compareDates(from, to) === 0 && compareDates(from, today) === 0
      ? { kind: 'today' }
      : { kind: 'days', days: { from, to }, isRound };
  return from.year === to.year ? { kind: 'year', year: to.year } : undefined;
}

/** Those days as they come next, or came last; of this year while they last. */
function daysOf(
  { from, to, isRound }: { readonly from: MonthDay; readonly to: MonthDay; readonly isRound: boolean },
  today: CalendarDate,
  tense: Understanding['tense'],
): AnniversariesAsked | undefined {
  if (compareMonthDays(from, to) === 0 && compareMonthDays(from, today) === 0) return { kind: 'today' };
  const isOver = compareMonthDays(to, today) < 0;
  const year = today.year + (isOver && tense !== 'past' ? 1 : 0);
  return compareMonthDays(from, to) > 0
    ? undefined
    : { kind: 'days', days: { from: { year, ...from }, to: lastDay({ year, ...to }) }, isRound };
}

/** 29 February, as the end of the month in any year. */
function lastDay(date: CalendarDate): CalendarDate {
  return isCalendarDate(date) ? date : { ...date, day: date.day - 1 };
}
