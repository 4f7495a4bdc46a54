import { NUMBER_WORD, type Token, type TokenList, createToken } from './token';

/**
 * Numbers said in several words become one token each: twenty sixth → 26th, тысяча девятьсот сорок пятого → 1945th,
 * and, where languages say years in two halves, nineteen eighty-one → 1981.
 */
export function joinNumberWords(tokens: TokenList, pairedYears: boolean): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens.at(at);
    const end = isNumberWord(token) || isMultiplied(tokens, at) ? joinInto(joined, tokens, at, pairedYears) : at + 1;
    if (end === at + 1) joined.push(token);
    at = end;
  }
  return joined;
}

function isNumberWord({ form, kind }: Token): boolean {
  return form === 'word' && kind === 'number';
}

/** 2 thousand */
function isMultiplied(tokens: TokenList, at: number): boolean {
  const { form, kind, parts, suffix } = tokens.at(at);
  const next = tokens.at(at + 1);
  return form === 'digits' && kind === 'number' && parts === 1 && !suffix && next.word.multiplier !== undefined;
}

/** A number as far as it was said. */
interface Spoken {
  thousands: number;
  /** What was said since "thousand". */
  rest: number;
  /** What can still be added must be smaller: ten after "forty", one after "five". */
  room: number;
  /** Whether it can be a year only: its hundreds were said. */
  hundreds: boolean;
}

/** Joins the number that begins at that place; the end is not included. */
function joinInto(joined: Token[], tokens: TokenList, start: number, pairedYears: boolean): number {
  const spoken: Spoken = { thousands: 0, rest: 0, room: Infinity, hundreds: false };
  let end = start;
  let ordinal = false;
  for (let at = start; !ordinal; at++) {
    const token = tokens.at(at);
    if (isNumberWord(token) || (at === start && token.form === 'digits')) {
      if (!add(spoken, token, pairedYears && at > start)) break;
      ordinal = token.ordinal;
      end = at + 1;
    } else if (!isJoint(tokens, at, spoken)) break;
  }
  if (end <= start + 1) return start + 1;
  const first = tokens.at(start);
  const token = createToken(NUMBER_WORD, first.start, tokens.at(end - 1).end, first.glued);
  token.value = spoken.thousands + spoken.rest;
  token.digits = spoken.hundreds ? String(token.value).length : 0;
  token.ordinal = ordinal;
  joined.push(token);
  return end;
}

/** Adds a word to the number; false when it belongs to it no more. */
function add(spoken: Spoken, { word, value }: Token, pairs: boolean): boolean {
  if (word.multiplier !== undefined) return multiply(spoken, value);
  if (spoken.room === Infinity || (value > 0 && value < spoken.room)) {
    spoken.rest += value;
  } else if (pairs && !spoken.hundreds && spoken.rest >= 10 && spoken.rest <= 20) {
    spoken.rest = spoken.rest * 100 + value;
    spoken.hundreds = true;
  } else {
    return false;
  }
  spoken.hundreds ||= value >= 100;
  spoken.room = value >= 100 ? 100 : value >= 20 || value === 0 ? 10 : 1;
  return true;
}

function multiply(spoken: Spoken, multiplier: number): boolean {
  if (spoken.thousands > 0 && multiplier >= 1000) return false;
  if (spoken.rest >= multiplier && multiplier < 1000) return false;
  const product = Math.max(spoken.rest, 1) * multiplier;
  if (multiplier >= 1000) {
    spoken.thousands = product;
    spoken.rest = 0;
  } else {
    spoken.rest = product;
  }
  spoken.room = multiplier;
  spoken.hundreds = true;
  return true;
}

/** forty-five; two thousand and five */
function isJoint(tokens: TokenList, at: number, { thousands, rest, room }: Spoken): boolean {
  const token = tokens.at(at);
  const next = tokens.at(at + 1);
  if (!isNumberWord(next) || thousands + rest === 0) return false;
  return token.word.sign === 'dash'
    ? token.glued && next.glued && next.value < room
    : token.word.numberAnd && room >= 100;
}
