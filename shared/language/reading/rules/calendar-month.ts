import { type Point, type Scope, createPoint } from '../point';
import { isDayNumber, skipComma, skipFillers } from './neighbours';

/** 18 Brumaire 8, 4 Ramadan 1300, 1 тишрея 5785: a day of a month that only one calendar has. Its year must be said. */
export function calendarDay(scope: Scope, at: number): Point | undefined {
  const day = scope.tokens.at(at);
  const monthAt = skipFillers(scope.tokens, at + 1);
  if (!isDayNumber(day)) return undefined;
  const month = calendarMonth(scope, monthAt);
  if (!month || month.day !== undefined) return undefined;
  month.unit = 'day';
  month.day = day.value;
  return month;
}

/** Brumaire an VIII; Ramadan 4, 1300 */
export function calendarMonth({ tokens }: Scope, at: number): Point | undefined {
  const found = tokens.at(at).word.calendarMonth;
  if (!found) return undefined;
  const dayAt = at + 1;
  const day =
    isDayNumber(tokens.at(dayAt)) && isYear(tokens, skipComma(tokens, dayAt + 1)) ? tokens.at(dayAt).value : undefined;
  const yearAt = skipComma(tokens, day === undefined ? at + 1 : dayAt + 1);
  if (!isYear(tokens, yearAt)) return undefined;
  const end = tokens.at(yearAt + 1).word.mark === 'year' ? yearAt + 2 : yearAt + 1;
  return createPoint(day === undefined ? 'month' : 'day', end, {
    ...found,
    day,
    year: { value: tokens.at(yearAt).value },
  });
}

function isYear(tokens: Scope['tokens'], at: number): boolean {
  const { kind, parts, suffix, value } = tokens.at(at);
  return kind === 'number' && parts === 1 && !suffix && value > 0;
}
