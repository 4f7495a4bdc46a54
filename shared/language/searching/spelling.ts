/** How many errors a word of that length may have: none in a short one, where another word is too near. */
export function errorsForgiven(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The rows of the comparison, used again and again: thousands of words are compared for one search. */
const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * How many errors apart two words of at most 64 letters are: a letter missing, too much, another, or two neighbours
 * swapped (optimal string alignment). More than `most` is given as `most + 1`.
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

/** How much longer a form of a word may be than another. */
const LONGEST_ENDING = 3;

/**
 * The known word that the typed one is most likely an error for, by the whole of it or by the stem; of equals the
 * shortest. Undefined when none is near.
 */
export function nearestWord(
  typed: string,
  known: Iterable<string>,
  stemOf: (word: string) => string,
): string | undefined {
  const stem = stemOf(typed);
  const [most, mostInStem] = [errorsForgiven(typed.length), errorsForgiven(stem.length)];
  if (most === 0) return undefined;
  // Each letter of the stem that a word lacks is an error in both.
  const letters = lettersOf(stem);
  const mostMissing = Math.max(most, mostInStem);
  let nearest = '';
  let least = Infinity;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > most + LONGEST_ENDING) continue;
    if (countBits(letters & ~lettersOf(word)) > mostMissing) continue;
    const whole = errorsBetween(typed, word, most);
    const inStem = mostInStem === 0 ? Infinity : errorsBetween(stem, stemOf(word), mostInStem);
    const tooMuch = word.length < typed.length ? TYPED_TOO_MUCH : 0;
    const errors = Math.min(
      whole <= most ? whole + tooMuch : Infinity,
      inStem <= mostInStem ? inStem + IN_STEM : Infinity,
    );
    // An error in the first letter is rare.
    const doubt = errors + (word.startsWith(typed.charAt(0)) ? 0 : IN_FIRST_LETTER);
    if (doubt < least || (doubt === least && doubt < Infinity && word.length < nearest.length))
      [nearest, least] = [word, doubt];
  }
  return nearest || undefined;
}

/** What makes a likeness doubtful, in errors. */
const IN_STEM = 0.25;
const IN_FIRST_LETTER = 0.5;
/** A letter is left out more often than put in. */
const TYPED_TOO_MUCH = 0.1;

/** Which letters a text has, each as a bit; some share one. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
