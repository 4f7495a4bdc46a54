import { type Point, type Scope, dayPoint } from '../point';
import type { Token } from '../token';

/** 31-Dec-1999, Dec-31-1999, 1999-Dec-31, 31/Dec/99, 3.IX.1939: three parts written together, the month in letters. */
export function joinedMonth({ tokens }: Scope, at: number): Point | undefined {
  const [first, second, third] = [tokens.at(at), tokens.at(at + 2), tokens.at(at + 4)];
  const joint = tokens.at(at + 1);
  if (!isJoint(joint) || tokens.at(at + 3).word !== joint.word) return undefined;
  for (let next = at + 1; next < at + 5; next++) if (!tokens.at(next).glued) return undefined;
  if (first.digits === 4) return dated(at, first, second, third);
  return second.word.month === undefined && second.form !== 'roman'
    ? dated(at, third, first, second)
    : dated(at, third, second, first);
}

function isJoint({ word: { sign } }: Token): boolean {
  return sign === 'dash' || sign === 'slash' || sign === 'dot';
}

function dated(at: number, year: Token, month: Token, day: Token): Point | undefined {
  const number = month.word.month ?? (month.form === 'roman' && month.value <= 12 ? month.value : undefined);
  if (
    number === undefined ||
    day.form !== 'digits' ||
    day.digits > 2 ||
    day.suffix ||
    year.form !== 'digits' ||
    year.suffix
  )
    return undefined;
  if (year.digits !== 4 && year.digits !== 2) return undefined;
  const point = dayPoint(at + 5, number, day.value);
  point.year = year.digits === 2 ? { value: year.value, short: 'latest' } : { value: year.value };
  return point;
}
