import { classAt, endOfLetters } from './character';
import { type Scan, findWord, numberToken } from './scan';
import { type Token, UNKNOWN_WORD } from './token';
import type { Word } from './word';

/** Larger than any year, and exact. */
const HUGE = 1e9;
const [ZERO, HYPHEN, SLASH, APOSTROPHE, RAISED_COMMA, T, X] = [0x30, 0x2d, 0x2f, 0x27, 0x2019, 0x74, 0x78];

export function readDigits(scan: Scan): Token {
  const { codes, at, last } = scan;
  const afterWord =
    scan.glued && (last.word === UNKNOWN_WORD || last.form === 'roman') && classAt(codes, at - 1) === 'letter';
  let end = at;
  let value = 0;
  for (; classAt(codes, end) === 'digit'; end++) {
    const digit = (codes[end] ?? 0) - ZERO;
    value = Math.min(value * 10 + digit, HUGE);
  }
  const token = numberToken(scan, end, value, 'digits');
  token.digits = end - at;
  if (afterWord) token.kind = 'none';
  readSuffix(scan, token);
  return token;
}

/** What is written onto digits: an ordinal, a decade, masked digits (201X), a time (T10:00), or a word that spoils it. */
function readSuffix(scan: Scan, token: Token): void {
  const { codes, at } = scan;
  if (classAt(codes, at) === 'letter') {
    const word = findWord(scan, at);
    if (word && (word.ordinalSuffix || word.decadeSuffix)) attachSuffix(scan, token, word);
    else if (!word) readMask(scan, token);
    return;
  }
  const code = codes[at];
  if (code !== HYPHEN && code !== APOSTROPHE && code !== RAISED_COMMA) return;
  if (classAt(codes, at + 1) !== 'letter') return;
  const word = findWord(scan, at + 1);
  if (word && (word.ordinalSuffix || word.decadeSuffix)) attachSuffix(scan, token, word);
}

function attachSuffix(scan: Scan, token: Token, word: Word): void {
  token.suffix = word.ordinalSuffix ? (word.decadeSuffix ? 'either' : 'ordinal') : 'decade';
  token.ordinal = word.ordinalSuffix;
  token.yearly = word.yearSuffix;
  token.end = scan.at = scan.wordEnd;
}

function readMask(scan: Scan, token: Token): void {
  const { codes, at } = scan;
  const end = endOfLetters(codes, at);
  scan.at = end;
  if (end === at + 1 && codes[at] === T && classAt(codes, end) === 'digit' && codes[token.start - 1] === HYPHEN) {
    scan.at = endOfRun(scan, end);
  } else if (isMask(codes, at, end) && token.digits + end - at === 4) {
    token.suffix = end === at + 1 ? 'decade' : 'century';
    token.value *= 10 ** (end - at);
    token.digits = 4;
  } else {
    token.kind = 'none';
  }
  token.end = scan.at;
}

function isMask(codes: Uint16Array, at: number, end: number): boolean {
  return codes[at] === X && (end === at + 1 || (end === at + 2 && codes[at + 1] === X));
}

/** The end of a time of day: up to a space or the "/" of an interval. */
function endOfRun({ codes, length }: Scan, start: number): number {
  let end = start;
  while (end < length && classAt(codes, end) !== 'space' && codes[end] !== SLASH) end++;
  return end;
}
