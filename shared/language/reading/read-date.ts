import type { DateQuery, ReadingContext } from '../../domain/date-query';
import { inNamedYear } from './in-named-year';
import { leftoversOf } from './leftovers';
import { type Lexicon, type ReadableLanguage, lexiconFor } from './lexicon';
import type { Phrase, Told } from './phrase';
import type { Scope } from './point';
import { type ReadText, placeIn, dateQueryOf } from './date-query-of';
import { readPhrase } from './read-phrase';
import { resolvePhrase } from './resolve-phrase';
import { readPoint } from './rules/rules-by-kind';
import { tokenize } from './tokenize';

/** The longest question read, in UTF-16 units. */
export const LONGEST_QUESTION = 256;

/** The answer to a longer one. */
export const TOO_LONG: DateQuery = { readings: [], notes: [], problem: { code: 'too-long', suggestions: [] } };

/**
 * What a question says about dates, in any of the languages, the chat's own first: readings best first, or a problem.
 * Several dates are all answered, in their order. What could belong to a date and was not understood is named.
 * Takes any text, throws nothing.
 */
export function readDate(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): DateQuery {
  if (text.length > LONGEST_QUESTION) return TOO_LONG;
  return readUncut(text, context, among);
}

/** The same for a text of any length: what the bounds on time are measured on. */
export function readUncut(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): DateQuery {
  return dateQueryOf(readText(text, context, among));
}

/** What a text says about dates, and where. */
export interface ReadDates {
  readonly query: DateQuery;
  /** The dates in their order; those that cannot be are left out. */
  readonly found: readonly FoundDate[];
  /** Where something stands that could belong to a date and was not understood. */
  readonly unread: readonly TextPart[];
}

/** A part of a text, in UTF-16 units; the end is not included. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** A date found in a longer text. */
export interface FoundDate extends TextPart {
  readonly query: DateQuery;
}

/** All that a text of any length says about dates: as a question, and date by date. */
export function readDates(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): ReadDates {
  const read = readText(text, context, among);
  const found = read.told.flatMap(({ phrase: { start, end }, query }) =>
    query.problem ? [] : { ...placeOf(read, start, end), query },
  );
  return { query: dateQueryOf(read), found, unread: read.leftovers.map(({ at }) => placeOf(read, at, at + 1)) };
}

function placeOf(read: ReadText, first: number, end: number): TextPart {
  const { tokens } = read;
  return { start: placeIn(read, tokens.at(first).start), end: placeIn(read, tokens.at(end - 1).end) };
}

function readText(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): ReadText {
  const scope = scopeOf(text, context, lexiconFor(context.language, among));
  const { tokens } = scope;
  const told = phrasesOf(scope).filter(({ query }) => query.problem?.code !== 'no-date');
  return { text, tokens, told, leftovers: leftoversOf(tokens, told) };
}

/** More than a question or a message can sensibly have. */
const MOST_DATES = 100;

/** All that a text says about dates, in its order. */
export function phrasesOf(scope: Scope): Told[] {
  const told: Told[] = [];
  for (let phrase = nextPhrase(scope, 0); phrase && told.length < MOST_DATES; phrase = nextPhrase(scope, phrase.end))
    told.push({ phrase, query: withSpelling(resolvePhrase(phrase, scope.today), phrase, scope) });
  return inNamedYear(told, scope);
}

function withSpelling(query: DateQuery, { start, end }: Phrase, { tokens }: Scope): DateQuery {
  for (let at = start; at < end; at++)
    if (tokens.at(at).misspelt) return { ...query, notes: [...query.notes, 'spelling'] };
  return query;
}

/** What the rules look at. */
export function scopeOf(text: string, { today, dateOrder }: ReadingContext, lexicon: Lexicon): Scope {
  return {
    tokens: tokenize(text, lexicon),
    lexicon,
    today,
    slashedOrder: dateOrder ?? lexicon.slashedOrder,
    readPoint,
    isInner: false,
    qualified: [],
  };
}

/** The first phrase that begins at that token or after it. */
function nextPhrase(scope: Scope, start: number): Phrase | undefined {
  for (let at = start; at < scope.tokens.length; at++) {
    const phrase = scope.tokens.at(at).word.opens ? readPhrase(scope, at) : undefined;
    if (phrase) return phrase;
  }
  return undefined;
}
