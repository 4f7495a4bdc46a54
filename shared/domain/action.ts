import type { Audience } from './audience';
import type { ExportFormat } from './export-format';
import type { CalendarDate } from './calendar-date';
import type { SettingName } from './chat-settings';
import type { DateOrder } from './date-query';
import type { MonthDay } from './month-day';
import type { Span } from './span';
import type { PlanChoiceName } from './subscription';

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
  /** A page (from 0) of the scheduled message of that date. */
  | { readonly kind: 'anniversaries'; readonly date: CalendarDate; readonly page: number }
  /** Starts or stops the yearly message about that event. */
  | { readonly kind: 'remind'; readonly id: string }
  | SettingAction
  | PlanAction;

/** Who may press what. */
export const AUDIENCE_OF_ACTION: Readonly<Record<Action['kind'], Audience>> = {
  'on-days': 'everybody',
  coming: 'everybody',
  'in-span': 'everybody',
  event: 'everybody',
  search: 'everybody',
  // Everybody sees the list in that order; it is remembered for the chat when an administrator presses.
  'date-order': 'everybody',
  calendar: 'everybody',
  years: 'everybody',
  anniversaries: 'everybody',
  // What one person writes, or takes home, is not for the whole chat.
  report: 'private',
  export: 'private',
  'pick-channel': 'private',
  remind: 'administrators',
  settings: 'administrators',
  setting: 'administrators',
  set: 'administrators',
  zones: 'administrators',
  'ask-zone': 'administrators',
  plan: 'administrators',
  'open-plan': 'administrators',
  subscribe: 'administrators',
  unsubscribe: 'administrators',
  'plan-part': 'administrators',
  'plan-set': 'administrators',
};

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
  /**
   * One of a setting's choices. None is what holds until one is made; topics are added as `+id` or `+id+id` and
   * taken out as `-id` or `-id+id`.
   */
  | { readonly kind: 'set'; readonly name: SettingName; readonly value?: string | undefined }
  /** The zones of a region of the world (`Europe`), the page from 0. */
  | { readonly kind: 'zones'; readonly region: string; readonly page: number }
  | { readonly kind: 'ask-zone'; readonly by: 'city' | 'location' }
) & {
  /** The chat it is about, when that is not the one it is pressed in. */
  readonly chat?: number | undefined;
};

/** Changes the scheduled messages, or shows what can be changed. */
export type PlanAction =
  /** `open-plan` shows the plan beside the message that has the button, `plan` in its place. */
  (
    | { readonly kind: 'subscribe' | 'unsubscribe' | 'plan' | 'open-plan' }
    | { readonly kind: 'plan-part'; readonly name: PlanPart }
    /** One of the part's choices; a topic is added as `+id`, taken out as `-id`; a time is `09` until its quarter is chosen. */
    | { readonly kind: 'plan-set'; readonly name: PlanPart; readonly value: string }
  ) & {
    /** The chat it is about, when that is not the one it is pressed in. */
    readonly chat?: number | undefined;
  };

/** What of a subscription can be chosen. */
export type PlanPart = PlanChoiceName | 'time' | 'topics';

/** A page of a list: the one after the cursor, or the one before it. */
export interface PagePlace {
  readonly direction: 'forward' | 'backward';
  /** Of at most 52 characters, `a`–`z`, `0`–`9` and `-`. */
  readonly cursor: string;
}
