import type { BoundName, UnitName } from './date-words';

/** What a word can be to a date. One word may be several things: "second" is an ordinal, с is "from" and "since". */
export interface Word {
  /** What a date that begins with this word is dispatched on. */
  readonly kind: TokenKind;
  /** Whether a date, or what leads up to one, can begin here. */
  readonly opens: boolean;
  /** 1–12. */
  readonly month: number | undefined;
  /** 1 is Monday. */
  readonly weekday: number | undefined;
  /** 1 is spring, 4 winter. */
  readonly season: number | undefined;
  readonly doubtful: boolean;
  readonly cardinal: number | undefined;
  readonly ordinal: number | undefined;
  readonly multiplier: number | undefined;
  readonly numberAnd: boolean;
  readonly ordinalMark: boolean;
  readonly ordinalSuffix: boolean;
  readonly decadeSuffix: boolean;
  readonly yearSuffix: boolean;
  readonly unit: UnitName | undefined;
  /** Alone it is one of its unit: year ago. */
  readonly single: boolean;
  readonly amount: Amount | undefined;
  readonly mark: MarkName | undefined;
  readonly yearLead: boolean;
  /** The unit whose number stands beside this letter: Q3, H1. */
  readonly letter: 'quarter' | 'half' | undefined;
  /** 1 or 2, for the half of a year said in one word. */
  readonly half: number | undefined;
  readonly era: Era | undefined;
  readonly decade: number | undefined;
  /** Where the word is for two decades. */
  readonly lastYear: number | undefined;
  /** Days from today. */
  readonly dayOffset: number | undefined;
  /** −1 is last, 0 this, 1 next. */
  readonly relative: number | undefined;
  readonly relativeUnit: Amount | undefined;
  readonly ago: boolean;
  readonly aheadBefore: boolean;
  readonly aheadAfter: boolean;
  readonly part: PartName | undefined;
  readonly leadingBound: BoundName | undefined;
  readonly trailingBound: BoundName | undefined;
  readonly leadingAbout: boolean;
  readonly trailingAbout: boolean;
  readonly from: boolean;
  readonly between: boolean;
  readonly and: boolean;
  readonly betweenAfter: boolean;
  readonly now: boolean;
  readonly to: boolean;
  readonly filler: boolean;
  readonly article: boolean;
  readonly namedDays: readonly NamedMonthDay[] | undefined;
  readonly digitDay: NamedMonthDay | undefined;
  readonly style: 'old' | 'new' | undefined;
  /** The year before the first one of an era that years are counted in. */
  readonly reign: number | undefined;
  readonly lunarLead: boolean;
  readonly lunarMonth: number | undefined;
  readonly lunarDay: number | undefined;
  readonly measure: boolean;
  readonly label: boolean;
  readonly sign: Sign | undefined;
}

export type WordRoles = Partial<Omit<Word, 'kind' | 'opens'>>;

export type Era = 'before' | 'after';
export type PartName = 'early' | 'middle' | 'late';
export type MarkName = 'year' | 'month' | 'day' | 'decade';
export type Sign = 'dash' | 'slash' | 'dot' | 'comma' | 'open' | 'close' | 'apostrophe' | 'tilde' | 'dots' | 'other';

export interface Amount {
  readonly unit: UnitName;
  readonly count: number;
}

export interface NamedMonthDay {
  readonly month: number;
  readonly day: number;
  readonly lunar: boolean;
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
  | 'ordinal-mark'
  | 'ahead'
  | 'sign'
  | 'none';

/** Words are made once and read often: every one has every field, in one order. */
export function createWord(roles: WordRoles): Word {
  const kind = kindOf(roles);
  return {
    kind,
    opens:
      (kind !== 'none' && kind !== 'sign') ||
      roles.sign === 'dash' ||
      roles.sign === 'apostrophe' ||
      roles.sign === 'dots' ||
      [roles.from, roles.between, roles.leadingAbout, roles.part, roles.leadingBound, roles.style].some(Boolean),
    month: roles.month,
    weekday: roles.weekday,
    season: roles.season,
    doubtful: roles.doubtful ?? false,
    cardinal: roles.cardinal,
    ordinal: roles.ordinal,
    multiplier: roles.multiplier,
    numberAnd: roles.numberAnd ?? false,
    ordinalMark: roles.ordinalMark ?? false,
    ordinalSuffix: roles.ordinalSuffix ?? false,
    decadeSuffix: roles.decadeSuffix ?? false,
    yearSuffix: roles.yearSuffix ?? false,
    unit: roles.unit,
    single: roles.single ?? false,
    amount: roles.amount,
    mark: roles.mark,
    yearLead: roles.yearLead ?? false,
    letter: roles.letter,
    half: roles.half,
    era: roles.era,
    decade: roles.decade,
    lastYear: roles.lastYear,
    dayOffset: roles.dayOffset,
    relative: roles.relative,
    relativeUnit: roles.relativeUnit,
    ago: roles.ago ?? false,
    aheadBefore: roles.aheadBefore ?? false,
    aheadAfter: roles.aheadAfter ?? false,
    part: roles.part,
    leadingBound: roles.leadingBound,
    trailingBound: roles.trailingBound,
    leadingAbout: roles.leadingAbout ?? false,
    trailingAbout: roles.trailingAbout ?? false,
    from: roles.from ?? false,
    between: roles.between ?? false,
    and: roles.and ?? false,
    betweenAfter: roles.betweenAfter ?? false,
    now: roles.now ?? false,
    to: roles.to ?? false,
    filler: (roles.filler ?? false) || (roles.article ?? false),
    article: roles.article ?? false,
    namedDays: roles.namedDays,
    digitDay: roles.digitDay,
    style: roles.style,
    reign: roles.reign,
    lunarLead: roles.lunarLead ?? false,
    lunarMonth: roles.lunarMonth,
    lunarDay: roles.lunarDay,
    measure: roles.measure ?? false,
    label: roles.label ?? false,
    sign: roles.sign,
  };
}

function kindOf(roles: WordRoles): TokenKind {
  if (roles.cardinal !== undefined || roles.ordinal !== undefined || roles.multiplier !== undefined) return 'number';
  if (roles.digitDay) return 'number';
  if (roles.month !== undefined) return 'month';
  if (roles.weekday !== undefined) return 'weekday';
  if (roles.namedDays) return 'named-day';
  if (roles.dayOffset !== undefined) return 'days-away';
  if (roles.relativeUnit) return 'relative-unit';
  if (roles.relative !== undefined) return 'relative';
  if (roles.season !== undefined) return 'season';
  if (roles.decade !== undefined) return 'decade';
  if (roles.amount) return 'amount';
  if (roles.yearLead) return 'year-lead';
  if (roles.letter) return 'letter';
  if (roles.half !== undefined) return 'half';
  if (roles.era) return 'era';
  if (roles.reign !== undefined) return 'reign';
  if (roles.lunarLead || roles.lunarMonth !== undefined) return 'lunar';
  if (roles.ordinalMark) return 'ordinal-mark';
  if (roles.aheadBefore) return 'ahead';
  if (roles.unit) return 'unit';
  return roles.sign ? 'sign' : 'none';
}
