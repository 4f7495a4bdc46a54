import type { Stretch } from './phrase';
import { type Token, type TokenList, UNKNOWN_WORD } from './token';

/** A token that could belong to a date, stands beside one and was used by no rule. */
export interface Leftover {
  readonly at: number;
  /** What the date would be with it: within what was read, or perhaps another one. */
  readonly effect: 'narrows' | 'alters';
}

/** The law of leftovers, for phrases in their order: whatever could belong to a date and stands beside one, without other words between. */
export function leftoversOf(tokens: TokenList, phrases: readonly Stretch[]): Leftover[] {
  const found = new Map<number, Leftover>();
  const add = (at: number) => {
    const effect = effectOf(tokens, at);
    if (effect) found.set(at, { at, effect });
  };
  phrases.forEach(({ start, end }, index) => {
    const [first, last] = [phrases[index - 1]?.end ?? 0, phrases[index + 1]?.start ?? tokens.length];
    for (let at = start - 1; at >= first && isBeside(tokens, at); at--) add(at);
    for (let at = end; at < last && isBeside(tokens, at); at++) add(at);
  });
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** Whether what stands there does not part a date from what is beyond it, as other words and the end of a sentence do. */
function isBeside(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  const { sign } = token.word;
  if (token.word === UNKNOWN_WORD) return isNameOfDay(tokens, at);
  if (sign === undefined) return token.word.filler || effectOf(tokens, at) !== undefined;
  return !(ENDS_SENTENCE.has(token.value) && !tokens.at(at + 1).glued);
}

/** День шахтёра 2020: the name of a day stands between its mark and the year. */
function isNameOfDay(tokens: TokenList, at: number): boolean {
  return tokens.at(at - 1).word.feastMark && tokens.at(at + 1).kind === 'number';
}

const ENDS_SENTENCE: ReadonlySet<number> = new Set(Array.from('.!?;:。！？；：…', (sign) => sign.charCodeAt(0)));

function effectOf(tokens: TokenList, at: number): Leftover['effect'] | undefined {
  const token = tokens.at(at);
  const { word } = token;
  if (word.filler || word.sign !== undefined) return undefined;
  if (token.kind === 'number') {
    if (isCount(tokens, at)) return undefined;
    const { dayOffset, namedDays } = tokens.at(at + 1).word;
    return dayOffset !== undefined || namedDays ? 'alters' : 'narrows';
  }
  if (word.feastMark && isNamed(tokens, at)) return 'alters';
  if (word.ago || word.aheadAfter) return isAfterAmount(tokens, at) ? 'alters' : undefined;
  if (word.unit !== undefined && tokens.at(at + 1).word.filler && !tokens.at(at + 1).word.article) return 'narrows';
  if (word.calendar === 'julian' || word.calendar === 'gregorian') return 'narrows';
  if (alters(token)) return 'alters';
  return narrows(token) ? 'narrows' : undefined;
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

function alters({ word }: Token): boolean {
  return (
    [word.era, word.calendar, word.leadingBound, word.trailingBound, word.unit, word.relativeUnit, word.amount].some(
      (role) => role !== undefined,
    ) ||
    [word.namedDays, word.dayOffset, word.reign, word.calendarMonth, word.sexagenary].some(
      (role) => role !== undefined,
    ) ||
    word.unknownDay ||
    word.leap
  );
}

function narrows({ word }: Token): boolean {
  return (
    [word.month, word.weekday, word.season, word.part, word.half, word.decade, word.relative].some(
      (role) => role !== undefined,
    ) ||
    [word.lunarMonth, word.lunarDay].some((role) => role !== undefined) ||
    word.ordinalMark
  );
}
