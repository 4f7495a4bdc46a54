import type { ExportFormat } from './export-format';
import type { SettingName } from './chat-settings';
import type { DateOrder } from './date-query';
import type { MonthDay } from './month-day';
import type { Span } from './span';

/** What a button asks for. */
export type Action =
  | ListAction
  | { readonly kind: 'event'; readonly id: string }
  /** A page of what is found by words: the first, or another. */
  | { readonly kind: 'search'; readonly text: string; readonly place?: PagePlace | undefined }
  /** Read numbers in that order from now on, and show the list. */
  | { readonly kind: 'date-order'; readonly order: DateOrder; readonly list: ListAction }
  /** A month to pick a day from, of that year or of any. */
  | { readonly kind: 'calendar'; readonly month: number; readonly year?: number | undefined }
  /** The years to pick one from for that month; `from` is the first on the page. */
  | { readonly kind: 'years'; readonly month: number; readonly from?: number | undefined }
  | { readonly kind: 'report'; readonly id: string }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'pick-channel' }
  | SettingAction;

/** A list of events. */
export type ListAction =
  | {
      /** `coming`: the anniversaries from one day to the other. */
      readonly kind: 'on-days' | 'coming';
      readonly from: MonthDay;
      readonly to: MonthDay;
      readonly place?: PagePlace | undefined;
    }
  | { readonly kind: 'in-span'; readonly span: Span; readonly place?: PagePlace | undefined };

/** What changes a chat, or shows what can be changed. */
export type SettingAction = (
  | { readonly kind: 'settings' }
  | { readonly kind: 'setting'; readonly name: SettingName }
  /** One of a setting's choices. None is what holds until one is made; a topic is added as `+id`, taken out as `-id`. */
  | { readonly kind: 'set'; readonly name: SettingName; readonly value?: string | undefined }
  /** The zones of a region of the world (`Europe`), the page from 0. */
  | { readonly kind: 'zones'; readonly region: string; readonly page: number }
  | { readonly kind: 'ask-zone'; readonly by: 'city' | 'location' }
) & {
  /** The chat it is about, when that is not the one it is pressed in. */
  readonly chat?: number | undefined;
};

/** A page of a list: the one after the cursor, or the one before it. */
export interface PagePlace {
  readonly direction: 'forward' | 'backward';
  /** Of at most 52 characters, `a`–`z`, `0`–`9` and `-`. */
  readonly cursor: string;
}
