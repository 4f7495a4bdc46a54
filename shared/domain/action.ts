import type { Audience } from './audience';
import type { ExportFormat } from './export-format';
import type { CalendarDate } from './calendar-date';
import type { Menu, MenuItem } from './choices';
import type { DateOrder } from './date-query';
import type { AskedQuestion, Guess, QuestionId } from './game-question';
import type { SidePart } from './list-part';
import type { MonthDay } from './month-day';
import type { ReportOutcome } from './report';
import type { Span } from './span';
import type { Timing } from './timing';

/** What a button asks for. */
export type Action =
  | PageAction
  /** `beside`: from the card of the event before or after it, not from an answer. */
  | { readonly kind: 'event'; readonly id: string; readonly beside?: true }
  /** The former wordings of an event. */
  | { readonly kind: 'versions'; readonly id: string }
  /** Read numbers in that order from now on, and show the list. */
  | { readonly kind: 'date-order'; readonly order: DateOrder; readonly list: ListAction }
  | CalendarAction
  /** The years to pick one from for that month; `from` is the first on the page. */
  | { readonly kind: 'years'; readonly month: number; readonly from?: number | undefined }
  | { readonly kind: 'report'; readonly id: string }
  /** The open reports before that number, or the newest. */
  | { readonly kind: 'reports'; readonly before?: string | undefined }
  /** Asks for the answer that closes a report. */
  | { readonly kind: 'close-report'; readonly outcome: ReportOutcome; readonly report: string }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'pick-channel' }
  /** A page (from 0) of the scheduled message of that date. */
  | { readonly kind: 'anniversaries'; readonly date: CalendarDate; readonly page: number }
  /** Starts, or with `off` stops, the yearly message about that event. */
  | { readonly kind: 'remind'; readonly id: string; readonly off?: true | undefined }
  /** Starts following what is named. */
  | { readonly kind: 'follow'; readonly text: string }
  /** Does what the command does without a text. */
  | { readonly kind: 'command'; readonly name: ButtonCommand }
  | GameAction
  | ChatAction;

/** The commands that have buttons; everybody may use them. */
export const BUTTON_COMMANDS = ['today', 'next', 'random', 'on'] as const;

export type ButtonCommand = (typeof BUTTON_COMMANDS)[number];

/** Asks a question of the game, or answers one. */
export type GameAction =
  | { readonly kind: 'question'; readonly question: QuestionId }
  /** `within` a scheduled message, which stays as it is. */
  | {
      readonly kind: 'guess';
      readonly question: AskedQuestion;
      readonly choice: Guess;
      readonly within?: true | undefined;
    }
  /** In a group with a table of points: ends a question for everybody. */
  | { readonly kind: 'reveal'; readonly question: AskedQuestion };

/** A month to pick a day from, of that year or of any. */
export interface CalendarAction {
  readonly kind: 'calendar';
  readonly month: number;
  readonly year?: number | undefined;
  /** Instead the nearest month of the year that has events, if any has. */
  readonly orNearest?: true | undefined;
}

/** Who may press what. */
export const AUDIENCE_OF_ACTION: Readonly<Record<Action['kind'], Audience>> = {
  'on-days': 'everybody',
  coming: 'everybody',
  'in-span': 'everybody',
  event: 'everybody',
  versions: 'everybody',
  search: 'everybody',
  // Everybody sees the list in that order; it is remembered for the chat when an administrator presses.
  'date-order': 'everybody',
  calendar: 'everybody',
  years: 'everybody',
  anniversaries: 'everybody',
  command: 'everybody',
  question: 'everybody',
  guess: 'everybody',
  reveal: 'everybody',
  // What one person writes, or takes home, is not for the whole chat.
  report: 'private',
  reports: 'editors',
  'close-report': 'editors',
  export: 'private',
  'pick-channel': 'private',
  remind: 'administrators',
  follow: 'administrators',
  follows: 'administrators',
  'ask-follow': 'administrators',
  unfollow: 'administrators',
  menu: 'administrators',
  'new-menu': 'administrators',
  choice: 'administrators',
  choose: 'administrators',
  zones: 'administrators',
  'ask-zone': 'administrators',
  subscribe: 'administrators',
  unsubscribe: 'administrators',
  pause: 'administrators',
  privacy: 'administrators',
};

/** Shows a page of events: of a list, or of what is found by words. */
export type PageAction =
  ListAction | { readonly kind: 'search'; readonly text: string; readonly place?: PagePlace | undefined };

/** A list of events. */
export type ListAction = DaysList | SpanList;

/** The events of some days in any year. */
export interface DaysList {
  /** `coming`: the anniversaries from one day to the other. */
  readonly kind: 'on-days' | 'coming';
  readonly from: MonthDay;
  readonly to: MonthDay;
  readonly place?: PagePlace | undefined;
}

export interface SpanList {
  readonly kind: 'in-span';
  readonly span: Span;
  /** Another part of the span's list than what is dated to it. */
  readonly part?: SidePart | undefined;
  readonly place?: PagePlace | undefined;
}

/** Shows or changes the settings of a chat or its subscription. */
export type ChatAction = (
  | { readonly kind: 'menu'; readonly menu: Menu }
  /** The same in a new message, below the one that has the button. */
  | { readonly kind: 'new-menu'; readonly menu: Menu }
  /** The values of one choice. */
  | ({ readonly kind: 'choice' } & MenuItem)
  /** A choice of one value (see `choose`), or of none; a time is `09` until its quarter is chosen. */
  | ({ readonly kind: 'choose'; readonly value?: string | undefined } & MenuItem)
  /** The zones of a region of the world (`Europe`), by page from 0; with a time, to subscribe to messages at it. */
  | ({ readonly kind: 'zones'; readonly region: string; readonly page: number } & Timing)
  | ({ readonly kind: 'ask-zone'; readonly by: 'city' | 'location' } & Timing)
  /** At that time in that zone (IANA); without them, as it was before. */
  | ({ readonly kind: 'subscribe'; readonly timeZone?: string | undefined } & Timing)
  | { readonly kind: 'unsubscribe' }
  /** Pauses the messages for that number of days; 0 resumes them. Without a number, shows the usual lengths. */
  | { readonly kind: 'pause'; readonly days?: number | undefined }
  /** Lists what is followed; asks what to follow; ends what has that key (see `followKey`). */
  | { readonly kind: 'follows' }
  | { readonly kind: 'ask-follow' }
  | { readonly kind: 'unfollow'; readonly key: string }
  /** Shows what is stored of the chat. */
  | { readonly kind: 'privacy' }
) & {
  /** The chat to change, when the button stands in another one. */
  readonly chat?: number | undefined;
};

/** What is done with the list of what a chat follows. */
export type FollowsKind = 'follows' | 'ask-follow' | 'unfollow';

/** A page of a list: the one after the cursor, or the one before it. */
export interface PagePlace {
  readonly direction: 'forward' | 'backward';
  /** At most 52 characters, each `a`–`z`, `0`–`9` or `-`. */
  readonly cursor: string;
}

/** The longest text that a button can follow, in bytes of UTF-8, next to the topic of a forum. */
export const LONGEST_FOLLOW_BUTTON = 51;

/** The longest text of a search that a button can carry beside a cursor of seven digits, in bytes of UTF-8. */
export const LONGEST_PAGED_TEXT = 52;
