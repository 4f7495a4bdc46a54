import type { DateQuery, ReadingContext } from '../../domain/date-query';
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
  for (let at = 0; at < scope.tokens.length; ) {
    const phrase = readPhrase(scope, at);
    at = phrase ? Math.max(phrase.end, at + 1) : at + 1;
    if (!phrase) continue;
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
  for (let at = 0; at < scope.tokens.length; ) {
    const phrase = readPhrase(scope, at);
    at = phrase ? Math.max(phrase.end, at + 1) : at + 1;
    if (!phrase) continue;
    const query = resolvePhrase(phrase, context.today);
    if (query.problem) continue;
    const [start, end] = [scope.tokens[phrase.start]?.start ?? 0, scope.tokens[phrase.end - 1]?.end ?? 0];
    found.push({ start: place(start), end: place(end), query });
  }
  return found;
}

function scopeOf(text: string, { today, dateOrder }: ReadingContext, lexicon: Lexicon): Scope {
  return { tokens: tokenize(text, lexicon), lexicon, today, slashedOrder: dateOrder ?? lexicon.slashedOrder };
}

/** How much a phrase says: days before months, months before years, and a year more than none. */
function weigh(phrase: Phrase, { readings: [first], problem }: DateQuery): number {
  if (problem) return problem.code === 'no-date' ? 0 : 4.5;
  if (!first) return 0;
  if (first.kind === 'recurring') return first.from.month === first.to.month && first.from.day !== first.to.day ? 2 : 3.5;
  if (phrase.kind === 'range') return 6;
  const weight = first.precision === 'day' ? 6 : first.precision === 'month' ? 5 : first.precision === 'interval' ? 4 : 3;
  return weight + (phrase.kind === 'bound' ? 0.5 : 0);
}
