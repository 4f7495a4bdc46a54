import { isRound as areRound } from '../../../domain/anniversary';
import { type CalendarDate, compareDates, isCalendarDate, toDayNumber } from '../../../domain/calendar-date';
import { type MonthDay, compareMonthDays } from '../../../domain/month-day';
import type { ClosedSpan } from '../../../domain/span';
import { splitWords } from '../../../language/searching/split-words';
import { phrasesIn, without } from '../../../language/understanding/phrases';
import type { Understanding } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import type { CollectionSubject } from '../search/other-query';

/** A longer time has every day of the year. */
const MOST_DAYS = 92;

/** What is left of a month may be a day: what comes then is asked for. */
const SHORT_DAYS = 31;

/**
 * Those of some days of a year, all or the round ones; of today; of a year, the round ones; those that come next, all or the
 * round ones, of so many years if any are named.
 */
type AnniversariesAsked =
  | { readonly kind: 'days'; readonly days: ClosedSpan; readonly isRound: boolean }
  | { readonly kind: 'today' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'coming'; readonly isRound: boolean; readonly turns: readonly number[] };

/**
 * Whose anniversaries a text asks for: "anniversaries next month". Those still to come in a month that has begun are the
 * next ones. Undefined when it asks for more, or of another time.
 */
export function anniversariesAsked(
  understood: Understanding,
  { isSubject }: Pick<CollectionSubject, 'isSubject'>,
  today: CalendarDate,
): AnniversariesAsked | undefined {
  const { text, topics, bound, dates, which, tense } = understood;
  const [date] = dates.readings;
  if (topics.length > 0 || bound || dates.list || !isOfAll(understood, isSubject)) return undefined;
  const isRound = says(text, 'roundOnes');
  if (!date) return which === 'next' ? { kind: 'coming', isRound, turns: turnsIn(text) } : undefined;
  if (date.kind === 'recurring') return daysOf({ ...date, isRound }, today, tense);
  const { from, to } = date;
  if (!from || !to) return undefined;
  const days = toDayNumber(to) - toDayNumber(from);
  const isAhead = which === 'next' || tense === 'future';
  if (isAhead && days < SHORT_DAYS && compareDates(from, today) === 0)
    return { kind: 'coming', isRound: false, turns: [] };
  if (days < MOST_DAYS)
    return compareDates(from, to) === 0 && compareDates(from, today) === 0
      ? { kind: 'today' }
      : { kind: 'days', days: { from, to }, isRound };
  return from.year === to.year ? { kind: 'year', year: to.year } : undefined;
}

/** Whether the text names nothing beside its anniversaries but what all events are about, or how many years are round. */
function isOfAll({ manner, words }: Understanding, isSubject: CollectionSubject['isSubject']): boolean {
  if (manner.asksAnniversaries) return true;
  const named = words.map(({ text }) => text).join(' ');
  const others = splitWords(without(named, phrasesIn(named, understoodPatterns().commemorations)));
  return words.length > 0 && others.every(({ text }) => isSubject(text) || isTurn(Number(text)));
}

/** The round numbers of years that are named: "like 50 or 100 years". */
function turnsIn(text: string): number[] {
  return splitWords(text).flatMap(({ text: word }) => (isTurn(Number(word)) ? [Number(word)] : []));
}

/** A number that is no year. */
function isTurn(years: number): boolean {
  return areRound(years) && years < LOWEST_YEAR;
}

const LOWEST_YEAR = 1000;

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
