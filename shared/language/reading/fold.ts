import { simplify } from './simplify';

/** A text made equal to all other ways of writing it; `offsets[i]` is where its i-th unit stood in the text given. */
export interface FoldedText {
  readonly text: string;
  /** Absent when nothing moved. */
  readonly offsets?: readonly number[];
}

/**
 * Folds compatibility forms (NFKC), digits of all scripts, case, ё, stress marks, accents and traditional characters,
 * and removes what cannot be seen. Most questions are plain, or plain but for capitals, and cost next to nothing.
 */
export function fold(text: string): FoldedText {
  let effort = PLAIN;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const needed = code < 0x80 ? (code >= 0x41 && code <= 0x5a ? CAPITALS : PLAIN) : effortOf(code);
    if (needed > effort) effort = needed;
  }
  if (effort === THOROUGH) return foldThoroughly(text);
  return { text: simplify(effort === PLAIN ? text : text.toLowerCase().replaceAll('ё', 'е')) };
}

const PLAIN = 0;
const CAPITALS = 1;
const THOROUGH = 2;

/** Russian small letters, Han characters, dashes and quotation marks need at most to be simplified. */
function effortOf(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return PLAIN;
  if (code >= 0x410 && code <= 0x42f) return CAPITALS;
  if (code >= 0x4e00 && code <= 0x9fff) return PLAIN;
  if (code === 0x401 || code === 0x451) return CAPITALS;
  if ((code >= 0x2013 && code <= 0x201e) || (code >= 0x3001 && code <= 0x3011)) return PLAIN;
  return code === 0xab || code === 0xbb ? PLAIN : THOROUGH;
}

/** A character ends after the marks that belong to it: they can only be composed together. */
function endOfCharacter(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

/** Marks of other scripts than these have no part in dates. */
function isMark(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || code === 0x3099 || code === 0x309a;
}

const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u034f\u0300-\u036f]/gu;
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;

function foldThoroughly(text: string): FoldedText {
  let plain = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfCharacter(text, at);
    const code = text.charCodeAt(at);
    const same =
      end === at + 1 && (code < 0x80 ? code > 0x20 && !(code >= 0x41 && code <= 0x5a) : effortOf(code) === PLAIN);
    const character = same ? text.charAt(at) : foldCharacter(text.slice(at, end));
    while (offsets.length < plain.length + character.length) offsets.push(at);
    plain += character;
    at = end;
  }
  offsets.push(text.length);
  return { text: simplify(plain), offsets };
}

/** Texts have few different characters that need all this, so each is folded once; the limit is for the hostile. */
const folded = new Map<string, string>();
const MOST_FOLDED = 2000;

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const plain = foldAnew(character);
  if (character.length <= 4) folded.set(character, plain);
  return plain;
}

function foldAnew(character: string): string {
  return character
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s/gu, ' ')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(ACCENTED_LATIN, withoutAccent)
    .toLowerCase()
    .replaceAll('ё', 'е');
}

function withoutAccent(letter: string): string {
  return letter.normalize('NFD').slice(0, 1);
}

/** Decimal digits stand in Unicode in runs of ten, from zero up. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
