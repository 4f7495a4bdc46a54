import { type QuarterHour, parseQuarterHour } from '../../domain/quarter-hour';
import { parseNumberCharacters } from './number-characters';

/** A text in which a time of day may stand: the time, or what stands for one and is none, and all the rest. */
export interface ClockText {
  readonly time?: QuarterHour | undefined;
  /** As it was written, when it is no quarter of an hour. */
  readonly badTime?: string | undefined;
  readonly rest: string;
}

type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

const PARTS: Readonly<Record<string, PartOfDay>> = {
  ...{ am: 'morning', pm: 'afternoon' },
  ...{ утра: 'morning', дня: 'noon', вечера: 'evening', ночи: 'night' },
  ...{ 早上: 'morning', 早晨: 'morning', 上午: 'morning', 凌晨: 'morning', 中午: 'noon' },
  ...{ 下午: 'afternoon', 傍晚: 'afternoon', 晚上: 'evening' },
};

/** 9, 07:30, 7.30, 7am, 7:30 p.m., 9 часов утра, 早上8点钟, 晚上8点半 */
const TIME = new RegExp(
  [
    /(?<=^|[\s,，])(?:(?:at|в)\s+)?/,
    /(?<before>早上|早晨|上午|凌晨|中午|下午|傍晚|晚上)?/,
    /(?<hour>\d{1,2})(?:[:：.](?<minute>\d{2})|[点點时時](?:(?<half>半)|(?<spoken>\d{1,2})分?|[钟鐘整])?)?/,
    /(?:\s*(?:ч\.?|час(?:а|ов)?|o[’']clock))?(?:\s*(?<after>a\.?m\b\.?|p\.?m\b\.?|утра|дня|вечера|ночи))?(?=$|[\s,，])/,
  ]
    .map(({ source }) => source)
    .join(''),
  'iu',
);
/** Times that are words. */
const NAMED: readonly (readonly [words: RegExp, time: string])[] = [
  [/(?<=^|[\s,，])(?:(?:at|в)\s+)?(?:noon|midday|полдень|正午)(?=$|[\s,，])/giu, '12:00'],
  [/(?<=^|[\s,，])(?:(?:at|в)\s+)?(?:midnight|полночь|午夜)(?=$|[\s,，])/giu, '00:00'],
];

/** The digits of numbers written in characters, as hours and minutes are. */
const CHARACTERS = /[零〇一二两兩三四五六七八九十]+(?=[点點时時分])/gu;
const VALUES = new Map(
  ['零〇', '一', '二两兩', '三', '四', '五', '六', '七', '八', '九', '十'].flatMap((characters, value) =>
    Array.from(characters, (character) => [character.charCodeAt(0), value] as const),
  ),
);
const BETWEEN = /^[\s,，]+(?:(?:in|at)\s+)?|[\s,，]+$/giu;

/** Reads a time of day wherever it stands in a short text, such as a wish for messages. */
export function readClockTime(asked: string): ClockText {
  const text = inDigits(asked);
  const match = TIME.exec(text);
  if (!match?.groups) {
    const [badTime] = /^\s*\d\S*/u.exec(text) ?? [];
    return badTime === undefined
      ? { rest: trimmed(text) }
      : { badTime: badTime.trim(), rest: trimmed(text.slice(badTime.length)) };
  }
  const { before, hour = '', minute, half, spoken, after } = match.groups;
  const rest = trimmed(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
  const part = PARTS[(before ?? after ?? '').toLowerCase().replaceAll('.', '')];
  const minutes = half === undefined ? (minute ?? spoken ?? '0') : '30';
  const time = parseQuarterHour(`${hourOf(Number(hour), part)}:${minutes.padStart(2, '0')}`);
  return time === undefined ? { badTime: match[0].trim(), rest } : { time, rest };
}

/** The same, with what is written in words or characters in digits. */
function inDigits(text: string): string {
  const named = NAMED.reduce((all, [words, time]) => all.replaceAll(words, time), text);
  return named.replaceAll(CHARACTERS, (number) => String(parseNumberCharacters(number, 0, VALUES)?.value ?? number));
}

/** On a clock of 24 hours. An hour that is said to be of a part of the day it is never in stays as it is. */
function hourOf(hour: number, part: PartOfDay | undefined): number {
  if (hour > 12 || part === undefined) return hour;
  if (part === 'morning') return hour % 12;
  if (part === 'afternoon') return (hour % 12) + 12;
  // 1 дня, 中午1点; 11 дня, 中午11点.
  if (part === 'noon') return hour > 0 && hour < 7 ? hour + 12 : hour;
  if (hour === 12) return 0;
  // Past midnight it is still 晚上, and from nine on ночи.
  return hour < (part === 'evening' ? 4 : 9) ? hour : hour + 12;
}

function trimmed(text: string): string {
  return ` ${text} `.replaceAll(/\s+/gu, ' ').replaceAll(BETWEEN, '');
}
