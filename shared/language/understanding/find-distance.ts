import type { DateQuery, Reading } from '../../domain/date-query';
import { readingOf } from '../../domain/date-query';
import { daySpan, shapeOf, yearSpan } from '../../domain/span';

/** The two dates that a text names, in its order, or the two ends of a span; undefined of anything else. */
export function endsOf({ readings, list }: DateQuery): readonly [Reading, Reading] | undefined {
  const [first, second] = readings;
  if (list) return first && second && readings.length === 2 ? [first, second] : undefined;
  if (first?.kind !== 'span' || first.precision !== 'interval' || !first.from || !first.to) return undefined;
  const shape = shapeOf(first);
  return shape.unit === 'years'
    ? [readingOf(yearSpan(shape.first)), readingOf(yearSpan(shape.last))]
    : [readingOf(daySpan(first.from)), readingOf(daySpan(first.to))];
}
