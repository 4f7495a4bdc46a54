import type { BoundName, CalendarName, DateWords, Spellings, UnitName } from './date-words';
import { parseNamedDays } from './named-days';
import type { WordRoles } from './word';

type Entry = readonly [spellings: Spellings, role: WordRoles];

/** What each word of a language can be. A word may come several times. */
export function wordRoles(words: DateWords): Entry[] {
  return [
    ...calendarWords(words),
    ...numberWords(words),
    ...unitWords(words),
    ...relativeWords(words),
    ...boundWords(words),
    ...dayWords(words),
    ...entry(words.doubtful, { doubtful: true }),
    ...entry(words.articles, { article: true }),
    ...entry(words.fillers, { filler: true }),
    ...entry(words.names?.before, { nameBefore: true }),
    ...entry(words.names?.after, { nameAfter: true }),
    ...entry(words.names?.whole, {}),
    ...entry(words.measures, { measure: true }),
    ...entry(words.labels, { label: true }),
  ];
}

function calendarWords({ months, bareMonths, weekdays, seasons, eras, decades }: DateWords): Entry[] {
  return [
    ...(months ?? []).map((spellings, index): Entry => [spellings, { month: index + 1 }]),
    ...entry(bareMonths, { bareMonth: true }),
    ...(weekdays ?? []).map((spellings, index): Entry => [spellings, { weekday: index + 1 }]),
    ...entry(seasons?.spring, { season: 1 }),
    ...entry(seasons?.summer, { season: 2 }),
    ...entry(seasons?.autumn, { season: 3 }),
    ...entry(seasons?.winter, { season: 4 }),
    ...entry(eras?.before, { era: 'before' }),
    ...entry(eras?.after, { era: 'after' }),
    ...(decades ?? []).map(([spellings, decade, lastYear]): Entry => [spellings, { decade, lastYear }]),
  ];
}

function numberWords({ numbers }: DateWords): Entry[] {
  return [
    ...numbered(numbers?.cardinals, (cardinal) => ({ cardinal })),
    ...numbered(numbers?.ordinals, (ordinal) => ({ ordinal })),
    ...numbered(numbers?.multipliers, (multiplier) => ({ multiplier })),
    ...entry(numbers?.and, { numberAnd: true }),
    ...entry(numbers?.ordinalMark, { ordinalMark: true }),
    ...entry(numbers?.ordinalSuffixes, { ordinalSuffix: true }),
    ...entry(numbers?.decadeSuffixes, { decadeSuffix: true }),
    ...entry(numbers?.yearSuffixes, { yearSuffix: true }),
  ];
}

function unitWords(words: DateWords): Entry[] {
  return [
    ...named<UnitName>(words.units, (unit) => ({ unit })),
    ...named<'year' | 'month' | 'day' | 'decade'>(words.marks, (mark) => ({ mark })),
    ...(words.amounts ?? []).map(([spellings, unit, count]): Entry => [spellings, { amount: { unit, count } }]),
    ...entry(words.singleUnits, { single: true }),
    ...entry(words.yearLead, { yearLead: true }),
    ...entry(words.yearsOnly, { yearsOnly: true }),
    ...entry(words.quarterLetter, { letter: 'quarter' }),
    ...entry(words.halfLetter, { letter: 'half' }),
    ...entry(words.weekLetter, { letter: 'week' }),
    ...entry(words.halves?.first, { half: 1 }),
    ...entry(words.halves?.second, { half: 2 }),
  ];
}

function relativeWords(words: DateWords): Entry[] {
  return [
    ...numbered(words.days, (dayOffset) => ({ dayOffset })),
    ...numbered(words.relative, (relative) => ({ relative })),
    ...(words.relativeUnits ?? []).map(([spellings, unit, count]): Entry => [
      spellings,
      { relativeUnit: { unit, count } },
    ]),
    ...(words.few ?? []).map(([spellings, few]): Entry => [spellings, { few }]),
    ...(words.rolling ?? []).map(([spellings, rolling]): Entry => [spellings, { rolling }]),
    ...entry(words.ago, { ago: true }),
    ...entry(words.ahead?.before, { aheadBefore: true }),
    ...entry(words.ahead?.after, { aheadAfter: true }),
  ];
}

function boundWords({ parts, turn, bounds, about, ranges }: DateWords): Entry[] {
  return [
    ...named<'early' | 'middle' | 'late'>(parts, (part) => ({ part })),
    ...entry(turn, { turn: true }),
    ...named<BoundName>(bounds?.leading, (leadingBound) => ({ leadingBound })),
    ...named<BoundName>(bounds?.trailing, (trailingBound) => ({ trailingBound })),
    ...entry(about?.leading, { leadingAbout: true }),
    ...entry(about?.trailing, { trailingAbout: true }),
    ...entry(ranges?.from, { from: true }),
    ...entry(ranges?.origin, { origin: true }),
    ...entry(ranges?.between, { between: true }),
    ...entry(ranges?.and, { and: true }),
    ...entry(ranges?.or, { or: true }),
    ...entry(ranges?.betweenAfter, { betweenAfter: true }),
    ...entry(ranges?.now, { now: true }),
    ...entry(ranges?.to, { to: true }),
  ];
}

function dayWords({ namedDays, unknownDays, feastMark, digitDays, calendars }: DateWords): Entry[] {
  const lunar = calendars?.lunar;
  return [
    ...(namedDays ?? []).map(([spellings, days]): Entry => [spellings, { namedDays: parseNamedDays(days) }]),
    ...(digitDays ?? []).flatMap(([spellings, days]): Entry[] =>
      parseNamedDays(days).map((digitDay): Entry => [spellings, { digitDay }]),
    ),
    ...entry(unknownDays, { unknownDay: true }),
    ...entry(feastMark, { feastMark: true }),
    ...named<CalendarName>(calendars?.names, (calendar) => ({ calendar })),
    ...Object.entries(calendars?.months ?? {}).flatMap(([calendar, months]) =>
      months.map((spellings, index): Entry => [
        spellings,
        { calendarMonth: { calendar: calendar as CalendarName, month: index + 1 } },
      ]),
    ),
    ...(calendars?.reigns ?? []).map(([spellings, first, last, months]): Entry => [
      spellings,
      { reign: { first, last, lunar: months === 'lunar' } },
    ]),
    ...(calendars?.cycle ?? []).map((spellings, sexagenary): Entry => [spellings, { sexagenary }]),
    ...entry(lunar?.leap, { leap: true }),
    ...numbered(lunar?.months, (lunarMonth) => ({ lunarMonth })),
    ...numbered(lunar?.days, (lunarDay) => ({ lunarDay })),
  ];
}

function entry(spellings: Spellings | undefined, role: WordRoles): Entry[] {
  return spellings === undefined ? [] : [[spellings, role]];
}

function numbered(
  list: readonly (readonly [Spellings, number])[] | undefined,
  role: (value: number) => WordRoles,
): Entry[] {
  return (list ?? []).map(([spellings, value]) => [spellings, role(value)]);
}

function named<Name extends string>(
  record: Readonly<Partial<Record<Name, Spellings>>> | undefined,
  role: (name: Name) => WordRoles,
): Entry[] {
  return Object.entries(record ?? {}).map(([name, spellings]) => [spellings as Spellings, role(name as Name)]);
}
