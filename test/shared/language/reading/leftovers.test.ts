import fc from 'fast-check';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { formatQuery } from '../../../../shared/language/reading/format-query';
import { readDate } from '../../../../shared/language/reading/read-date';
import { today } from '../query-rows';

/** Phrases that are read, and words that alter or narrow a date wherever they stand. */
const LANGUAGES = {
  en: {
    phrases: [
      '3 September 2015',
      '1945',
      'May 1945',
      'summer 1969',
      'from 1914 to 1918',
      'the 1960s',
      '19th century',
      'before 1900',
      'Christmas 1914',
      '13–15 February 1945',
      '44 BC',
      'last week',
    ],
    words: [
      'BC',
      'before',
      'after',
      'until',
      'Easter',
      'Julian',
      'Islamic',
      'first',
      'third',
      'March',
      '17',
      '1703',
      'ago',
      'week',
      'Labor Day',
      'winter',
      'quarter',
      'diwali',
    ],
  },
  ru: {
    phrases: [
      '3 сентября 2015',
      '1945 год',
      'май 1945',
      'лето 1969',
      'с 1914 по 1918',
      '1960-е годы',
      'XIX век',
      'до 1900 года',
      'Рождество 1914',
      '44 год до н. э.',
      'прошлая неделя',
    ],
    words: [
      'до н. э.',
      'после',
      'до',
      'Пасха',
      'юлианский',
      'март',
      '17',
      '1703',
      'назад',
      'неделя',
      'зима',
      'квартал',
      'дивали',
    ],
  },
  zh: {
    phrases: [
      '2015年9月3日',
      '1945年',
      '1945年5月',
      '1969年夏天',
      '1914年至1918年',
      '十九世纪',
      '1900年以前',
      '1914年圣诞节',
      '公元前44年',
      '上周',
    ],
    words: [
      '公元前',
      '以前',
      '复活节',
      '儒略历',
      '伊斯兰历',
      '第三',
      '三月',
      '17',
      '1703',
      '之后',
      '星期',
      '冬天',
      '季度',
      '泼水节',
    ],
  },
} as const;

const cases = fc.constantFrom(...(['en', 'ru', 'zh'] as const)).chain((lang) => {
  const { phrases, words } = LANGUAGES[lang];
  return fc.record({
    lang: fc.constant(lang),
    phrase: fc.constantFrom(...phrases),
    word: fc.constantFrom(...words),
    place: fc.nat(8),
  });
});

/** Puts a word between two others, or at one end. */
function insert(phrase: string, word: string, place: number): string {
  const parts = phrase.split(/(?<=[年月])|\s/u);
  const at = Math.min(place, parts.length);
  return [...parts.slice(0, at), word, ...parts.slice(at)].join(' ');
}

function read(text: string, language: string) {
  return formatQuery(readDate(text, { language, today }, understoodLanguages));
}

test('a date word put anywhere into a date alters the reading, is named, or makes it refused', () => {
  fc.assert(
    fc.property(cases, ({ lang, phrase, word, place }) => {
      const text = insert(phrase, word, place);
      fc.pre(!phrase.includes(word));
      const [plain, altered] = [read(phrase, lang), read(text, lang)];
      if ('problem' in altered || 'problem' in plain) return;
      const same = JSON.stringify(plain.readings) === JSON.stringify(altered.readings);
      const named = [...(altered.unread ?? []), ...(altered.words ?? [])].join(' ');
      const isNamed = Array.from(word.replaceAll(' ', '')).every((character) => named.includes(character));
      expect(same && !isNamed ? text : 'not dropped').toBe('not dropped');
    }),
    { numRuns: 4000 },
  );
});

test('a part that was not read is named, and refused where it would alter the date', () => {
  expect(read('3 Foobuary 1992 17', 'en')).toMatchObject({ notes: ['part-not-read'], unread: ['17'] });
  expect(read('1916 Easter week', 'en')).not.toMatchObject({ readings: [{ from: '1916-01-01' }] });
  expect(read('diwali 2019', 'en')).toMatchObject({ problem: { code: 'no-date' }, unread: ['diwali'] });
});
