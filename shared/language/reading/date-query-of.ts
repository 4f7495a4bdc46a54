import type { DateQuery } from '../../domain/date-query';
import type { Leftover } from './leftovers';
import { addNote } from './notes';
import type { Told } from './phrase';
import type { Token, TokenList } from './token';

/** A text with what its phrases say and what was left beside them, all in the order of the text. */
export interface ReadText {
  readonly text: string;
  readonly tokens: TokenList;
  readonly told: readonly Told[];
  readonly leftovers: readonly Leftover[];
}

/** What the text says as a question. Names what was left beside the dates; where it would alter them, they are not believed. */
export function dateQueryOf(read: ReadText): DateQuery {
  const { tokens, told, leftovers } = read;
  const query = combine(told);
  const first = told[0]?.phrase;
  if (first?.start === 0 && first.end === tokens.length) return query;
  const found = wordsOf(read);
  const words = found.length > 0 ? found : undefined;
  if (leftovers.length === 0) return words ? withRest(query, undefined, words) : query;
  const unread = leftovers.map(({ at }) => written(read, tokens.at(at)));
  if (query.problem) return withRest(query, unread, words);
  if (leftovers.some(({ effect }) => effect === 'alters'))
    return withRest(
      { readings: [], notes: [], problem: { code: 'no-date', suggestions: query.readings } },
      unread,
      words,
    );
  const notes = [...query.notes];
  addNote(notes, 'part-not-read');
  return withRest({ ...query, notes }, unread, words);
}

/** One literal, whatever was read: a copy with more to it takes the engine as long as all the rest. */
function withRest(
  { readings, notes, problem, list }: DateQuery,
  unread: readonly string[] | undefined,
  words: readonly string[] | undefined,
): DateQuery {
  return { readings, notes, problem, list, unread, words };
}

const NO_DATE: DateQuery = { readings: [], notes: [], problem: { code: 'no-date', suggestions: [] } };

/** One date with its other readings; of several the likeliest reading of each. A date that cannot be is told first. */
function combine(told: readonly Told[]): DateQuery {
  if (told.length < 2) return told[0]?.query ?? NO_DATE;
  const queries = told.map(({ query }) => query);
  const problem = queries.find((query) => query.problem);
  if (problem) return problem;
  const notes = queries.flatMap((query) => query.notes);
  const readings = queries.flatMap((query) => (query.list ? query.readings : query.readings.slice(0, 1)));
  return { readings, notes: [...new Set(notes)], list: true };
}

/** What is left for the search: all that says something and belongs to no date. */
function wordsOf(read: ReadText): string[] {
  const { tokens, told, leftovers } = read;
  const words: string[] = [];
  let [phrase, leftover] = [0, 0];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens.at(at);
    if (at === told[phrase]?.phrase.start) at = (told[phrase++]?.phrase.end ?? at) - 1;
    else if (at === leftovers[leftover]?.at) leftover++;
    else if (!token.word.filler && token.word.sign === 'none') words.push(written(read, token));
  }
  return words;
}

/** A token as it was written. */
function written(read: ReadText, { start, end }: Token): string {
  return read.text.slice(placeIn(read, start), placeIn(read, end)).trim();
}

/** Where a place of the folded text is in the text given. */
export function placeIn({ text, tokens: { offsets } }: ReadText, at: number): number {
  return offsets ? (offsets[at] ?? text.length) : at;
}
