import { errorsBetween, errorsForgiven } from '../searching/spelling';
import type { Word } from './word';

/** A word that may be misspelt, as it is written when it is not. */
export interface Spelling {
  readonly text: string;
  /** Its first two letters. */
  readonly start: readonly [first: number, second: number];
  readonly word: Word;
}

export function spellingOf(text: string, word: Word): Spelling {
  return { text, start: [text.charCodeAt(0), text.charCodeAt(1)], word };
}

/** Whether an error in that word is looked for: months, weekdays, and days said in one word such as "tomorrow". */
export function isSpelt(text: string, { month, weekday, dayOffset }: Word): boolean {
  // A short form of a weekday is too near to other words: "tour" is no Thursday.
  const shortest = weekday === undefined ? 4 : 5;
  return (
    text.length >= shortest && !/[ .]/.test(text) && [month, weekday, dayOffset].some((role) => role !== undefined)
  );
}

/** The word that those letters are an error for: one error, or two in eight; undefined when two words are as near. */
export function nearestOf(
  codes: Uint16Array,
  start: number,
  end: number,
  spellings: readonly Spelling[],
): Word | undefined {
  const most = errorsForgiven(end - start);
  if (most === 0 || end - start > LONGEST) return undefined;
  let text = '';
  let least = most + 1;
  let nearest: Word | undefined;
  const [first, second] = [codes[start] ?? 0, codes[start + 1] ?? 0];
  for (const spelling of spellings) {
    // An error in the first letter is rare, but for two that changed places; in a long word it is the only one: актября.
    const isLike = spelling.start[0] === first || (spelling.start[0] === second && spelling.start[1] === first);
    const isOtherStart = !isLike && spelling.start[1] === second && end - start >= SHORTEST_WITH_OTHER_START;
    if (!isLike && !isOtherStart) continue;
    text ||= String.fromCharCode(...codes.subarray(start, end));
    const errors = errorsBetween(text, spelling.text, isOtherStart ? 1 : most);
    if (isOtherStart && errors > 1) continue;
    if (errors === least && nearest && !isSame(nearest, spelling.word)) nearest = undefined;
    else if (errors < least) [nearest, least] = [spelling.word, errors];
  }
  return nearest;
}

const LONGEST = 16;

const SHORTEST_WITH_OTHER_START = 6;

function isSame(a: Word, b: Word): boolean {
  return a.month === b.month && a.weekday === b.weekday && a.dayOffset === b.dayOffset;
}
