import type { RichText } from './rich-text';

/** What stands before and after a space at which a Russian line must not end: a dash, and words that are read as one. */
const KEPT: readonly (readonly [before: string, after: string])[] = [
  // в Пекине – 3 сентября, 2014 – ноябрь 2015 года
  [String.raw`[а-яё»)]\.?`, '–(?: |$)'],
  [String.raw`\d`, String.raw`– [а-яё\d«]`],
  // 3 сентября, 2015 года, 80-я годовщина
  [String.raw`\d(?:-[а-яё]{1,3})?`, '[а-яё]'],
  // XIX век
  [String.raw`(?<!\p{L})[IVXLC]+`, 'век'],
  // 10 000 лет
  [String.raw`(?<![\d.,:])\d{1,3}`, String.raw`\d{3}(?!\d)`],
  // до н. э.
  [String.raw`(?<!\p{L})до`, String.raw`н\. ?э\.`],
  [String.raw`(?<!\p{L})н\.`, String.raw`э\.`],
  // 240 млрд долларов
  [String.raw`(?<!\p{L})(?:тыс\.|млн|млрд|трлн)`, '[а-яё]'],
  // И. П. Иванов
  [String.raw`(?<!\p{L})[А-ЯЁ]\.`, '[А-ЯЁ]'],
  ['№', String.raw`\d`],
];
/** It begins with the space, so that nothing is looked at but what stands around spaces. Made for the first Russian text. */
let keptSpace: RegExp | undefined;

function keptSpaces(): RegExp {
  keptSpace ??= new RegExp(` (?:${KEPT.map(([before, after]) => `(?<=${before} )(?=${after})`).join('|')})`, 'gu');
  return keptSpace;
}

/** One of these is wherever such a space is; most texts in other languages than Russian have none. */
const MAY_BE_KEPT = /[а-яёА-ЯЁ№]|\d (?:– )?[\d«]|[»)]\.? –/;
const NO_BREAK_SPACE = '\u00a0';

/** The text with no-break spaces where a line must not end. They are as long as spaces, so the formatting holds. */
export function withNoBreaks({ text, entities }: RichText): RichText {
  // What is shown as it is stored has to stay so.
  if (!MAY_BE_KEPT.test(text) || entities.some(({ type }) => type === 'pre')) return { text, entities };
  return { text: text.replace(keptSpaces(), NO_BREAK_SPACE), entities };
}
