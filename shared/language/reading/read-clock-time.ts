import { type QuarterHour, parseQuarterHour } from '../../domain/quarter-hour';
import { type ClockLanguage, clockGrammarOf } from './clock-grammar';
import { simplify } from './simplify';

/** A text that may have a time of day in it. */
export interface ClockText {
  readonly time?: QuarterHour | undefined;
  /** As it was written, when it is no quarter of an hour. */
  readonly badTime?: string | undefined;
  /** The text without the time. */
  readonly rest: string;
}

/** Reads a time of day anywhere in a short text, such as what follows /subscribe. */
export function readClockTime(asked: string, among: readonly ClockLanguage[]): ClockText {
  const grammar = clockGrammarOf(among);
  const text = grammar.inDigits(grammar.withoutFill(simplify(asked)));
  const match = grammar.time.exec(text);
  if (!match) {
    const [badTime] = /^\s*\d\S*/u.exec(text) ?? [];
    return badTime === undefined
      ? { rest: grammar.trimmed(text) }
      : { badTime: badTime.trim(), rest: grammar.trimmed(text.slice(badTime.length)) };
  }
  const rest = grammar.trimmed(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
  const { hour, minutes } = grammar.clockOf(match);
  const time = parseQuarterHour(`${hour}:${minutes}`);
  return time === undefined ? { badTime: match[0].trim(), rest } : { time, rest };
}
