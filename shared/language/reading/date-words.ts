import type { DateOrder } from '../../domain/date-query';

/** Calendars that a word beside a date may name. */
export type CalendarName =
  'gregorian' | 'julian' | 'chinese' | 'islamic' | 'hebrew' | 'persian' | 'french' | 'byzantine' | 'unknown';

/**
 * Spellings of one meaning, between bars: `september|sept.|sep.`. Case, ё and accents do not matter.
 * A full stop may be left out by the writer, and so may the space after it: `до н. э.` is also `до нэ`.
 * `\.` is a full stop that must be there.
 */
export type Spellings = string;

/** Units of time that a number or a word such as "last" can stand beside. */
export type UnitName =
  'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'third' | 'half' | 'year' | 'decade' | 'century' | 'millennium';

/** The days are written as `parseNamedDays` reads them. */
export type NamedDayWords = readonly [spellings: Spellings, monthDays: string];

/** A reign or era: the years of the Gregorian calendar in which it began and ended, and whether its months are the Chinese ones. */
export type Reign = readonly [Spellings, first: number, last: number, months?: 'lunar'];

/**
 * All the words of a language for dates: data, no grammar. The grammar is the same for all languages, so a new
 * language is one such object; whatever it does not have, it leaves out.
 */
export interface DateWords {
  /** How `9/3` and how `9.3` are read first. */
  readonly order: { readonly slashed: DateOrder; readonly dotted: DateOrder };
  /** January first. */
  readonly months?: readonly Spellings[];
  /** The forms of months that no day goes with, so that an ordinal after them is a year: октябрь 22-го. */
  readonly bareMonths?: Spellings;
  /** Monday first. */
  readonly weekdays?: readonly Spellings[];
  readonly seasons?: Readonly<Partial<Record<'spring' | 'summer' | 'autumn' | 'winter', Spellings>>>;
  /** Month names, weekdays … that are also other words (may, march): dates only beside other words of a date. */
  readonly doubtful?: Spellings;

  readonly numbers?: {
    readonly cardinals?: readonly (readonly [Spellings, number])[];
    readonly ordinals?: readonly (readonly [Spellings, number])[];
    /** Words that multiply the number before them: hundred, thousand. */
    readonly multipliers?: readonly (readonly [Spellings, number])[];
    /**
     * Characters that are numbers where they stand, written without spaces: 一 1, 十 10. 10, 100 and 1000 multiply the
     * one before them.
     */
    readonly characters?: readonly (readonly [string, number])[];
    /** Stands between the hundreds of a number and what is below: two thousand *and* five. */
    readonly and?: Spellings;
    /** Whether a year is said in two halves: nineteen eighty-one. */
    readonly pairedYears?: boolean;
    /** Stands before a number and makes it ordinal: 第. */
    readonly ordinalMark?: Spellings;
    /** What is written onto the digits of an ordinal: 3rd, 3-го. */
    readonly ordinalSuffixes?: Spellings;
    /** Those of them that are written onto years too: 45-го. */
    readonly yearSuffixes?: Spellings;
    /** What is written onto the digits of a decade: 1990s, 1990-е. One spelling may be in both lists. */
    readonly decadeSuffixes?: Spellings;
  };

  /** A unit as it is counted or named: two *years* ago, the 19th *century*, last *month*. */
  readonly units?: Readonly<Partial<Record<UnitName, Spellings>>>;
  /** Those of them that without a number mean one: *год* назад. */
  readonly singleUnits?: Spellings;
  /** A stretch of several units under a name of its own, for "ago": полвека is 50 years. */
  readonly amounts?: readonly (readonly [Spellings, UnitName, number])[];
  /** What is written after the number of a year, month, day or decade: 1945 *год*, 9*月*3*日*. */
  readonly marks?: Readonly<Partial<Record<'year' | 'month' | 'day' | 'decade', Spellings>>>;
  /** Stands before the number of a year: *year* 79. */
  readonly yearLead?: Spellings;
  /** Those fillers that stand before years and not before days: *in* 23. */
  readonly yearsOnly?: Spellings;
  /** Stands before or after the number of a quarter or half: *Q*3, *H*1. */
  readonly quarterLetter?: Spellings;
  readonly halfLetter?: Spellings;
  readonly weekLetter?: Spellings;
  /** Half a unit in one word: 上半年, полугодие with its number before it belongs to `units.half`. */
  readonly halves?: Readonly<Partial<Record<'first' | 'second', Spellings>>>;
  readonly eras?: Readonly<Partial<Record<'before' | 'after', Spellings>>>;
  /** Ten years in a word: sixties 60, нулевые 2000; or two decades, with the last year of them: 六七十年代 60, 79. */
  readonly decades?: readonly (readonly [Spellings, first: number, last?: number])[];

