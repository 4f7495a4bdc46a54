import { compiledOnce } from '../compiled-once';
import { type ClockLanguage, clockGrammarOf } from './clock-grammar';
import type { PartOfDay } from './clock-words';

/** A time of day in a text. */
export interface ClockAt {
  readonly end: number;
  /** More than a number: 9:30, 9 am. */
  readonly isClear: boolean;
  /** `HH:MM`, which need not be a quarter of an hour; in that part of the day, if none is named. */
  readonly clock: (part?: PartOfDay) => string;
}

/** Reads times of day within a folded text. */
export interface ClockReader {
  /** The text with times in words in digits. */
  readonly inDigits: (text: string) => string;
  /** The time that begins there; not a number that no hour has, nor a date: 9.05. */
  readonly timeAt: (text: string, start: number) => ClockAt | undefined;
}

export const clockReaderOf = compiledOnce((among: readonly ClockLanguage[]): ClockReader => {
  const { timeHere, clockOf, inDigits } = clockGrammarOf(among);
  return {
    inDigits,
    timeAt(text, start) {
      timeHere.lastIndex = start;
      const match = timeHere.exec(text);
      if (!match?.groups) return undefined;
      const { before, exactly, named, after } = match.groups;
      const isClear = (before ?? exactly ?? named ?? after) !== undefined;
      const { hour, minutes } = clockOf(match);
      const isDate = exactly?.startsWith('.') === true && Number(minutes) % 15 !== 0;
      if (isDate || (!isClear && hour > 23)) return undefined;
      const isOfPart = (before ?? after) !== undefined;
      return {
        end: start + match[0].length,
        isClear,
        clock(part) {
          const assumed = clockOf(match, isOfPart ? undefined : part);
          return `${String(assumed.hour).padStart(2, '0')}:${assumed.minutes}`;
        },
      };
    },
  };
});
