import { compiledOnce } from '../compiled-once';
import { isUnspaced } from '../searching/split-words';
import type { UnderstoodLanguage } from '../understood-language';
import { codesOf } from './character';
import { type ClockWords, PARTS_OF_DAY, type PartOfDay } from './clock-words';
import type { Spellings } from './date-words';
import { lexiconFor } from './lexicon';
import { parseNumberCharacters } from './number-characters';

/** What reading a time needs of a language. */
export type ClockLanguage = Pick<UnderstoodLanguage, 'code' | 'dateWords'> &
  Partial<Pick<UnderstoodLanguage, 'clockWords'>>;

const START = String.raw`(?<=^|[\s,，])`;
const END = String.raw`(?=$|[\s,，])`;
const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
/** A word of a script without spaces may follow at once: 8点给我. */
const NO_LETTER = String.raw`(?!\p{N}|(?!\p{sc=Han})\p{L})`;

/** 9, 07:30, 7.30, 7am, 7:30 p.m., 9 часов утра, 早上8点钟, 晚上8点半 */
export const clockGrammarOf = compiledOnce((among: readonly ClockLanguage[]) => {
  const all = among.flatMap(({ clockWords }) => clockWords ?? []);
  const of = (get: (words: ClockWords) => Spellings | undefined) => anyOf(all.flatMap((words) => get(words) ?? []));
  const parts = new Map(
    PARTS_OF_DAY.flatMap((part) =>
      all.flatMap((words) => words.parts?.[part]?.split('|') ?? []).map((spelling) => [keyOf(spelling), part] as const),
    ),
  );
  const part = of((words) => Object.values(words.parts ?? {}).join('|'));
  const atWord = of((words) => words.at);
  const at = `${START}(?:${atWord}\\s+)?`;
  const [hourMark, minuteMark] = [of(({ marks }) => marks?.hour), of(({ marks }) => marks?.minute)];
  const [half, exact] = [of(({ marks }) => marks?.half), of(({ marks }) => marks?.exact)];
  const spoken = `${hourMark}(?:(?<half>${half})|(?<spoken>\\d{1,2})${minuteMark}?|${exact})?`;
  const hourWord = of((words) => words.hour);
  const time = [
    `(?<before>${part})?(?<hour>\\d{1,2})(?<exactly>[:：.](?<minute>\\d{2})|${spoken})?`,
    `(?<named>\\s*${hourWord})?(?:\\s*(?<after>${part}))?`,
  ].join('');
  const named = [
    [new RegExp(at + of(({ noon }) => noon) + END, 'giu'), '12:00'],
    [new RegExp(at + of(({ midnight }) => midnight) + END, 'giu'), '00:00'],
  ] as const;
  // At 9 30; "make it 9 30".
  const isSpaced = `(?<=${WORD_START}${atWord}\\s+)|${WORD_START}(?=\\d+ \\d+[.!]?\\s*$)`;
  const spaced = new RegExp(`(?:${isSpaced})([01]?\\d|2[0-3]) ([0-5]\\d)(?![^\\s,，.!])`, 'giu');
  const inWords = all.flatMap(({ inWords: rows = [] }) => rows).map(rowOf);
  const fill = all.flatMap(({ fill: list = '' }) => list.split('|'));
  const spacedFill = `${WORD_START}${anyOf(fill.filter((word) => !isUnspaced(word)))}${WORD_END}`;
  const filled = new RegExp(`${spacedFill}|${anyOf(fill.filter(isUnspaced))}`, 'giu');
  const { numberCharacters } = lexiconFor(among[0]?.code ?? '', among);
  const characters = String.fromCharCode(...numberCharacters.keys());
  const numbers = new RegExp(`[${characters}]+(?=${hourMark}|${minuteMark})`, 'gu');
  const between = new RegExp(`^[\\s,，]+(?:${of((words) => words.in)}\\s+(?=\\S))?|[\\s,，]+$`, 'giu');
  return {
    time: new RegExp(at + time + END, 'iu'),
    /** Only where the search is set to begin. */
    timeHere: new RegExp(time + NO_LETTER, 'iuy'),
    /** The hour on a clock of 24 hours, and the minutes. `assumed`: the part of the day, if none is named. */
    clockOf: ({ groups = {} }: RegExpMatchArray, assumed?: PartOfDay) => {
      const { before, hour, minute, half: isHalf, spoken: minutes, after } = groups;
      const named = parts.get(keyOf(before ?? after ?? '')) ?? assumed;
      return {
        hour: hourOf(Number(hour), named),
        minutes: isHalf === undefined ? (minute ?? minutes ?? '0').padStart(2, '0') : '30',
      };
    },
    withoutFill: (text: string) => text.replaceAll(filled, ' '),
    /** The same text, with a time in words or characters in digits. */
    inDigits: (text: string) =>
      inWords
        .reduce(
          (given, [words, clock]) => given.replaceAll(words, clock),
          named.reduce((given, [words, clock]) => given.replaceAll(words, clock), text),
        )
        .replaceAll(numbers, (number) =>
          String(parseNumberCharacters(codesOf(number), 0, numberCharacters)?.value ?? number),
        )
        .replaceAll(spaced, '$1:$2'),
    trimmed: (text: string) => ` ${text} `.replaceAll(/\s+/gu, ' ').replaceAll(between, ''),
  };

  /** The pattern of a row of times in words, and how each is written in digits. */
  function rowOf({ before, hours, minutes }: NonNullable<ClockWords['inWords']>[number]) {
    const words = hours.split('|');
    // A number alone may count anything: it is an hour where something says so.
    const isHour = `(?<=${WORD_START}${atWord}\\s+)|(?=\\p{L}+\\s+(?:${hourWord}|${part})${WORD_END})`;
    const start = before ? `${WORD_START}${anyOf([before])}\\s*` : `(?<!\\d\\s*)${WORD_START}(?:${isHour})`;
    const digits = before ? String.raw`\d{1,2}|` : '';
    const inDigits = (_: string, hour: string) => {
      const at = (words.indexOf(hour.toLowerCase()) + 1 || Number(hour)) * 60 + minutes;
      return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
    };
    return [new RegExp(`${start}(${digits}${words.join('|')})${WORD_END}`, 'giu'), inDigits] as const;
  }
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
