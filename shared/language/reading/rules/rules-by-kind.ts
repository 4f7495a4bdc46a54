import { type Point, type Rule, type Scope } from '../point';
import type { TokenKind } from '../word';
import { amountAway } from './amount';
import { century, decade, decadeWord, eraCentury, shortDecade } from './century';
import { dayMonth, markedDay, markedMonth, monthFirst } from './day-month';
import { digitDate, hyphenPair, negativeDate } from './digits';
import { fraction, withFractionAfter } from './fraction';
import { digitDay, lunarDay, namedDay } from './named-day';
import { daysAway, relative, relativePeriod } from './relative';
import { joinedMonth } from './joined-month';
import { season } from './season';
import { nthWeekday } from './nth-weekday';
import { weekday } from './weekday';
import { yearFirst } from './year-first';
import { year } from './year';

/** The rules for each kind of first token, in the order in which they are tried: the first that reads a point wins. */
const RULES: Readonly<Record<TokenKind, readonly Rule[]>> = {
  number: [
    digitDate,
    joinedMonth,
    dayMonth,
    markedMonth,
    amountAway,
    nthWeekday,
    fraction,
    century,
    decade,
    digitDay,
    yearFirst,
    markedDay,
    hyphenPair,
  ],
  month: [joinedMonth, monthFirst],
  weekday: [weekday],
  'named-day': [namedDay],
  'days-away': [daysAway],
  'relative-unit': [yearFirst, relativePeriod],
  relative: [nthWeekday, fraction, yearFirst, relative],
  season: [season],
  decade: [decadeWord],
  amount: [amountAway],
  unit: [amountAway],
  'year-lead': [amountAway, yearFirst],
  letter: [fraction],
  half: [fraction],
  era: [eraCentury, yearFirst],
  reign: [yearFirst],
  lunar: [lunarDay],
  'ordinal-mark': [fraction],
  ahead: [amountAway],
  sign: [negativeDate, year, shortDecade],
  none: [],
};

/** Numbers of more than two digits are years or dates, or count years. */
const LONG_NUMBER_RULES: readonly Rule[] = [digitDate, joinedMonth, amountAway, decade, digitDay, yearFirst];

/** The point that begins at that token. */
export function readPoint(scope: Scope, at: number): Point | undefined {
  const { kind, digits } = scope.tokens.at(at);
  for (const rule of kind === 'number' && digits > 2 ? LONG_NUMBER_RULES : RULES[kind]) {
    const point = rule(scope, at);
    if (point) return withFractionAfter(scope, point);
  }
  return undefined;
}
