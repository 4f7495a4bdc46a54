import { ofOneScript } from './look-alikes';
import { simplified, simplify } from './simplify';

/** A text made equal to all other ways of writing it; `offsets[i]` is where its i-th unit stood in the text given. */
export interface FoldedText {
  readonly text: string;
  /** Absent when nothing moved. */
  readonly offsets?: readonly number[];
}

/**
 * Folds compatibility forms (NFKC), digits of all scripts, case, ё, stress marks, accents, traditional characters and
 * Cyrillic letters among Latin ones, or the reverse, and removes what cannot be seen. Most texts are plain, or plain but
 * for capitals, and cost next to nothing.
 */
export function fold(text: string): FoldedText {
  let isPlain = true;
  let scripts = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = foldedCode(code);
    if (plain === UNKNOWN) return foldThoroughly(text);
    isPlain &&= plain === code;
    scripts |= scriptOf(plain);
  }
  const folded = isPlain ? text : simplify(text.toLowerCase().replaceAll('ё', 'е'));
  return { text: scripts === BOTH_SCRIPTS ? ofOneScript(folded) : folded };
}

/** Bits, so that those of a text can be added up. */
const BOTH_SCRIPTS = 3;

function scriptOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return 1;
  return code >= 0x430 && code <= 0x44f ? 2 : 0;
}

/** The same as UTF-16 units with two zeros after them, in an array that the next text overwrites. */
export interface FoldedCodes {
  readonly codes: Uint16Array;
  readonly length: number;
  readonly offsets: readonly number[] | undefined;
}

/** As many as nearly all texts have; it grows for the others. */
let codes = new Uint16Array(512);

/** Folds a text without making another one. */
export function foldToCodes(text: string): FoldedCodes {
  const { length } = text;
  reserve(length);
  let scripts = 0;
  for (let at = 0; at < length; at++) {
    const plain = foldedCode(text.charCodeAt(at));
    if (plain === UNKNOWN) return copied(foldThoroughly(text));
    codes[at] = plain;
    scripts |= scriptOf(plain);
  }
  if (scripts === BOTH_SCRIPTS) return copied(fold(text));
  return { codes, length, offsets: undefined };
}

function copied({ text, offsets }: FoldedText): FoldedCodes {
  reserve(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return { codes, length: text.length, offsets };
}

/** Makes room for that number of units and the zeros after them. */
function reserve(length: number): void {
  if (length + 2 > codes.length) codes = new Uint16Array(length * 2);
  codes[length] = codes[length + 1] = 0;
}

const UNKNOWN = -1;

/** What most characters fold to by themselves: ASCII, Russian and Han ones, dashes and quotation marks. */
function foldedCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (code >= 0x430 && code <= 0x44f) return code;
  if (code >= 0x410 && code <= 0x42f) return code + 0x20;
  if (code >= 0x4e00 && code <= 0x9fff) return simplified(code);
  if (code === 0x401 || code === 0x451) return 0x435;
  if ((code >= 0x2013 && code <= 0x201e) || (code >= 0x3001 && code <= 0x3011)) return code;
  return code === 0xab || code === 0xbb ? code : UNKNOWN;
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

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0300-\u036f]/gu;
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;

function foldThoroughly(text: string): FoldedText {
  let plain = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfCharacter(text, at);
    const code = text.charCodeAt(at);
    const same = end === at + 1 && code > 0x20 && foldedCode(code) === code;
    const character = same ? text.charAt(at) : foldCharacter(text.slice(at, end));
    while (offsets.length < plain.length + character.length) offsets.push(at);
    plain += character;
    at = end;
  }
  offsets.push(text.length);
  return { text: ofOneScript(simplify(plain)), offsets };
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
