import type { DateOrder } from './date-query';
import type { MonthDay } from './month-day';
import type { Span } from './span';

/** What a button asks for. */
export type Action =
  | ListAction
  | { readonly kind: 'event'; readonly id: string }
  /** Another page of what was found by words. */
  | { readonly kind: 'search'; readonly text: string; readonly place: PagePlace }
  /** Read numbers in that order from now on, and show the list. */
  | { readonly kind: 'date-order'; readonly order: DateOrder; readonly list: ListAction };

/** A list of events. */
export type ListAction =
  | { readonly kind: 'on-days'; readonly from: MonthDay; readonly to: MonthDay; readonly place?: PagePlace | undefined }
  | { readonly kind: 'in-span'; readonly span: Span; readonly place?: PagePlace | undefined };

/** A page of a list: the one after the cursor, or the one before it. */
export interface PagePlace {
  readonly direction: 'forward' | 'backward';
  /** Of at most 52 characters, `a`–`z`, `0`–`9` and `-`. */
  readonly cursor: string;
}
