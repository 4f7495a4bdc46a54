import { type QuarterHour, parseQuarterHour } from '../../domain/quarter-hour';
import { compiledOnce } from '../compiled-once';
import type { UnderstoodLanguage } from '../understood-language';
import { type ClockWords, PARTS_OF_DAY, type PartOfDay } from './clock-words';
import type { Spellings } from './date-words';
import { isUnspaced } from '../searching/split-words';
import { codesOf } from './character';
import { lexiconFor } from './lexicon';
import { parseNumberCharacters } from './number-characters';
import { simplify } from './simplify';

/** A text that may have a time of day in it. */
export interface ClockText {
  readonly time?: QuarterHour | undefined;
  /** As it was written, when it is no quarter of an hour. */
  readonly badTime?: string | undefined;
  /** The text without the time. */
  readonly rest: string;
}

/** What reading a time needs of a language. */
export type ClockLanguage = Pick<UnderstoodLanguage, 'code' | 'dateWords' | 'clockWords'>;

/** Reads a time of day anywhere in a short text, such as what follows /subscribe. */
export function readClockTime(asked: string, among: readonly ClockLanguage[]): ClockText {
  const grammar = grammarOf(among);
  const text = grammar.inDigits(simplify(asked));
  const match = grammar.time.exec(text);
  if (!match?.groups) {
    const [badTime] = /^\s*\d\S*/u.exec(text) ?? [];
    return badTime === undefined
      ? { rest: grammar.trimmed(text) }
      : { badTime: badTime.trim(), rest: grammar.trimmed(text.slice(badTime.length)) };
  }
  const { before, hour = '', minute, half, spoken, after } = match.groups;
  const rest = grammar.trimmed(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
  const part = grammar.parts.get(keyOf(before ?? after ?? ''));
  const minutes = half === undefined ? (minute ?? spoken ?? '0') : '30';
  const time = parseQuarterHour(`${hourOf(Number(hour), part)}:${minutes.padStart(2, '0')}`);
  return time === undefined ? { badTime: match[0].trim(), rest } : { time, rest };
}

const START = String.raw`(?<=^|[\s,，])`;
const END = String.raw`(?=$|[\s,，])`;

/** 9, 07:30, 7.30, 7am, 7:30 p.m., 9 часов утра, 早上8点钟, 晚上8点半 */
const grammarOf = compiledOnce((among: readonly ClockLanguage[]) => {
  const all = among.map(({ clockWords }) => clockWords);
  const of = (get: (words: ClockWords) => Spellings | undefined) => anyOf(all.flatMap((words) => get(words) ?? []));
  const parts = new Map(
    PARTS_OF_DAY.flatMap((part) =>
      all.flatMap((words) => words.parts?.[part]?.split('|') ?? []).map((spelling) => [keyOf(spelling), part] as const),
    ),
  );
  const part = of((words) => Object.values(words.parts ?? {}).join('|'));
  const at = `${START}(?:${of((words) => words.at)}\\s+)?`;
  const [hourMark, minuteMark] = [of(({ marks }) => marks?.hour), of(({ marks }) => marks?.minute)];
  const [half, exact] = [of(({ marks }) => marks?.half), of(({ marks }) => marks?.exact)];
  const spoken = `${hourMark}(?:(?<half>${half})|(?<spoken>\\d{1,2})${minuteMark}?|${exact})?`;
  const time = [
    `${at}(?<before>${part})?(?<hour>\\d{1,2})(?:[:：.](?<minute>\\d{2})|${spoken})?`,
    `(?:\\s*${of((words) => words.hour)})?(?:\\s*(?<after>${part}))?${END}`,
  ];
  const named = [
    [new RegExp(at + of(({ noon }) => noon) + END, 'giu'), '12:00'],
    [new RegExp(at + of(({ midnight }) => midnight) + END, 'giu'), '00:00'],
  ] as const;
  const fill = all.flatMap(({ fill: list = '' }) => list.split('|'));
  const spacedFill = `(?<![\\p{L}\\p{N}])${anyOf(fill.filter((word) => !isUnspaced(word)))}(?![\\p{L}\\p{N}])`;
  const filled = new RegExp(`${spacedFill}|${anyOf(fill.filter(isUnspaced))}`, 'giu');
  const { numberCharacters } = lexiconFor(among[0]?.code ?? '', among);
  const characters = String.fromCharCode(...numberCharacters.keys());
  const numbers = new RegExp(`[${characters}]+(?=${hourMark}|${minuteMark})`, 'gu');
  const between = new RegExp(`^[\\s,，]+(?:${of((words) => words.in)}\\s+(?=\\S))?|[\\s,，]+$`, 'giu');
  return {
    parts,
    time: new RegExp(time.join(''), 'iu'),
    /** The same text, with a time in words or characters in digits. */
    inDigits: (text: string) =>
      named
        .reduce((given, [words, clock]) => given.replaceAll(words, clock), text.replaceAll(filled, ' '))
        .replaceAll(numbers, (number) =>
          String(parseNumberCharacters(codesOf(number), 0, numberCharacters)?.value ?? number),
        ),
    trimmed: (text: string) => ` ${text} `.replaceAll(/\s+/gu, ' ').replaceAll(between, ''),
  };
});

/** A pattern for any of the spellings, the longest first; each full stop may be left out. */
function anyOf(lists: readonly Spellings[]): string {
  const spellings = lists.flatMap((list) => list.split('|')).filter(Boolean);
  // Without spellings, a pattern that nothing matches.
  if (spellings.length === 0) return '(?:(?!))';
  const patterns = spellings
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replaceAll('.', String.raw`\.?`));
  return `(?:${patterns.join('|')})`;
}

function keyOf(spelling: string): string {
  return spelling.toLowerCase().replaceAll('.', '');
}

/** On a clock of 24 hours. An hour that is never in that part of the day stays as it is. */
function hourOf(hour: number, part: PartOfDay | undefined): number {
  if (hour > 12 || part === undefined) return hour;
  if (part === 'morning') return hour % 12;
  if (part === 'afternoon') return (hour % 12) + 12;
  // 1 дня, 中午1点; 11 дня, 中午11点.
  if (part === 'noon') return hour > 0 && hour < 7 ? hour + 12 : hour;
  if (hour === 12) return 0;
  // 晚上 goes on past midnight; ночи begins at nine.
  return hour < (part === 'evening' ? 4 : 9) ? hour : hour + 12;
}
