import type { DateQuery } from '../../domain/date-query';
import type { BoundName } from './date-words';
import type { Point } from './point';

/**
 * What one stretch of a question says: a point in time, a range between two, several points that are all asked for,
 * or all that lies on one side of a point.
 */
export type Phrase = Stretch &
  (
    | { readonly kind: 'point'; readonly point: Point }
    | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly also: PointPair | undefined }
    | { readonly kind: 'list'; readonly points: readonly Point[] }
    | { readonly kind: 'bound'; readonly bound: BoundName; readonly point: Point }
  );

/** The first token, and the one after the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface PointPair {
  readonly from: Point;
  readonly to: Point;
}

/** A phrase and what it says. */
export interface Told {
  readonly phrase: Phrase;
  readonly query: DateQuery;
}
