import { type CharacterClass, classOf } from '../reading/character';
import { fold } from '../reading/fold';

/** Longer words, and longer runs of characters, are cut to this length. */
const LONGEST_WORD = 40;

/** A word, a number, or a run of characters that are written without spaces, folded. */
export interface SplitWord {
  readonly kind: Exclude<CharacterClass, 'space' | 'sign'>;
  readonly text: string;
  /** Its position in the folded text. */
  readonly start: number;
}

/** The folded words of any text, in order. */
export function splitWords(text: string): SplitWord[] {
  const { text: folded } = fold(text);
  const words: SplitWord[] = [];
  for (let at = 0; at < folded.length;) {
    const start = at;
    const kind = classOf(folded.charCodeAt(at++));
    while (at < folded.length && classOf(folded.charCodeAt(at)) === kind) at++;
    if (kind !== 'space' && kind !== 'sign')
      words.push({ kind, text: folded.slice(start, Math.min(at, start + LONGEST_WORD)), start });
  }
  return words;
}

/** Whether a word is of a script without spaces between words. */
export function isUnspaced(word: string): boolean {
  return classOf(word.charCodeAt(0)) === 'han';
}

/** Whether a word is made of letters. */
export function isOfLetters(word: string): boolean {
  return classOf(word.charCodeAt(0)) === 'letter';
}

/** The pairs of neighbouring characters that find a run; a single character is its own. */
export function pairsOf(run: string): string[] {
  if (run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/** Every pair of runs up to this length is searched for. */
const SHORT_RUN = 10;

/** The pairs to search for and where they begin: in a long run every other one, which still cover all its characters. */
export function pairsToFind(run: string): { readonly pair: string; readonly at: number }[] {
  const pairs = pairsOf(run).map((pair, at) => ({ pair, at }));
  return run.length <= SHORT_RUN ? pairs : pairs.filter(({ at }) => at % 2 === 0 || at === pairs.length - 1);
}
