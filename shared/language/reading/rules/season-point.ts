import { type Point, createPoint } from '../point';

/** Whole months of the northern season: spring is March to May, winter goes on to February of the next year. */
export function seasonPoint(season: number, end: number): Point {
  const point = createPoint('months', end);
  point.month = season * 3;
  point.lastMonth = season * 3 + 2;
  point.note = 'northern-season';
  return point;
}
