import { type CharacterClass, canEndWord, classAt, endOfLetters } from './character';
import type { Lexicon } from './lexicon';
import { withoutDoubt } from './doubt';
import { markNames } from './names';
import { joinNumberWords } from './number-words';
import { type ParsedNumber, parseNumberCharacters } from './number-characters';
import { markClusters } from './number-clusters';
import { parseRoman } from './roman';
import { nearestOf } from './nearest-spelling';
import { signWord } from './signs';
import { NUMBER_WORD, type Token, TokenList, UNKNOWN_WORD, createToken } from './token';
import type { Word } from './word';
import { nodeBelow, wordAt } from './word-tree';

const NO_TOKENS = new TokenList([]);

/** A text on its way to tokens. */
interface Scan {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: Token[];
  at: number;
  glued: boolean;
  /** Where the word last found ends. */
  wordEnd: number;
  numberWords: boolean;
  numbers: number;
}

/**
 * The tokens of a folded text, in one pass from left to right: the longest word wins, and what is no word of a date
 * becomes one unknown token however long it is. Empty when no date can begin anywhere.
 */
export function tokenize(text: string, lexicon: Lexicon): TokenList {
  const scan: Scan = { text, lexicon, tokens: [], at: 0, glued: false, wordEnd: 0, numberWords: false, numbers: 0 };
  let opens = false;
  while (scan.at < text.length) {
    const token = nextToken(scan);
    if (!token) continue;
    scan.tokens.push(token);
    opens ||= token.word.opens;
  }
  if (!opens) return NO_TOKENS;
  markNames(scan.tokens);
  const tokens = new TokenList(text.includes('?') ? withoutDoubt(scan.tokens) : scan.tokens);
  if (scan.numbers > 1) markClusters(tokens);
  return scan.numberWords ? new TokenList(joinNumberWords(tokens, lexicon.pairedYears)) : tokens;
}

function nextToken(scan: Scan): Token | undefined {
  const kind = classAt(scan.text, scan.at);
  if (kind === 'space') {
    scan.at++;
    scan.glued = false;
    return undefined;
  }
  const word = kind === 'letter' || kind === 'han' || scan.text.charCodeAt(scan.at) === AT_SIGN;
  const token = kind === 'digit' ? readDigits(scan) : word ? readWord(scan, kind) : readSign(scan);
  scan.glued = true;
  return token;
}

/** The longest word of the lexicon that begins at that place and ends where a word can. */
function findWord(scan: Scan, start: number): Word | undefined {
  const { text } = scan;
  const tree = scan.lexicon.words;
  let node = 0;
  let word: Word | undefined;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const next = i === start ? tree.first.get(code) : nodeBelow(tree, node, code);
    if (next === undefined) {
      if (code === 0x20 && i > start && text.charCodeAt(i - 1) === 0x20) continue;
      break;
    }
    node = next;
    const ending = wordAt(tree, node);
    if (ending && canEndWord(text, i)) {
      word = ending;
      scan.wordEnd = i + 1;
    }
  }
  return word;
}

/** Begins the name of a calendar in GEDCOM: @#DJULIAN@. */
const AT_SIGN = 0x40;

function readWord(scan: Scan, kind: CharacterClass): Token | undefined {
  const start = scan.at;
  const word = findWord(scan, start);
  if (kind === 'han') {
    const number = parseNumberCharacters(scan.text, start, scan.lexicon.numberCharacters);
    if (number && (!word || scan.wordEnd <= number.end)) return numberOfCharacters(scan, number, word);
  } else if (kind === 'sign' && !word) {
    return readSign(scan);
  } else if (!word || word.ordinalSuffix || word.decadeSuffix) {
    const end = endOfLetters(scan.text, start);
    const roman = parseRoman(scan.text, start, end);
    if (roman > 0) return romanNumber(scan, roman, end);
    if (!word) {
      const nearest = nearestSpelling(scan, start, end);
      if (nearest) return misspelt(scan, nearest, end);
      scan.wordEnd = end;
    }
  }
  if (!word) return unknown(scan, kind === 'han' ? start + 1 : scan.wordEnd);
  const token = createToken(word, start, (scan.at = scan.wordEnd), scan.glued);
  if (word.kind === 'number') {
    token.value = word.cardinal ?? word.ordinal ?? word.multiplier ?? 0;
    token.ordinal = word.cardinal === undefined && word.ordinal !== undefined;
    scan.numberWords = true;
  }
  return token;
}

