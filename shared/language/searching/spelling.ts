import { countBits } from './count-bits';

/** How many errors a typed word of that length may have: none in a short one, which is near to too many others. */
export function errorsForgiven(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The rows of the comparison, allocated once: a search compares thousands of words. */
const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * The number of errors between two words of at most 64 letters: a letter missing, added or replaced, or two neighbours
 * swapped (optimal string alignment). Anything above `most` is `most + 1`.
 */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST) return most + 1;
  let [beforeLast, last, row]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let least = (row[0] = i);
    let left = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const diagonal = last[j - 1] ?? 0;
      let errors = letter === other ? diagonal : Math.min(diagonal, last[j] ?? 0, left) + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2))
        errors = Math.min(errors, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = left = errors;
      if (errors < least) least = errors;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** A shorter stem is near to too many others. */
const SHORTEST_STEM = 5;

/** How much longer one form of a word may be than another. */
const LONGEST_ENDING = 3;

interface Likeness {
  /** Without it, only whole words are compared. */
  readonly stemOf?: ((word: string) => string) | undefined;
  /** How many errors a word of that length may have. */
  readonly forgiven?: (length: number) => number;
}

/**
 * The known word that was most likely meant by the typed one, compared as a whole and by its stem; of equally likely
 * ones the shortest, then the first of the alphabet. Undefined when none is near.
 */
export function nearestWord(
  typed: string,
  known: Iterable<string>,
  { stemOf = (word) => word, forgiven = errorsForgiven }: Likeness = {},
): string | undefined {
  const stem = stemOf(typed);
  const most = forgiven(typed.length);
  const mostInStem = stem.length < SHORTEST_STEM ? 0 : forgiven(stem.length);
  if (most === 0) return undefined;
  // Each letter of the stem that a word lacks is an error in both.
  const letters = lettersOf(stem);
  const mostMissing = Math.max(most, mostInStem);
  const near: Near[] = [];
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > most + LONGEST_ENDING) continue;
    if (countBits(letters & ~lettersOf(word)) > mostMissing) continue;
    const whole = errorsBetween(typed, word, most);
    const inStem = mostInStem === 0 || whole === 0 ? Infinity : errorsBetweenStems(word);
    if (whole > most && inStem > mostInStem) continue;
    const errors = Math.min(whole <= most ? whole + extraLetter(typed, word) : Infinity, inStem + IN_STEM);
    if (otherStart(typed, word) > 0 && !isSameButForStart(typed, word, whole, inStem)) continue;
    near.push({ word, doubt: errors + otherStart(typed, word) });
  }
  return near.sort(byDoubt)[0]?.word;

  /** A longer ending is another word rather than an error: "planned" is not meant by "plant". */
  function errorsBetweenStems(word: string): number {
    const other = stemOf(word);
    const isLonger = word.length - other.length > typed.length - stem.length + most;
    const errors = isLonger ? Infinity : errorsBetween(stem, other, mostInStem);
    return errors <= mostInStem ? errors : Infinity;
  }
}

/**
 * With another first letter and a second error, it is another word: Napoleon and Apollo. So it is with another ending, unless
 * the word is long: Дзиньпина is Цзиньпин.
 */
function isSameButForStart(typed: string, word: string, errors: number, inStem: number): boolean {
  const isSwapped = typed.slice(0, 2) === word.charAt(1) + word.charAt(0);
  const isMissing = typed.length !== word.length;
  if (errors !== 1) return inStem === 1 && typed.length >= SHORTEST_WITH_OTHER_START_AND_ENDING;
  return isSwapped || isMissing || typed.length >= SHORTEST_WITH_OTHER_START;
}

/** A shorter word with another first letter is another word. */
const SHORTEST_WITH_OTHER_START = 5;
const SHORTEST_WITH_OTHER_START_AND_ENDING = 8;

/** What a shorter word is like says nothing. */
const SHORTEST_TO_OFFER = 5;

/** At most `count` known words with the same first letter and no more errors than are forgiven, the likeliest first: to be offered, not taken. */
export function similarWords(typed: string, known: Iterable<string>, count: number): string[] {
  const most = errorsForgiven(typed.length);
  const letters = lettersOf(typed);
  const near: Near[] = [];
  if (typed.length < SHORTEST_TO_OFFER) return [];
  for (const word of known) {
    if (!word.startsWith(typed.charAt(0))) continue;
    if (Math.abs(word.length - typed.length) > most || countBits(letters & ~lettersOf(word)) > most) continue;
    const errors = errorsBetween(typed, word, most);
    if (errors > most) continue;
    near.push({ word, doubt: errors + extraLetter(typed, word) + otherStart(typed, word) });
  }
  return near
    .sort(byDoubt)
    .slice(0, count)
    .map(({ word }) => word);
}

interface Near {
  readonly word: string;
  readonly doubt: number;
}

function byDoubt(a: Near, b: Near): number {
  return a.doubt - b.doubt || a.word.length - b.word.length || (a.word < b.word ? -1 : 1);
}

/** The choice that was most likely meant: of few choices, even a short one may have an error. */
export function nearestChoice(typed: string, choices: readonly string[]): string | undefined {
  return nearestWord(typed, choices, { forgiven: (length) => Math.max(1, Math.floor(length / 3)) });
}

/** What makes a match less likely, in errors. */
const IN_STEM = 0.25;

/** Letters are left out more often than added. */
function extraLetter(typed: string, word: string): number {
  return word.length < typed.length ? 0.1 : 0;
}

/** The first letter is rarely wrong. */
function otherStart(typed: string, word: string): number {
  return word.charCodeAt(0) === typed.charCodeAt(0) ? 0 : 0.5;
}

/** The letters of a text as bits; some letters share one. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}
