import type { TitleRules } from '../../domain/event-pair';
import type { HistoricalEvent, LocalText } from '../../domain/historical-event';
import { compiledOnce } from '../compiled-once';
import type { Language } from '../language';
import { languages } from '../languages';

/** In any script: digits, numbers such as Ⅳ, and Roman numerals of two letters or more. */
const NUMBERS = /\p{N}|(?<!\p{L})[IVXLCDM]{2,}(?!\p{L})/u;

/** Whether a title says, in any of its languages, when the event was: by a number, an era, an anniversary, a century. */
export function tellsTime({ title }: { readonly title: LocalText }): boolean {
  return Object.values(title).some((text) => NUMBERS.test(text) || datingWords(languages).test(text));
}

const datingWords = compiledOnce(
  (among: readonly Language[]) => new RegExp(among.map((each) => each.datingWords).join('|'), 'iu'),
);

/** Titles that share this part of the shorter one's words are about one thing, such as its beginning and its end. */
const MOST_SHARED = 0.5;

/** Whether the titles name the same thing in one of the languages, so that one may tell which came first. */
function nameEachOther(one: HistoricalEvent, other: HistoricalEvent): boolean {
  return (
    Object.keys(one.title).some((code) => areAlike(one.title[code] ?? '', other.title[code] ?? '')) ||
    isNamedIn(one, other) ||
    isNamedIn(other, one)
  );
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= MOST_SHARED * Math.min(a.size, b.size);
}

/** Whether a title has another name of the event. */
function isNamedIn({ aliases = [] }: HistoricalEvent, { title }: HistoricalEvent): boolean {
  const titles = Object.values(title).map((text) => text.toLowerCase());
  return aliases.some((alias) => titles.some((text) => text.includes(alias.toLowerCase())));
}

/** Words of more than two letters, without endings that most languages inflect; of Chinese, each two characters. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{sc=Han}+|[^\P{L}\p{sc=Han}]{3,}/gu) ?? [];
  return words.flatMap((word) =>
    /^\p{sc=Han}/u.test(word)
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : [word.slice(0, STEM)],
  );
}

const STEM = 5;

export const titleRules: TitleRules = { tellsTime, nameEachOther };
