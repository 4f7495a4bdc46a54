import { type Point, type Rule, type Scope } from '../point';
import type { TokenKind } from '../word';
import { amountAway, amountFrom, roughlyAway, weekdaysAway } from './amount';
import {
  century,
  centuryTurning,
  decadesOfCentury,
  turnOfCentury,
  decade,
  decadeWord,
  eraCentury,
  shortDecade,
} from './century';
import { dayMonth, markedDay, markedMonth, monthFirst } from './day-month';
import { digitDate, dualDate, hyphenPair, negativeDate, spacedDate, spacedMonth } from './digits';
import { fraction, withFractionAfter } from './fraction';
import { calendarDay, calendarMonth } from './calendar-month';
import { digitDay, lunarDate, namedDay } from './named-day';
import { firstQuarters, pickOf, weekAround } from './pick';
import {
  dayOfPeriod,
  daysAway,
  numberedRolling,
  relative,
  relativePeriod,
  partOfPresent,
  rolling,
  unitBeforeLast,
  weekend,
} from './relative';
import { endsQuestion } from './neighbours';
import { joinedMonth } from './joined-month';
import { readOldStylePair } from './old-style';
import { season } from './season';
import { weekday } from './weekday';
import { yearFirst } from './year-first';
import { dualYears, year } from './year';

/** The rules for each kind of first token, in the order in which they are tried: the first that reads a point wins. */
const RULES: Readonly<Record<TokenKind, readonly Rule[]>> = {
  number: [
    decadesOfCentury,
    spacedDate,
    calendarDay,
    readOldStylePair,
    digitDate,
    joinedMonth,
    dayMonth,
    markedMonth,
    dayOfPeriod,
    pickOf,
    amountFrom,
    amountAway,
    weekdaysAway,
    numberedRolling,
    fraction,
    centuryTurning,
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
  relative: [pickOf, fraction, yearFirst, relative],
  few: [firstQuarters, rolling, pickOf],
  season: [season],
  decade: [decadeWord],
  amount: [amountFrom, amountAway],
  unit: [roughlyAway, unitBeforeLast, pickOf, amountFrom, amountAway, weekAround, weekend, partOfPresent],
  'year-lead': [amountFrom, amountAway, yearFirst, partOfPresent],
  letter: [fraction, pickOf],
  half: [fraction],
  era: [eraCentury, yearFirst],
  reign: [yearFirst],
  lunar: [lunarDate],
  'calendar-month': [calendarMonth],
  sexagenary: [yearFirst],
  'ordinal-mark': [pickOf, fraction],
  turn: [turnOfCentury],
  ahead: [amountFrom, amountAway],
  sign: [negativeDate, year, shortDecade],
  none: [],
};

/** Numbers of more than two digits are years or dates, or count years. */
const LONG_NUMBER_RULES: readonly Rule[] = [
  dualDate,
  dualYears,
  dayMonth,
  spacedDate,
  spacedMonth,
  digitDate,
  joinedMonth,
  amountFrom,
  amountAway,
  decade,
  digitDay,
  yearFirst,
];

/** A number without words of a date beside it is a date by itself, or not a date. */
const LONE_NUMBER_RULES: readonly Rule[] = [digitDate, decade, digitDay, yearFirst];

/** The point that begins at that token. */
export function readPoint(scope: Scope, at: number): Point | undefined {
  for (const rule of rulesAt(scope, at)) {
    const point = rule(scope, at);
    if (point) return withFractionAfter(scope, point);
  }
  return undefined;
}

function rulesAt({ tokens }: Scope, at: number): readonly Rule[] {
  const { kind, digits } = tokens.at(at);
  if (kind !== 'number') return RULES[kind];
  if (endsQuestion(tokens, at + 1)) return LONE_NUMBER_RULES;
  return digits > 2 ? LONG_NUMBER_RULES : RULES.number;
}
