import { type CharacterClass, classAt, endOfLetters } from './character';
import { withoutDoubt } from './doubt';
import { foldToCodes } from './fold';
import type { Lexicon } from './lexicon';
import { markNames } from './names';
import { nearestOf } from './nearest-spelling';
import { type ParsedNumber, parseNumberCharacters } from './number-characters';
import { markClusters } from './number-clusters';
import { joinNumberWords } from './number-words';
import { readDigits } from './read-digits';
import { parseRoman } from './roman';
import { type Scan, createScan, findWord, numberToken } from './scan';
import { signWord } from './signs';
import { type Token, TokenList, UNKNOWN_WORD, createToken } from './token';
import type { Word } from './word';

/**
 * The tokens of a text, in one pass over its folded characters: the longest word wins, and what is no word of a date
 * becomes one unknown token however long it is. Empty when no date can begin anywhere.
 */
export function tokenize(text: string, lexicon: Lexicon): TokenList {
  const { codes, length, offsets } = foldToCodes(text);
  const scan = createScan(codes, length, lexicon);
  let opens = false;
  while (scan.at < length) {
    const token = nextToken(scan);
    if (!token) continue;
    scan.tokens.push(token);
    scan.last = token;
    opens ||= token.word.opens;
  }
  if (!opens) return NO_TOKENS;
  markNames(scan.tokens);
  const tokens = new TokenList(scan.hasQuestionMarks ? withoutDoubt(scan.tokens) : scan.tokens, offsets);
  if (scan.numbers > 1) markClusters(tokens);
  return scan.hasNumberWords ? new TokenList(joinNumberWords(tokens, lexicon.pairedYears), offsets) : tokens;
}

const NO_TOKENS = new TokenList([], undefined);

function nextToken(scan: Scan): Token | undefined {
  const kind = classAt(scan.codes, scan.at);
  if (kind === 'space') {
    scan.at++;
    scan.glued = false;
    return undefined;
  }
  const word = kind === 'letter' || kind === 'han' || scan.codes[scan.at] === AT_SIGN;
  const token = kind === 'digit' ? readDigits(scan) : word ? readWord(scan, kind) : readSign(scan);
  scan.glued = true;
  return token;
}

/** Begins the name of a calendar in GEDCOM: @#DJULIAN@. */
const AT_SIGN = 0x40;

function readWord(scan: Scan, kind: CharacterClass): Token | undefined {
  const start = scan.at;
  const word = findWord(scan, start);
  if (kind === 'han') {
    const number = parseNumberCharacters(scan.codes, start, scan.lexicon.numberCharacters);
    if (number && (!word || scan.wordEnd <= number.end)) return numberOfCharacters(scan, number, word);
  } else if (kind === 'sign' && !word) {
    return readSign(scan);
  } else if (!word || word.ordinalSuffix || word.decadeSuffix) {
    const end = endOfLetters(scan.codes, start);
    const roman = parseRoman(scan.codes, start, end);
    if (roman > 0) return numberToken(scan, end, roman, 'roman');
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
    scan.hasNumberWords = true;
  }
  return token;
}

/** A month, weekday or the like, with an error or two, where such a word must stand: beside a number, or alone. */
function nearestSpelling(scan: Scan, start: number, end: number): Word | undefined {
  const { codes, tokens, last, lexicon } = scan;
  const alone = tokens.length === 0 && end - start >= LONG_WORD && isLastWord(scan, end);
  // "The 4th of Ocotber"
  const before = last.word.filler && tokens.at(-2)?.suffix === 'ordinal' ? tokens.at(-2) : last;
  const led = before?.kind === 'number' || last.word.relative !== undefined || last.word.part !== undefined;
  if (!alone && !led && classAt(codes, end + 1) !== 'digit') return undefined;
  return nearestOf(codes, start, end, lexicon.spellings);
}

function isLastWord({ codes, length }: Scan, end: number): boolean {
  let next = end;
  while (next < length && classAt(codes, next) === 'space') next++;
  return next === length;
}

/** A shorter word alone may be any. */
const LONG_WORD = 6;

function misspelt(scan: Scan, word: Word, end: number): Token {
  const token = createToken(word, scan.at, (scan.at = end), scan.glued);
  token.misspelt = true;
  return token;
}

/** One token stands for any number of unknown words in a row. */
function unknown(scan: Scan, end: number): Token | undefined {
  const { at, glued, last } = scan;
  scan.at = end;
  if (last.word !== UNKNOWN_WORD) return createToken(UNKNOWN_WORD, at, end, glued);
  last.end = end;
  return undefined;
}

function numberOfCharacters(scan: Scan, number: ParsedNumber, word: Word | undefined): Token {
  const named = (word?.digitDay ?? word?.lunarDay) !== undefined && scan.wordEnd === number.end;
  const token = numberToken(scan, number.end, number.value, 'characters');
  token.digits = number.digits;
  if (named && word) token.word = word;
  return token;
}

/** A sign, however often it is repeated. */
function readSign(scan: Scan): Token {
  const { codes, at, glued } = scan;
  const code = codes[at] ?? 0;
  while (codes[scan.at] === code) scan.at++;
  const token = createToken(signWord(code, scan.at > at + 1), at, scan.at, glued);
  token.value = code;
  scan.hasQuestionMarks ||= code === QUESTION_MARK;
  return token;
}

const QUESTION_MARK = 0x3f;
