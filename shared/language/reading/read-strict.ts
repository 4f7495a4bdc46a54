import { type CalendarDate, daysInMonth, formatDate, formatYear, twoDigits } from '../../domain/calendar-date';
import type { NoteCode, Problem, ReadingContext } from '../../domain/date-query';
import { type ClosedSpan, shapeOf } from '../../domain/span';
import { type ReadableLanguage, lexiconFor } from './lexicon';
import type { Phrase } from './phrase';
import type { Point, Scope } from './point';
import { LONGEST_QUESTION, phrasesOf, scopeOf } from './read-date';
import { resolvePhrase } from './resolve-phrase';
import { resolvePoint } from './resolve-point';
import { isProblem } from './resolved';

/** A text that is one date, or why it is not. */
export type StrictDate = WholeDate | { readonly problem: Problem };

export interface WholeDate {
  /** ISO 8601-2: `~` approximate, `?` in doubt, `%` both. */
  readonly edtf: string;
  readonly kind: Phrase['kind'];
  /** What was assumed while reading. */
  readonly notes: readonly NoteCode[];
}

const NO_DATE: Problem = { code: 'no-date', suggestions: [] };

/**
 * Reads a text that is nothing but one date with its year, as genealogists and tables write it: `ABT 1850`,
 * `BET 1900 AND 1910`, `44 BC`, `+1850-00-00T00:00:00Z`. What has two readings, such as 9/3/2015 or '45, is refused.
 */
export function readStrictDate(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): StrictDate {
  if (text.length > LONGEST_QUESTION) return { problem: { code: 'too-long', suggestions: [] } };
  const written = withoutZeroParts(text.trim());
  const doubted = /[?？]$/u.test(written);
  const plain = doubted ? written.slice(0, -1) : written;
  const scope = scopeOf(plain, context, lexiconFor(context.language, among));
  const [told, ...others] = phrasesOf(scope);
  if (!told || others.length > 0 || !isAll(told.phrase, scope)) return { problem: told?.query.problem ?? NO_DATE };
  if (told.query.problem) return { problem: told.query.problem };
  const edtf = edtfOf(told.phrase, scope, doubted || isDoubted(told.phrase, scope));
  if (edtf === undefined) return { problem: { ...NO_DATE, suggestions: told.query.readings } };
  return { edtf, kind: told.phrase.kind, notes: told.query.notes };
}

/** Wikidata writes years and months with zeros for what is not known. */
function withoutZeroParts(text: string): string {
  const [, year, month, day] = /^\+(\d{4})-(\d\d)-(\d\d)T00:00:00Z$/.exec(text) ?? [];
  if (year === undefined) return text;
  return [year, month, day].filter((part) => part !== '00').join('-');
}

/** Whether nothing but fillers and signs stands beside the date. */
function isAll({ start, end }: Phrase, { tokens }: Scope): boolean {
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens.at(at);
    if ((at < start || at >= end) && !word.filler && word.sign === 'none') return false;
  }
  return true;
}

function isDoubted({ start, end }: Phrase, { tokens }: Scope): boolean {
  for (let at = start; at < end; at++) if (tokens.at(at).doubted) return true;
  return false;
}

function edtfOf(phrase: Phrase, scope: Scope, doubted: boolean): string | undefined {
  switch (phrase.kind) {
    case 'point':
      return edtfOfPoint(phrase.point, scope, doubted);
    case 'range': {
      if (phrase.also || resolvePhrase(phrase, scope.today).notes.includes('swapped')) return undefined;
      const from = edtfOfPoint(phrase.from, scope, doubted)?.split('/')[0];
      const to = edtfOfPoint(phrase.to, scope, doubted)?.split('/').at(-1);
      return from !== undefined && to !== undefined ? `${from}/${to}` : undefined;
    }
    case 'bound':
      return edtfOfBound(phrase, scope, doubted);
    case 'list':
      return undefined;
  }
}

function edtfOfPoint(point: Point, { today }: Scope, doubted: boolean): string | undefined {
  if (isAmbiguous(point)) return undefined;
  const resolved = resolvePoint({ ...point, about: false }, today, []);
  if (isProblem(resolved) || resolved.kind === 'recurring') return undefined;
  return edtfOfSpan(resolved, markOf(point, doubted));
}

/** A year in two digits, or day and month in either order. */
function isAmbiguous({ unit, year, era, also }: Point): boolean {
  return (year?.short !== undefined && era === undefined) || (also !== undefined && unit !== 'decade');
}

function markOf({ about }: Point, doubted: boolean): string {
  return about ? (doubted ? '%' : '~') : doubted ? '?' : '';
}

function edtfOfSpan(span: ClosedSpan, mark: string): string {
  const shape = shapeOf(span);
  switch (shape.unit) {
    case 'day':
      return formatDate(shape.date) + mark;
    case 'month':
      return formatMonth(shape) + mark;
    case 'years': {
      const { first, last } = shape;
      if (first === last) return formatYear(first) + mark;
      const ten = last - first === 9 && first % 10 === 0 && first > 0 && mark === '';
      return ten ? `${formatYear(first).slice(0, -1)}X` : `${formatYear(first)}${mark}/${formatYear(last)}${mark}`;
    }
    case 'interval':
      return `${startOf(span.from)}${mark}/${endOf(span.to)}${mark}`;
  }
}

function edtfOfBound(
  phrase: Extract<Phrase, { kind: 'bound' }>,
  { today }: Scope,
  doubted: boolean,
): string | undefined {
  const { point } = phrase;
  if (isAmbiguous(point)) return undefined;
  const { readings } = resolvePhrase({ ...phrase, point: { ...point, about: false } }, today);
  const [reading] = readings;
  if (reading?.kind !== 'span') return undefined;
  const mark = markOf(point, doubted);
  if (reading.from) return `${startOf(reading.from)}${mark}/..`;
  return reading.to ? `../${endOf(reading.to)}${mark}` : undefined;
}

/** The coarsest date that begins on that day. */
function startOf(date: CalendarDate): string {
  if (date.day !== 1) return formatDate(date);
  return date.month === 1 ? formatYear(date.year) : formatMonth(date);
}

/** The coarsest date that ends on that day. */
function endOf(date: CalendarDate): string {
  if (date.day !== daysInMonth(date.year, date.month)) return formatDate(date);
  return date.month === 12 ? formatYear(date.year) : formatMonth(date);
}

function formatMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${formatYear(year)}-${twoDigits(month)}`;
}