  /** Days from today: −1 is yesterday. */
  readonly days?: readonly (readonly [Spellings, number])[];
  /** Stands before a unit, a month, a weekday, a season: −1 is last, 0 this, 1 next. */
  readonly relative?: readonly (readonly [Spellings, number])[];
  /** A unit and its distance in one word: 去年 is the year −1. A weekday's number may follow a week: 上周五. */
  readonly relativeUnits?: readonly (readonly [Spellings, UnitName, number])[];
  /** Stands before a number of units and counts them from the beginning (1) or the end (−1) of a longer time: 前三个月. */
  readonly few?: readonly (readonly [Spellings, 1 | -1])[];
  /** Stands before a number of units and counts them from today, back (−1) or forth (1): 未来两天. */
  readonly rolling?: readonly (readonly [Spellings, 1 | -1])[];
  /** After a length of time: two years *ago*. */
  readonly ago?: Spellings;
  /** Before or after a length of time that is to come: *in* two years, two years *from now*. */
  readonly ahead?: { readonly before?: Spellings; readonly after?: Spellings };

  /** Thirds of a month, year, decade, century; before or after it. */
  readonly parts?: Readonly<Partial<Record<'early' | 'middle' | 'late', Spellings>>>;
  /** Before a century, or two with a dash: the years around its beginning. */
  readonly turn?: Spellings;
  /** Open ends: `before` and `after` leave the date out; `until` and `since` have it in. */
  readonly bounds?: {
    readonly leading?: Readonly<Partial<Record<BoundName, Spellings>>>;
    readonly trailing?: Readonly<Partial<Record<BoundName, Spellings>>>;
  };
  /** Stands before or after a date that is not exact. */
  readonly about?: { readonly leading?: Spellings; readonly trailing?: Spellings };
  readonly ranges?: {
    /** Opens a range, or an open end from there on when no other end comes: from, с. */
    readonly from?: Spellings;
    /** Of these, what says after a noun of what long time it is: treaties from the 19th century. */
    readonly origin?: Spellings;
    /** Opens a range whose ends `and` connects. */
    readonly between?: Spellings;
    readonly and?: Spellings;
    /** Connects dates of which one or all are asked for. */
    readonly or?: Spellings;
    /** Stands after two ends that `and` connects: 之间. */
    readonly betweenAfter?: Spellings;
    /** Connects the ends; both are included. */
    readonly to?: Spellings;
    /** After `to` it leaves the end open: 1999 to *present*. */
    readonly now?: Spellings;
  };
  /** Fillers that do not show that a date comes: "the march" may be any march, "in march" is a month. */
  readonly articles?: Spellings;
  /** May stand before or inside a date and says nothing itself: of, in, 的. */
  readonly fillers?: Spellings;

  readonly namedDays?: readonly NamedDayWords[];
  /** Days that are known by name and not by date; with a year they are refused. */
  readonly unknownDays?: Spellings;
  /** Beside another word the name of a day: Army *Day*, 泼水*节*. */
  readonly feastMark?: Spellings;
  /** Days known by their digits alone: 九一八. */
  readonly digitDays?: readonly (readonly [Spellings, string])[];
  readonly calendars?: {
    /** Stands beside a date of that calendar, before or after it. */
    readonly names?: Readonly<Partial<Record<CalendarName, Spellings>>>;
    /** Names of months that only that calendar has, in its order. */
    readonly months?: Readonly<Partial<Record<'islamic' | 'hebrew' | 'persian' | 'french', readonly Spellings[]>>>;
    /** Stand before a year counted from their first one. */
    readonly reigns?: readonly Reign[];
    /** The sixty years of the cycle, in order. */
    readonly cycle?: readonly Spellings[];
    readonly lunar?: {
      /** Before a month: the leap month after it. */
      readonly leap: Spellings;
      /** Names only lunar months have; `4月` after the name of the calendar needs none. */
      readonly months: readonly (readonly [Spellings, number])[];
      readonly days: readonly (readonly [Spellings, number])[];
    };
  };

  /** A season, month or weekday beside one of these is part of a name: *Bloody* Sunday, Winter *Olympics*. */
  readonly names?: {
    readonly before?: Spellings;
    readonly after?: Spellings;
    /** Words that only look like a date: 周年, may be. */
    readonly whole?: Spellings;
  };
  /** After a number: a count of something, no year. */
  readonly measures?: Spellings;
  /** Before a number: the name or price of something, no year. */
  readonly labels?: Spellings;
}

export type BoundName = 'before' | 'until' | 'since' | 'after';
