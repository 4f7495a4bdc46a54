import { addDays, formatDate } from '../../shared/domain/calendar-date';
import type { Collection } from '../../shared/domain/collection';
import type { HistoricalEvent, LocalText } from '../../shared/domain/historical-event';
import { seeded } from '../support/seeded';

const SYLLABLES = {
  en: 'ba den cor mi lan ter po shi ran vel to gar ni sem ul rok da fen li mor'.split(' '),
  ru: 'ба ден кор ми лан тер по ши ран вел то гар ни сем ул рок да фен ли мор'.split(' '),
};
const RUSSIAN_ENDINGS = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами'];
/** As many words, and as many characters, as a text of that kind draws from. */
const WORDS = 60_000;
const CHARACTERS = 3500;

/** Invented events with texts as long as the built-in ones; words are as unequally common as in a language (Zipf). */
export function syntheticCollection(count: number): Collection {
  const random = seeded(count);
  const topics = Object.fromEntries(
    Array.from({ length: 17 }, (_, n) => [`topic-${n}`, { en: `Topic ${n}`, ru: `Тема ${n}`, zh: `主题${n}` }]),
  );
  const text = (words: number): LocalText => textOf(words, random);
  const names = Array.from({ length: 2000 }, () => text(2));
  const outlets = Array.from({ length: 20 }, () => text(1));
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(list.length ** random()) - 1] ?? (list[0] as T);
  const events = Array.from({ length: count }, (_, n): HistoricalEvent => {
    const date = formatDate(addDays({ year: 1826, month: 1, day: 1 }, Math.floor(random() * 73_000)));
    return {
      id: `${date}-${String(n).padStart(6, '0')}-invented`,
      date,
      dateBasis: 'source',
      dateNote: text(10),
      kind: 'held',
      importance: 1 + Math.floor(random() * 5),
      title: text(9),
      summary: text(32),
      attribution: [],
      places: [oneOf(names)],
      people: [oneOf(names), oneOf(names)],
      organisations: [oneOf(names)],
      topics: [`topic-${Math.floor(random() * 17)}`],
      sources: [{ outlet: oneOf(outlets), quote: '', supports: {} }],
    };
  });
  const title = { en: 'Invented', ru: 'Выдумано', zh: '虚构' };
  return { title, description: title, languages: ['en', 'ru', 'zh'], topics, events };
}

function textOf(words: number, random: () => number): LocalText {
  const many = (count: number, make: () => string) => Array.from({ length: count }, make);
  return {
    en: many(words, () => wordAt(rankBelow(WORDS, random), SYLLABLES.en)).join(' '),
    ru: many(words, () => {
      const ending = RUSSIAN_ENDINGS[Math.floor(random() * RUSSIAN_ENDINGS.length)] ?? '';
      return wordAt(rankBelow(WORDS, random), SYLLABLES.ru) + ending;
    }).join(' '),
    zh: many(words * 2, () => String.fromCharCode(0x4e00 + rankBelow(CHARACTERS, random))).join(''),
  };
}

/** A rank of Zipf's law: the logarithm of ranks is uniform. */
function rankBelow(most: number, random: () => number): number {
  return Math.floor(most ** random());
}

/** Common words are short, as words are; no two ranks have one word. */
function wordAt(rank: number, syllables: readonly string[]): string {
  let word = '';
  for (let left = rank + syllables.length; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length] ?? '';
  return word;
}
