import type { BoundName } from './date-words';
import type { Point } from './point';

/** What one stretch of a question says: a point in time, a range between two, or all that lies on one side of one. */
export type Phrase = {
  /** The first token, and the one after the last. */
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point; readonly also: PointPair | undefined }
  | { readonly kind: 'bound'; readonly bound: BoundName; readonly point: Point }
);

export interface PointPair {
  readonly from: Point;
  readonly to: Point;
}
