import type { FeastRule } from '../../domain/calendars/feasts';
import type { BoundName, CalendarName, UnitName } from './date-words';

/** What a word can be to a date, and what it is unless a language says so. A word may have several roles: "second". */
export const NO_ROLES = {
  /** 1–12. */
  month: undefined as number | undefined,
  /** 1 is Monday. */
  weekday: undefined as number | undefined,
  /** 1 is spring, 4 winter. */
  season: undefined as number | undefined,
  doubtful: false,
  cardinal: undefined as number | undefined,
  ordinal: undefined as number | undefined,
  multiplier: undefined as number | undefined,
  numberAnd: false,
  ordinalMark: false,
  ordinalSuffix: false,
  decadeSuffix: false,
  yearSuffix: false,
  bareMonth: false,
  unit: undefined as UnitName | undefined,
  /** Alone it is one of its unit: year ago. */
  single: false,
  amount: undefined as Amount | undefined,
  mark: undefined as MarkName | undefined,
  yearLead: false,
  /** Before a number of two digits: it is a year. */
  yearsOnly: false,
  /** The unit whose number stands beside this letter: Q3, H1. */
  letter: undefined as 'quarter' | 'half' | 'week' | undefined,
  /** 1 or 2, for the half of a year said in one word. */
  half: undefined as number | undefined,
  era: undefined as Era | undefined,
  decade: undefined as number | undefined,
  /** Where the word is for two decades. */
  lastYear: undefined as number | undefined,
  /** Days from today. */
  dayOffset: undefined as number | undefined,
  /** −1 is last, 0 this, 1 next. */
  relative: undefined as number | undefined,
  relativeUnit: undefined as Amount | undefined,
  few: undefined as 1 | -1 | undefined,
  /** Before a number of units: −1 counts them back from today, 1 forth. */
  rolling: undefined as 1 | -1 | undefined,
  ago: false,
  aheadBefore: false,
  aheadAfter: false,
  part: undefined as PartName | undefined,
  turn: false,
  leadingBound: undefined as BoundName | undefined,
  trailingBound: undefined as BoundName | undefined,
  leadingAbout: false,
  trailingAbout: false,
  from: false,
  origin: false,
  between: false,
  and: false,
  or: false,
  betweenAfter: false,
  now: false,
  to: false,
  filler: false,
  article: false,
  namedDays: undefined as readonly NamedDay[] | undefined,
  digitDay: undefined as NamedDay | undefined,
  calendar: undefined as CalendarName | undefined,
  calendarMonth: undefined as CalendarMonth | undefined,
  /** Before the number of a month: the leap month after it. */
  leap: false,
  /** The place of a year in the cycle of sixty, from 0. */
  sexagenary: undefined as number | undefined,
  /** A day whose date is not known. */
  unknownDay: false,
  /** Beside another word it names a day that is perhaps not known: Army *Day*. */
  feastMark: false,
  /** Years are counted from its first one. */
  reign: undefined as ReignYears | undefined,
  lunarMonth: undefined as number | undefined,
  lunarDay: undefined as number | undefined,
  /** What stands beside it is part of a name. */
  nameBefore: false,
  nameAfter: false,
  measure: false,
  label: false,
  sign: 'none' as Sign | 'none',
};

type Roles = Readonly<typeof NO_ROLES>;

export type WordRoles = Partial<Roles>;

export interface Word extends Roles {
  /** What a date that begins with this word is dispatched on. */
  readonly kind: TokenKind;
  /** Whether a date, or what leads up to one, can begin here. */
  readonly opens: boolean;
  /** Whether it is no date within a name: Bloody *Sunday*. */
  readonly nameable: boolean;
  /** What a date beside it would be with it, when no rule has read it. */
  readonly effect: Effect | undefined;
}

/** Within what was read, or perhaps another date. */
export type Effect = 'narrows' | 'alters';

export type Era = 'before' | 'after';
export type PartName = 'early' | 'middle' | 'late';
export type MarkName = 'year' | 'month' | 'day' | 'decade';
export type Sign = 'dash' | 'slash' | 'dot' | 'comma' | 'open' | 'close' | 'apostrophe' | 'tilde' | 'dots' | 'other';

/** The first and the last year of a reign or era, and whether its months are those of the Chinese calendar. */
export interface ReignYears {
  readonly first: number;
  readonly last: number;
  readonly lunar: boolean;
}

export interface Amount {
  readonly unit: UnitName;
  readonly count: number;
}

/** A fixed day, a day of the Chinese calendar, or one that is found by a rule and is that many days long. */
export type NamedDay =
  | { readonly month: number; readonly day: number; readonly lunar: boolean }
  | { readonly rule: FeastRule; readonly length: number };

export interface CalendarMonth {
  readonly calendar: CalendarName;
  readonly month: number;
}

/** What a date can begin with; in the order in which the roles of a word are asked. */
export type TokenKind =
  | 'number'
  | 'month'
  | 'weekday'
  | 'named-day'
  | 'days-away'
  | 'relative-unit'
  | 'relative'
  | 'few'
  | 'season'
  | 'decade'
  | 'amount'
  | 'unit'
  | 'year-lead'
  | 'letter'
  | 'half'
  | 'era'
  | 'reign'
  | 'lunar'
  | 'calendar-month'
  | 'sexagenary'
  | 'ordinal-mark'
  | 'ahead'
  | 'turn'
  | 'sign'
  | 'none';
