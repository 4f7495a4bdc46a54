import { type CharacterClass, classAt } from '../reading/character';
import { fold } from '../reading/fold';

/** The longest word told from others, and the longest run of characters searched for. */
const LONGEST_WORD = 40;

/** A word, a number, or a run of characters that are written without spaces, folded. */
export interface SplitWord {
  readonly kind: Exclude<CharacterClass, 'space' | 'sign'>;
  readonly text: string;
  /** Where it stands in the folded text. */
  readonly start: number;
}

/** The words of a text in their order: all ways of writing one are the same. Takes any text. */
export function splitWords(text: string): SplitWord[] {
  const { text: folded } = fold(text);
  const words: SplitWord[] = [];
  for (let at = 0; at < folded.length;) {
    const start = at;
    const kind = classAt(folded, at++);
    while (at < folded.length && classAt(folded, at) === kind) at++;
    if (kind !== 'space' && kind !== 'sign')
      words.push({ kind, text: folded.slice(start, Math.min(at, start + LONGEST_WORD)), start });
  }
  return words;
}

/** Whether a word of a query is a run of characters written without spaces. */
export function isRun(word: string): boolean {
  return classAt(word, 0) === 'han';
}

/** Whether a word of a query is made of letters. */
export function isOfLetters(word: string): boolean {
  return classAt(word, 0) === 'letter';
}

/** The pairs of neighbours of a run: what it is found by. Of a single character, itself. */
export function pairsOf(run: string): string[] {
  if (run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/** The longest run of which every pair is looked for. */
const SHORT_RUN = 8;

/** The pairs a run is looked for by: in a long one every other, which have all its characters too. */
export function pairsToFind(run: string): string[] {
  const pairs = pairsOf(run);
  return run.length <= SHORT_RUN ? pairs : pairs.filter((_, place) => place % 2 === 0 || place === pairs.length - 1);
}
