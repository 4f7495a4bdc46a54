import type { DateQuery, Precision, Reading, ReadingContext } from '../../domain/date-query';
import { fold } from './fold';
import { type Lexicon, type ReadableLanguage, lexiconFor } from './lexicon';
import type { Phrase } from './phrase';
import type { Scope } from './point';
import { readPhrase } from './read-phrase';
import { resolvePhrase } from './resolve-phrase';
import { tokenize } from './tokenize';

/** The longest question read, in UTF-16 units. */
export const LONGEST_QUESTION = 256;

/**
 * What a question says about dates, in any of the languages, the chat's own first: readings best first, or a problem.
 * Of several dates in a sentence the one that says most is taken. Takes any text, throws nothing.
 */
export function readDate(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): DateQuery {
  if (text.length > LONGEST_QUESTION) return TOO_LONG;
  return readUncut(text, context, among);
}

const TOO_LONG: DateQuery = { readings: [], notes: [], problem: { code: 'too-long', suggestions: [] } };
const NO_DATE: DateQuery = { readings: [], notes: [], problem: { code: 'no-date', suggestions: [] } };

/** The same for a text of any length: what the bounds on time are measured on. */
export function readUncut(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): DateQuery {
  const lexicon = lexiconFor(context.language, among);
  const scope = scopeOf(fold(text).text, context, lexicon);
  let best: DateQuery | undefined;
  let most = 0;
  for (let phrase = nextPhrase(scope, 0); phrase; phrase = nextPhrase(scope, phrase.end)) {
    const query = resolvePhrase(phrase, context.today);
    const says = weigh(phrase, query);
    if (says > most) [best, most] = [query, says];
  }
  return best ?? NO_DATE;
}

/** A date found in a longer text. */
export interface FoundDate {
  /** Where it stands in the text, in UTF-16 units; the end is not included. */
  readonly start: number;
  readonly end: number;
  readonly query: DateQuery;
}

/** All the dates of a text of any length, in their order; those that cannot be are left out. */
export function findDates(text: string, context: ReadingContext, among: readonly ReadableLanguage[]): FoundDate[] {
  const folded = fold(text);
  const scope = scopeOf(folded.text, context, lexiconFor(context.language, among));
  const place = (offset: number) => (folded.offsets ? (folded.offsets[offset] ?? text.length) : offset);
  const found: FoundDate[] = [];
  for (let phrase = nextPhrase(scope, 0); phrase; phrase = nextPhrase(scope, phrase.end)) {
    const query = resolvePhrase(phrase, context.today);
    const [first, last] = [scope.tokens.at(phrase.start), scope.tokens.at(phrase.end - 1)];
    if (!query.problem) found.push({ start: place(first.start), end: place(last.end), query });
  }
  return found;
}

function scopeOf(text: string, { today, dateOrder }: ReadingContext, lexicon: Lexicon): Scope {
  return { tokens: tokenize(text, lexicon), lexicon, today, slashedOrder: dateOrder ?? lexicon.slashedOrder };
}

/** The first phrase that begins at that token or after it. */
function nextPhrase(scope: Scope, start: number): Phrase | undefined {
  for (let at = start; at < scope.tokens.length; at++) {
    const phrase = scope.tokens.at(at).word.opens ? readPhrase(scope, at) : undefined;
    if (phrase) return phrase;
  }
  return undefined;
}

/** How much a phrase says: days before months, months before years, and a day of a known year before all. */
function weigh(phrase: Phrase, { readings: [first], problem }: DateQuery): number {
  if (problem) return problem.code === 'no-date' ? 0 : 4.5;
  if (!first) return 0;
  if (first.kind === 'recurring') return phrase.kind === 'range' ? 4 : isOneDay(first) ? 3.5 : 2;
  if (phrase.kind === 'range') return 6;
  return WEIGHTS[first.precision] + (phrase.kind === 'bound' ? 0.5 : 0);
}

const WEIGHTS: Readonly<Record<Precision, number>> = { day: 6, month: 5, interval: 4, year: 3, decade: 3, century: 3 };

function isOneDay({ from, to }: Extract<Reading, { kind: 'recurring' }>): boolean {
  return from.month === to.month && from.day === to.day;
}
