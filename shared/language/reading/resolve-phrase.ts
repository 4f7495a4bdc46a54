import { type CalendarDate, addDays, compareDates, isKnownYear, isSameDate } from '../../domain/calendar-date';
import type { DateQuery, NoteCode, Problem, Reading } from '../../domain/date-query';
import { type MonthDay, addToMonthDay, compareMonthDays } from '../../domain/month-day';
import type { BoundName } from './date-words';
import type { Phrase } from './phrase';
import { type Point, type SaidYear, copyOf, saidInYear } from './point';
import { latestPast } from './latest';
import { addNote } from './notes';
import { resolvePoint } from './resolve-point';
import { type ClosedReading, type Resolved, isProblem } from './resolved';

/** All that a phrase can mean, likeliest first; or why it means nothing. */
export function resolvePhrase(phrase: Phrase, today: CalendarDate): DateQuery {
  const notes: NoteCode[] = [];
  if (phrase.kind === 'list') return resolveList(phrase.points, today);
  const first = resolveFirst(phrase, today, notes);
  if (phrase.kind === 'range' ? !phrase.also : !phrase.point.also && !phrase.point.year?.short)
    return queryOf(first, notes);
  return queryOfAll([first, ...resolveOthers(phrase, today, notes)], notes);
}

/** What can be read in several ways is no problem as long as one of them is a date. */
function queryOfAll(all: readonly (Reading | Problem)[], notes: NoteCode[]): DateQuery {
  const readings: Reading[] = [];
  let problem: Problem | undefined;
  for (const resolved of all) {
    if ('code' in resolved) problem ??= resolved;
    else if (!readings.some((reading) => isSameReading(reading, resolved))) readings.push(resolved);
  }
  return readings.length === 0 && problem ? queryOf(problem, notes) : { readings, notes };
}

/** Points that touch are one reading: 16, 17 and 20 May are 16–17 May, and 20 May. */
function resolveList(points: readonly Point[], today: CalendarDate): DateQuery {
  const notes: NoteCode[] = [];
  const readings: ClosedReading[] = [];
  for (const point of points) {
    const resolved = resolvePoint(point, today, notes);
    if (isProblem(resolved)) return queryOf(resolved, notes);
    const joined = readings.length > 0 && joinTouching(readings.at(-1), resolved);
    if (joined) readings[readings.length - 1] = joined;
    else readings.push(resolved);
  }
  return readings.length > 1 ? { readings, notes, list: true } : { readings, notes };
}

function joinTouching(first: ClosedReading | undefined, second: ClosedReading): ClosedReading | undefined {
  if (first?.kind === 'span' && second.kind === 'span' && isSameDate(addDays(first.to, 1), second.from))
    return { kind: 'span', precision: 'interval', from: first.from, to: second.to };
  if (first?.kind === 'recurring' && second.kind === 'recurring' && isNext(first.to, second.from))
    return { kind: 'recurring', from: first.from, to: second.to };
  return undefined;
}

function isNext(day: MonthDay, next: MonthDay): boolean {
  return compareMonthDays(addToMonthDay(day, 1), next) === 0;
}

function queryOf(resolved: Reading | Problem, notes: NoteCode[]): DateQuery {
  return 'code' in resolved ? { readings: [], notes, problem: resolved } : { readings: [resolved], notes };
}

/** A phrase that is one time, however many ways there are to read it. */
type OneTime = Exclude<Phrase, { kind: 'list' }>;

/** The phrase as it stands. */
function resolveFirst(phrase: OneTime, today: CalendarDate, notes: NoteCode[]): Reading | Problem {
  return phrase.kind === 'range'
    ? resolveRange(phrase.from, phrase.to, today, notes)
    : resolveMeaning(phrase.point, boundOf(phrase), today, notes);
}

/** The phrase with its points read otherwise, then all of that in the other century. */
function resolveOthers(phrase: OneTime, today: CalendarDate, notes: NoteCode[]): (Reading | Problem)[] {
  if (phrase.kind === 'range') return phrase.also ? [resolveRange(phrase.also.from, phrase.also.to, today, notes)] : [];
  const others: (Reading | Problem)[] = [];
  const bound = boundOf(phrase);
  for (let each = phrase.point.also; each; each = each.also) others.push(resolveMeaning(each, bound, today, notes));
  for (let each: Point | undefined = phrase.point; phrase.point.year?.short && each; each = each.also)
    if (each.year?.short && !each.era && each.unit !== 'decade')
      others.push(resolveMeaning(otherCentury(each, each.year), bound, today, notes));
  return others;
}

function otherCentury(point: Point, year: SaidYear): Point {
  return saidInYear(copyOf(point), { ...year, short: 'other' });
}

function boundOf(phrase: Exclude<OneTime, { kind: 'range' }>): BoundName | undefined {
  return phrase.kind === 'bound' ? phrase.bound : undefined;
}

/** The point, or what is on one side of it. */
function resolveMeaning(
  point: Point,
  bound: BoundName | undefined,
  today: CalendarDate,
  notes: NoteCode[],
): Reading | Problem {
  const resolved = resolvePoint(point, today, notes);
  return bound === undefined || isProblem(resolved) ? resolved : resolveBound(bound, resolved, today);
}

function resolveRange(first: Point, last: Point, today: CalendarDate, notes: NoteCode[]): Resolved {
  const from = resolvePoint(first, today, notes);
  const to = resolvePoint(last, today, notes);
  if (isProblem(from)) return from;
  if (isProblem(to)) return to;
  if (from.kind === 'recurring')
    return to.kind === 'recurring' ? { kind: 'recurring', from: from.from, to: to.to } : to;
  if (to.kind === 'recurring') return from;
  if (compareDates(from.from, to.to) <= 0) return { kind: 'span', precision: 'interval', from: from.from, to: to.to };
  /** 1.9.15–2.9.45 begins in 1915: the latest past year of one end may come after that of the other. */
  if (first.year?.short === 'latest' && last.year?.short) {
    const earlier = resolveRange(otherCentury(first, first.year), last, today, []);
    if (!isProblem(earlier) && earlier.kind === 'span' && compareDates(earlier.to, to.to) === 0) return earlier;
  }
  addNote(notes, 'swapped');
  return { kind: 'span', precision: 'interval', from: to.from, to: from.to };
}

/** A span open on one side. A day or month of every year is taken as its latest one. */
function resolveBound(bound: BoundName, resolved: ClosedReading, today: CalendarDate): Reading | Problem {
  const { from, to } = resolved.kind === 'span' ? resolved : latestPast(resolved, today);
  switch (bound) {
    case 'before':
      return openSpan(null, addDays(from, -1));
    case 'until':
      return openSpan(null, to);
    case 'since':
      return openSpan(from, null);
    case 'after':
      return openSpan(addDays(to, 1), null);
  }
}

function openSpan(from: CalendarDate | null, to: CalendarDate | null): Reading | Problem {
  return isKnownYear((from ?? to)?.year ?? 0)
    ? { kind: 'span', precision: 'interval', from, to }
    : { code: 'out-of-range', suggestions: [] };
}

function isSameReading(a: Reading, b: Reading): boolean {
  return a.kind === b.kind && isSameEnd(a.from, b.from) && isSameEnd(a.to, b.to);
}

interface End {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

function isSameEnd(a: End | null, b: End | null): boolean {
  return a?.day === b?.day && a?.month === b?.month && a?.year === b?.year;
}
