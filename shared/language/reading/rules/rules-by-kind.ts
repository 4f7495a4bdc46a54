import { type Point, type Rule, type Scope } from '../point';
import { tokenAt } from '../token';
import type { TokenKind } from '../word';
import { amountAway } from './amount';
import { century, decade, decadeWord, eraCentury, shortDecade } from './century';
import { dayMonth, markedDay, markedMonth, monthFirst } from './day-month';
import { digitDate, negativeDate } from './digits';
import { fraction, withFractionAfter } from './fraction';
import { digitDay, lunarDay, namedDay } from './named-day';
import { daysAway, relative, relativePeriod } from './relative';
import { season } from './season';
import { nthWeekday, weekday } from './weekday';
import { yearFirst } from './year-first';
import { year } from './year';

/** The rules for each kind of first token, in the order in which they are tried: the first that reads a point wins. */
const RULES: Readonly<Record<TokenKind, readonly Rule[]>> = {
  number: [
    digitDate,
    amountAway,
    nthWeekday,
    fraction,
    century,
    decade,
    dayMonth,
    markedMonth,
    digitDay,
    yearFirst,
    markedDay,
  ],
  month: [monthFirst],
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
  republic: [yearFirst],
  lunar: [lunarDay],
  'ordinal-mark': [fraction],
  ahead: [amountAway],
  sign: [negativeDate, year, shortDecade],
  none: [],
};

/** The point that begins at that token. */
export function readPoint(scope: Scope, at: number): Point | undefined {
  for (const rule of RULES[tokenAt(scope.tokens, at).kind]) {
    const point = rule(scope, at);
    if (point) return withFractionAfter(scope, point);
  }
  return undefined;
}
