import type { Point, Scope } from '../point';
import { isMeant, skipFillers } from './neighbours';
import { seasonPoint } from './season-point';
import { withYearAfter } from './year';

/** summer 1969, летом 1969 года, winter 1941-42. */
export function season(scope: Scope, at: number): Point | undefined {
  const { season } = scope.tokens.at(at).word;
  if (season === undefined) return undefined;
  const point = withYearAfter(scope, seasonPoint(season, at + 1));
  if (point.year === undefined) return isMeant(scope, at, point.end) ? point : undefined;
  if (point.year.dual) point.year = { value: point.year.value - 1 };
  return season === WINTER ? withSecondYear(scope, point, point.year.value) : point;
}

const WINTER = 4;

/** A winter has two years: 1941–42, 1941/1942. */
function withSecondYear({ tokens }: Scope, point: Point, year: number): Point {
  const joint = tokens.at(point.end);
  const second = tokens.at(point.end + 1);
  const joined = joint.word.sign === 'dash' || joint.word.sign === 'slash';
  if (joined && second.form === 'digits' && (second.value === year + 1 || second.value === (year + 1) % 100))
    point.end = tokens.at(point.end + 2).word.mark === 'year' ? point.end + 3 : point.end + 2;
  return point;
}

/** 2015年夏天: the season after its year. */
export function seasonAt({ tokens }: Scope, at: number): Point | undefined {
  const found = skipFillers(tokens, at);
  const { season } = tokens.at(found).word;
  return season === undefined ? undefined : seasonPoint(season, found + 1);
}
