import type { DateQuery, ReadingContext } from '../../domain/date-query';
import { type FoldedText, fold } from './fold';
import { type Leftover, leftoversOf } from './leftovers';
import { type Lexicon, type ReadableLanguage, lexiconFor } from './lexicon';
import { addNote } from './notes';
import type { Phrase } from './phrase';
import type { Scope } from './point';
import { readPhrase } from './read-phrase';
import { resolvePhrase } from './resolve-phrase';
import { readPoint } from './rules/rules-by-kind';
import type { Token } from './token';
import { tokenize } from './tokenize';

/** The longest question read, in UTF-16 units. */
export const LONGEST_QUESTION = 256;

/**
 * What a question says about dates, in any of the languages, the chat's own first: readings best first, or a problem.
 * Several dates are all answered, in their order. What could belong to a date and was not understood is named.
 * Takes any text, throws nothing.
 */
export function readDate(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): DateQuery {
  if (text.length > LONGEST_QUESTION) return TOO_LONG;
  return readUncut(text, context, among);
}

const TOO_LONG: DateQuery = { readings: [], notes: [], problem: { code: 'too-long', suggestions: [] } };

/** The same for a text of any length: what the bounds on time are measured on. */
export function readUncut(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): DateQuery {
  return readDates(text, context, among).query;
}

/** What a text says about dates, and where. */
export interface ReadDates {
  readonly query: DateQuery;
  /** The dates in their order; those that cannot be are left out. */
  readonly found: readonly FoundDate[];
  /** Where something stands that could belong to a date and was not understood. */
  readonly unread: readonly Place[];
}

/** A part of a text, in UTF-16 units; the end is not included. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** All that a text of any length says about dates: as a question, and date by date. */
export function readDates(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): ReadDates {
  const folded = fold(text);
  const scope = scopeOf(folded.text, context, lexiconFor(context.language, among));
  const phrases = phrasesOf(scope);
  const told = phrases.filter(({ query }) => query.problem?.code !== 'no-date');
  const stretches = told.map(({ phrase }) => phrase);
  const leftovers = leftoversOf(scope.tokens, stretches);
  const slice = sliceOf(text, folded);
  return {
    query: withLeftovers(combine(told.map(({ query }) => query)), stretches, leftovers, scope, slice),
    found: phrases.flatMap((each) => foundDate(each, scope, placeIn(text, folded))),
    unread: leftovers.map(({ at }) => placeOf(scope.tokens.at(at), scope.tokens.at(at), placeIn(text, folded))),
  };
}

/** A phrase and what it says. */
export interface Told {
  readonly phrase: Phrase;
  readonly query: DateQuery;
}

/** More than a question or a message can sensibly have. */
const MOST_DATES = 100;

/** All that a text says about dates, in its order. */
export function phrasesOf(scope: Scope): Told[] {
  const told: Told[] = [];
  for (let phrase = nextPhrase(scope, 0); phrase && told.length < MOST_DATES; phrase = nextPhrase(scope, phrase.end))
    told.push({ phrase, query: withSpelling(resolvePhrase(phrase, scope.today), phrase, scope) });
  return told;
}

function withSpelling(query: DateQuery, { start, end }: Phrase, { tokens }: Scope): DateQuery {
  for (let at = start; at < end; at++)
    if (tokens.at(at).misspelt) return { ...query, notes: [...query.notes, 'spelling'] };
  return query;
}

/** One date with its other readings; of several the likeliest reading of each. A date that cannot be is told first. */
function combine(queries: readonly DateQuery[]): DateQuery {
  const [first, ...others] = queries;
  if (!first) return { readings: [], notes: [], problem: { code: 'no-date', suggestions: [] } };
  const problem = queries.find((query) => query.problem);
  if (problem || others.length === 0) return problem ?? first;
  const notes = queries.flatMap((query) => query.notes);
  const readings = queries.flatMap((query) => (query.list ? query.readings : query.readings.slice(0, 1)));
  return { readings, notes: [...new Set(notes)], list: true };
}

/** Names what was left beside the dates; where it would alter them, they are not believed. */
function withLeftovers(
  query: DateQuery,
  phrases: readonly Phrase[],
  leftovers: readonly Leftover[],
  { tokens }: Scope,
  slice: (start: number, end: number) => string,
): DateQuery {
  const [only] = phrases;
  if (only?.start === 0 && only.end === tokens.length) return query;
  const unread = leftovers.map(({ at }) => slice(tokens.at(at).start, tokens.at(at).end));
  const words = wordsOf(tokens, phrases, leftovers).map(({ start, end }) => slice(start, end));
  const rest = { ...(unread.length > 0 && { unread }), ...(words.length > 0 && { words }) };
  if (query.problem || unread.length === 0) return { ...query, ...rest };
  if (leftovers.some(({ effect }) => effect === 'alters'))
    return { readings: [], notes: [], problem: { code: 'no-date', suggestions: query.readings }, ...rest };
  const notes = [...query.notes];
  addNote(notes, 'part-not-read');
  return { ...query, notes, ...rest };
}

/** What is left for the search: all that says something and belongs to no date. */
function wordsOf(tokens: Scope['tokens'], phrases: readonly Phrase[], leftovers: readonly Leftover[]): Token[] {
  const left: Token[] = [];
  const unread = new Set(leftovers.map(({ at }) => at));
  let at = 0;
  for (const { start, end } of [...phrases, { start: tokens.length, end: tokens.length }]) {
    for (; at < start; at++) {
      const { word } = tokens.at(at);
      if (!word.filler && word.sign === undefined && !unread.has(at)) left.push(tokens.at(at));
    }
    at = end;
  }
  return left;
}

/** A date found in a longer text. */
export interface FoundDate extends Place {
  readonly query: DateQuery;
}

function foundDate({ phrase, query }: Told, { tokens }: Scope, place: (at: number) => number): FoundDate[] {
  return query.problem ? [] : [{ ...placeOf(tokens.at(phrase.start), tokens.at(phrase.end - 1), place), query }];
}

function placeOf(first: Token, last: Token, place: (at: number) => number): Place {
  return { start: place(first.start), end: place(last.end) };
}

/** Where a place of the folded text is in the text given. */
function placeIn(text: string, { offsets }: FoldedText): (at: number) => number {
  return (at) => (offsets ? (offsets[at] ?? text.length) : at);
}

function sliceOf(text: string, folded: FoldedText): (start: number, end: number) => string {
  const place = placeIn(text, folded);
  return (start, end) => text.slice(place(start), place(end)).trim();
}

/** What the rules look at, for a folded text. */
export function scopeOf(text: string, { today, dateOrder }: ReadingContext, lexicon: Lexicon): Scope {
  return {
    tokens: tokenize(text, lexicon),
    lexicon,
    today,
    slashedOrder: dateOrder ?? lexicon.slashedOrder,
    readPoint,
    qualified: new Map(),
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