/** A month, weekday or the like, with an error or two, where such a word must stand: beside a number, or alone. */
function nearestSpelling({ text, tokens, lexicon }: Scan, start: number, end: number): Word | undefined {
  const last = tokens.at(-1);
  const alone = tokens.length === 0 && end === text.trimEnd().length && end - start >= LONG_WORD;
  const led = last?.kind === 'number' || last?.word.relative !== undefined || last?.word.part !== undefined;
  if (!alone && !led && classAt(text, end + 1) !== 'digit') return undefined;
  return nearestOf(text.slice(start, end), lexicon.spellings);
}

/** A shorter word alone may be any. */
const LONG_WORD = 7;

function misspelt(scan: Scan, word: Word, end: number): Token {
  const token = createToken(word, scan.at, (scan.at = end), scan.glued);
  token.misspelt = true;
  return token;
}

/** One token stands for any number of unknown words in a row. */
function unknown(scan: Scan, end: number): Token | undefined {
  const { at, glued, tokens } = scan;
  scan.at = end;
  const last = tokens.at(-1);
  if (last?.word !== UNKNOWN_WORD) return createToken(UNKNOWN_WORD, at, end, glued);
  last.end = end;
  return undefined;
}

function numberToken(scan: Scan, end: number, value: number, form: Token['form']): Token {
  const token = createToken(NUMBER_WORD, scan.at, end, scan.glued);
  token.value = value;
  token.form = form;
  scan.at = end;
  scan.numbers++;
  return token;
}

function numberOfCharacters(scan: Scan, number: ParsedNumber, word: Word | undefined): Token {
  const named = (word?.digitDay ?? word?.lunarDay) !== undefined && scan.wordEnd === number.end;
  const token = numberToken(scan, number.end, number.value, 'characters');
  token.digits = number.digits;
  if (named && word) token.word = word;
  return token;
}

function romanNumber(scan: Scan, value: number, end: number): Token {
  return numberToken(scan, end, value, 'roman');
}

function readSign(scan: Scan): Token {
  const { text, at, glued } = scan;
  const code = text.charCodeAt(at);
  const doubled = text.charCodeAt(at + 1) === code;
  const token = createToken(signWord(code, doubled), at, at + 1, glued);
  while (scan.at < text.length && text.charCodeAt(scan.at) === code) scan.at++;
  token.end = scan.at;
  token.value = code;
  return token;
}

/** Larger than any year, and exact. */
const HUGE = 1e9;

function readDigits(scan: Scan): Token {
  const { text, at } = scan;
  const last = scan.tokens.at(-1);
  const afterWord =
    scan.glued && (last?.word === UNKNOWN_WORD || last?.form === 'roman') && classAt(text, at - 1) === 'letter';
  let end = at;
  let value = 0;
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - 0x30;
    if (digit < 0 || digit > 9) break;
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
  const { text, at } = scan;
  if (classAt(text, at) === 'letter') {
    const word = findWord(scan, at);
    if (word && (word.ordinalSuffix || word.decadeSuffix)) attachSuffix(scan, token, word);
    else if (!word) readMask(scan, token);
    return;
  }
  const code = text.charCodeAt(at);
  if (code !== 0x2d && code !== 0x27 && code !== 0x2019) return;
  if (classAt(text, at + 1) !== 'letter') return;
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
  const { text, at } = scan;
  const end = endOfLetters(text, at);
  const letters = text.slice(at, end);
  if (letters === 't' && classAt(text, end) === 'digit' && text.charCodeAt(token.start - 1) === 0x2d) {
    scan.at = endOfRun(text, end);
  } else if ((letters === 'x' && token.digits === 3) || (letters === 'xx' && token.digits === 2)) {
    token.suffix = letters === 'x' ? 'decade' : 'century';
    token.value *= letters === 'x' ? 10 : 100;
    token.digits = 4;
    scan.at = end;
  } else {
    token.kind = 'none';
    scan.at = end;
  }
  token.end = scan.at;
}

/** The end of a time of day: up to a space or the "/" of an interval. */
function endOfRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(text, end) !== 'space' && text.charCodeAt(end) !== 0x2f) end++;
  return end;
}
