import { canEndWord } from './character';
import type { Lexicon } from './lexicon';
import { NO_TOKEN, NUMBER_WORD, type Token, createToken } from './token';
import type { Word } from './word';
import { nodeBelow, wordAt } from './word-tree';

/** A folded text on its way to tokens. */
export interface Scan {
  /** Its UTF-16 units, with zeros after them. */
  readonly codes: Uint16Array;
  readonly length: number;
  readonly lexicon: Lexicon;
  readonly tokens: Token[];
  /** The last one of them. */
  last: Token;
  at: number;
  glued: boolean;
  /** Where the word last found ends. */
  wordEnd: number;
  numbers: number;
  hasNumberWords: boolean;
  hasQuestionMarks: boolean;
}

export function createScan(codes: Uint16Array, length: number, lexicon: Lexicon): Scan {
  return {
    codes,
    length,
    lexicon,
    tokens: [],
    last: NO_TOKEN,
    at: 0,
    glued: false,
    wordEnd: 0,
    numbers: 0,
    hasNumberWords: false,
    hasQuestionMarks: false,
  };
}

/** The longest word of the lexicon that begins at that place and ends where a word can. */
export function findWord(scan: Scan, start: number): Word | undefined {
  const { codes, length } = scan;
  const tree = scan.lexicon.words;
  let node = 0;
  let word: Word | undefined;
  for (let at = start; at < length; at++) {
    const code = codes[at] ?? 0;
    const next = at === start ? tree.first.get(code) : nodeBelow(tree, node, code);
    if (next === undefined) {
      // Several spaces are as good as one.
      if (code === SPACE && at > start && codes[at - 1] === SPACE) continue;
      break;
    }
    node = next;
    const ending = wordAt(tree, node);
    if (ending && canEndWord(codes, at)) {
      word = ending;
      scan.wordEnd = at + 1;
    }
  }
  return word;
}

const SPACE = 0x20;

/** The token of a number that ends there; the scan goes on after it. */
export function numberToken(scan: Scan, end: number, value: number, form: Token['form']): Token {
  const token = createToken(NUMBER_WORD, scan.at, end, scan.glued);
  token.value = value;
  token.form = form;
  scan.at = end;
  scan.numbers++;
  return token;
}
