import type { Scope } from '../point';
import { NO_TOKEN, type Token, type TokenList, UNKNOWN_WORD } from '../token';

/** No date has more words in a row that say nothing ("in the year of the"). */
const MOST_FILLERS = 3;

/** The next token that says something. */
export function skipFillers(tokens: TokenList, at: number): number {
  let next = at;
  while (next < at + MOST_FILLERS && tokens.at(next).word.filler) next++;
  return next;
}

/** The same, over one comma or opening bracket too: "July 20, 1969"; "3 September (Thursday". */
export function skipComma(tokens: TokenList, at: number): number {
  return skipFillers(tokens, tokens.at(at).word.sign === 'comma' ? at + 1 : at);
}

/** The same place past a hyphen, slash or full stop that joins the parts of one date: 10-August, Jan/3, 1. July. */
export function skipJoint(tokens: TokenList, at: number): number {
  const { glued, value } = tokens.at(at);
  if (!glued) return at;
  return value === FULL_STOP || (tokens.at(at + 1).glued && (value === HYPHEN || value === SLASH)) ? at + 1 : at;
}

const [HYPHEN, FULL_STOP, SLASH] = [0x2d, 0x2e, 0x2f];

/** Whether no word of a date stands at that token, so that no rule can go on there. */
export function endsQuestion(tokens: TokenList, at: number): boolean {
  const { word } = tokens.at(at);
  return word === NO_TOKEN.word || word === UNKNOWN_WORD;
}

/** Whether what was said ends before that token: at the end, or at a sign that measures nothing. */
export function endsThere(tokens: TokenList, at: number): boolean {
  const token = tokens.at(at);
  return token === NO_TOKEN || (token.word.sign !== 'none' && !token.word.measure);
}

/** Whether a number that ends there counts or names something and so is no year: 2000 km, 2000-2500 km, room 2000. */
export function countsSomething(tokens: TokenList, at: number, end: number): boolean {
  const next = tokens.at(end);
  if (next.word.measure || isUnitOnly(next) || isLabel(tokens.at(at - 1))) return true;
  return next.word.to && tokens.at(end + 1).kind === 'number' && tokens.at(end + 2).word.measure;
}

/** Room 2000; but "кв." is a quarter as well as a flat. */
function isLabel({ word }: Token): boolean {
  return word.label && word.unit === undefined;
}

/** 2000 years, but not 2000 год. */
function isUnitOnly({ word }: Token): boolean {
  return word.unit !== undefined && word.mark === undefined && !word.filler;
}

/** Whether nothing is said beside the tokens from `at` to `end`, but signs and fillers. */
export function isWhole({ tokens }: Scope, at: number, end: number): boolean {
  if (at > MOST_FILLERS || tokens.length - end > MOST_FILLERS) return false;
  for (let i = 0; i < at; i++) if (saysSomething(tokens.at(i))) return false;
  for (let i = end; i < tokens.length; i++) if (saysSomething(tokens.at(i))) return false;
  return true;
}

function saysSomething({ word }: Token): boolean {
  return !word.filler && (word.sign === 'none' || word.label || word.measure);
}

/** Whether a word that is also no date ("may", "march") is meant as one: after "in", or when it is all there is. */
export function isMeant(scope: Scope, at: number, end: number): boolean {
  const { word } = scope.tokens.at(at);
  if (!word.doubtful) return true;
  const first = scope.tokens.at(at - 1).word.article ? at - 2 : at - 1;
  const before = scope.tokens.at(first).word;
  const next = scope.tokens.at(end);
  const joined = next.word.to || next.word.and || next.word.or || next.word.sign === 'comma';
  if (joined && scope.tokens.at(end + 1).kind === 'month') return true;
  const leads =
    before.filler ||
    before.from ||
    before.to ||
    before.and ||
    before.between ||
    before.leadingBound !== undefined ||
    before.weekday !== undefined ||
    before.unit !== undefined;
  return (
    isWhole(scope, at, end) ||
    ((leads || before.part !== undefined || before.leadingAbout) && next.word !== UNKNOWN_WORD)
  );
}

/** A number in digits, characters or words that can be the day of a month: at most two digits. */
export function isDayNumber({ kind, form, value, digits, parts, suffix }: Token): boolean {
  return (
    kind === 'number' &&
    form !== 'roman' &&
    parts === 1 &&
    (digits <= 2 || (suffix === 'ordinal' && digits === 3)) &&
    (value < 100 || digits === 3) &&
    suffix !== 'decade' &&
    value >= 0
  );
}
