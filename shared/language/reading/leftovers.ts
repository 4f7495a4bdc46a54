import type { Told } from './phrase';
import { type TokenList, UNKNOWN_WORD } from './token';
import type { Effect } from './word';

/** A token that could belong to a date, stands beside one and was used by no rule. */
export interface Leftover {
  readonly at: number;
  readonly effect: Effect;
}

/**
 * The law of leftovers, for phrases in their order: whatever could belong to a date and stands beside one, without other
 * words between. In the order of the text.
 */
export function leftoversOf(tokens: TokenList, told: readonly Told[]): Leftover[] {
  const found: Leftover[] = [];
  let start = 0;
  for (let index = 0; index <= told.length; index++) {
    const next = told[index]?.phrase;
    const end = next?.start ?? tokens.length;
    let at = start;
    if (index > 0) for (; at < end && isBeside(tokens, at); at++) add(found, tokens, at);
    if (!next) break;
    let before = end;
    while (before > at && isBeside(tokens, before - 1)) before--;
    for (; before < end; before++) add(found, tokens, before);
    start = next.end;
  }
  return found;
}

function add(found: Leftover[], tokens: TokenList, at: number): void {
  const effect = effectOf(tokens, at);
  if (effect) found.push({ at, effect });
}

/** Whether what stands there does not part a date from what is beyond it, as other words and the end of a sentence do. */
function isBeside(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  const { sign } = token.word;
  if (token.word === UNKNOWN_WORD) return isNameOfDay(tokens, at);
  if (sign === 'none') return token.word.filler || effectOf(tokens, at) !== undefined;
  return !(ENDS_SENTENCE.has(token.value) && !tokens.at(at + 1).glued);
}

/** День шахтёра 2020: the name of a day stands between its mark and the year. */
function isNameOfDay(tokens: TokenList, at: number): boolean {
  return tokens.at(at - 1).word.feastMark && tokens.at(at + 1).kind === 'number';
}

const ENDS_SENTENCE: ReadonlySet<number> = new Set(Array.from('.!?;:。！？；：…', (sign) => sign.charCodeAt(0)));

function effectOf(tokens: TokenList, at: number): Effect | undefined {
  const { kind, word } = tokens.at(at);
  if (word.filler || word.sign !== 'none') return undefined;
  if (kind === 'number') {
    if (isCount(tokens, at)) return undefined;
    const { dayOffset, namedDays } = tokens.at(at + 1).word;
    return dayOffset !== undefined || namedDays ? 'alters' : 'narrows';
  }
  if (word.feastMark && isNamed(tokens, at)) return 'alters';
  if (word.ago || word.aheadAfter) return isAfterAmount(tokens, at) ? 'alters' : undefined;
  if (word.unit !== undefined && tokens.at(at + 1).word.filler && !tokens.at(at + 1).word.article) return 'narrows';
  return word.effect;
}

/** Army Day, 泼水节, День шахтёра: a day that has a name. */
function isNamed(tokens: TokenList, at: number): boolean {
  return tokens.at(at - 1).word === UNKNOWN_WORD || tokens.at(at + 1).word === UNKNOWN_WORD;
}

/** 2 Thursdays ago, but not "I go back". */
function isAfterAmount(tokens: TokenList, at: number): boolean {
  const { unit, weekday, amount } = tokens.at(at - 1).word;
  return unit !== undefined || weekday !== undefined || amount !== undefined;
}

/** Room 12; 12 km; Apollo 11 */
function isCount(tokens: TokenList, at: number): boolean {
  return tokens.at(at + 1).word.measure || tokens.at(at - 1).word.label;
}
