import { createWord } from './create-word';
import type { TokenKind, Word } from './word';

/** A word, number or sign of a question. Numbers are changed while the tokens are made, and by nobody after that. */
export interface Token {
  /** `none` where no date can begin. */
  kind: TokenKind;
  word: Word;
  /** The number, or −1; for a sign its character code. */
  value: number;
  /** How many digits it is written with; 0 for words. */
  digits: number;
  form: 'word' | 'digits' | 'roman' | 'characters';
  ordinal: boolean;
  /** Written onto the digits. `either`: of an ordinal or a decade (60-е). */
  suffix: 'ordinal' | 'decade' | 'century' | 'either' | undefined;
  /** What is written onto it can stand on years: 45-го. */
  yearly: boolean;
  /** How many numbers are written together with this first one (9/3/2015 is 3), and the sign between them. */
  parts: number;
  separator: Separator | undefined;
  /** Where it stands in the folded text; the end is not included. */
  start: number;
  end: number;
  /** Whether no space stands before it. */
  glued: boolean;
  /** A question mark amid the text stands after it: July 4? 1776. */
  doubted: boolean;
  /** Written otherwise than the word it was taken for. */
  misspelt: boolean;
}

export type Separator = 'hyphen' | 'slash' | 'dot' | 'middle-dot';

export const NUMBER_WORD = createWord({ cardinal: 0 });
export const UNKNOWN_WORD = createWord({});

export function createToken(word: Word, start: number, end: number, glued: boolean): Token {
  return {
    kind: word.kind,
    word,
    value: -1,
    digits: 0,
    form: 'word',
    ordinal: false,
    suffix: undefined,
    yearly: false,
    parts: 1,
    separator: undefined,
    start,
    end,
    glued,
    doubted: false,
    misspelt: false,
  };
}

/** Stands before the first and after the last token. */
export const NO_TOKEN: Token = createToken(createWord({ sign: 'other' }), 0, 0, false);

/** The tokens of a text. A rule may look past its ends: there is `NO_TOKEN`. */
export class TokenList {
  readonly length: number;

  constructor(
    private readonly tokens: readonly Token[],
    /** Where each unit of the folded text stood in the text given; undefined when nothing moved. */
    readonly offsets: readonly number[] | undefined,
  ) {
    this.length = tokens.length;
  }

  at(index: number): Token {
    return (index >= 0 && index < this.length ? this.tokens[index] : undefined) ?? NO_TOKEN;
  }
}
