import type { Precision, Problem, Reading } from '../../domain/date-query';
import type { ClosedSpan } from '../../domain/span';

/** A reading with both its ends. */
export type ClosedReading =
  Extract<Reading, { kind: 'recurring' }> | ({ readonly kind: 'span'; readonly precision: Precision } & ClosedSpan);

export function spanReading(precision: Precision, { from, to }: ClosedSpan): ClosedReading {
  return { kind: 'span', precision, from, to };
}

export type Resolved = ClosedReading | Problem;

export function isProblem(resolved: Resolved): resolved is Problem {
  return 'code' in resolved;
}
