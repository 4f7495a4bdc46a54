import type { EventLine } from './event-line';
import type { ClosedSpan } from './span';

/** The events of a span of time, as a picture shows them. */
export interface PeriodPicture {
  readonly span: ClosedSpan;
  /** How many events the span has. */
  readonly total: number;
  /** The most important ones, in the order of time. */
  readonly lines: readonly EventLine[];
  /** The ids of those that are named, too. */
  readonly named: readonly string[];
}
