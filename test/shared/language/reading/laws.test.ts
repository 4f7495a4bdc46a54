import fc from 'fast-check';
import { compareDates, fromDayNumber, isCalendarDate } from '../../../../shared/domain/calendar-date';
import type { DateQuery, Reading } from '../../../../shared/domain/date-query';
import { isMonthDay } from '../../../../shared/domain/month-day';
import { closeSpan, monthSpan, yearSpan } from '../../../../shared/domain/span';
import { languages } from '../../../../shared/language/languages';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { readDates, readDate, readUncut } from '../../../../shared/language/reading/read-date';
import { rows, today } from '../query-rows';

const language = fc.constantFrom(...languages.map(({ code }) => code));

function read(text: string, code: string): DateQuery {
  return readDate(text, { language: code, today }, understoodLanguages);
}

/** Pieces of questions, put together in any order: far likelier to reach the grammar than random characters. */
const VOCABULARY = [
  ...'3 31 32 0 00 7 15 45 99 476 1945 2015 12000 99999999 20150903 03.09.1939 9/3 9/3/15 2015-09-03 2023-10'.split(
    ' ',
  ),
  ...'may March сентября май 9月 3日 2015年 世纪 век century 60s 60-е 年代 сорок пятого nineteen eighty 一九四五'.split(
    ' ',
  ),
  ...'XIX IV from to between and с по до между и 从 至 到 - – / .. ~ ( ) , . : \' "'.split(' '),
  ...'BC AD до н.э. 公元前 last прошлый 上 next ago назад 前 后 early начало 初 circa около 约 左右 before after since'.split(
    ' ',
  ),
  ...'Monday вторник 星期五 summer лето 夏天 Q3 квартал half 上半年 Christmas Рождество 春节 正月 初一 民国 农历'.split(
    ' ',
  ),
  ...'today вчера 今天 year год years лет 天 week неделя 上周 O.S. ст. ст. first второе 第 th -го -х s $ km рублей 元'.split(
    ' ',
  ),
  'по старому стилю',
  'on this day',
  '\u0301',
  '\u202e',
  '\ud83c',
  '１９４５',
  '٢٠',
];
const mixture = fc
  .array(fc.tuple(fc.constantFrom(...VOCABULARY), fc.constantFrom(' ', '', ' ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  mixture,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

test('any text is read without a throw, and a result is readings or a problem', () => {
  fc.assert(
    fc.property(anyText, language, (text, code) => {
      const { readings, problem } = read(text, code);
      expect(readings.length > 0).toBe(problem === undefined);
      readDates(text, { language: code, today }, understoodLanguages);
    }),
    { numRuns: 3000 },
  );
});

function endsOf(reading: Reading): boolean {
  if (reading.kind === 'recurring') return true;
  const { from, to } = closeSpan(reading);
  return compareDates(from, to) <= 0;
}

function isReal(reading: Reading): boolean {
  if (reading.kind === 'recurring') return isMonthDay(reading.from) && isMonthDay(reading.to);
  return [reading.from, reading.to].every((end) => end === null || isCalendarDate(end));
}

test('every reading and suggestion has real days, the first not after the last', () => {
  fc.assert(
    fc.property(mixture, language, (text, code) => {
      const { readings, problem } = read(text, code);
      for (const reading of [...readings, ...(problem?.suggestions ?? [])]) {
        expect(endsOf(reading)).toBe(true);
        expect(isReal(reading)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

/**
 * A day of the month that a question did not name must not come out of it. Questions here have numbers in digits only
 * and no word that counts from today, names a day or changes the calendar; then a day is said, or is the edge of a
 * unit or of a part of one.
 */
const SAID_BY_DIGITS = [
  '3',
  '31',
  '15',
  '2015',
  'may',
  'сентября',
  '9月',
  '3号',
  'from',
  'to',
  'с',
  'по',
  '-',
  ',',
  'of',
];
test('no day comes out that was not said', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SAID_BY_DIGITS), { maxLength: 8 }), language, (words, code) => {
      const text = words.join(' ');
      const said = new Set([...text.matchAll(/\d+/g)].map(Number));
      for (const { from, to } of read(text, code).readings) {
        if (from) expect(from.day === 1 || said.has(from.day) ? 'said' : text).toBe('said');
        if (to) expect(to.day >= 28 || said.has(to.day) || said.has(to.day + 1) ? 'said' : text).toBe('said');
      }
    }),
    { numRuns: 2000 },
  );
});

const date = fc.integer({ min: -1_200_000, max: 60_000 }).map(fromDayNumber);
const WRITTEN_ALIKE: readonly ((day: number, month: number, year: number) => string)[] = [
  (day, month, year) =>
    `${day} ${'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')[month - 1] ?? ''} ${year}`,
  (day, month, year) =>
    `${day} ${'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ')[month - 1] ?? ''} ${year} г.`,
  (day, month, year) => `${year}年${month}月${day}日`,
  (day, month, year) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
];

test('the chats of all languages understand a full date of any language', () => {
  fc.assert(
    fc.property(date, language, fc.constantFrom(...WRITTEN_ALIKE), ({ year, month, day }, code, write) => {
      fc.pre(year >= 1000);
      expect(read(write(day, month, year), code).readings).toEqual([
        { kind: 'span', precision: 'day', from: { year, month, day }, to: { year, month, day } },
      ]);
    }),
  );
});

test('a question is understood in the chats of the other languages too', () => {
  for (const { q, lang } of rows.filter((row) => row.tier === 'core' && !/[./]|\d-\d/.test(row.q)))
    for (const { code } of languages) expect([q, read(q, code)]).toEqual([q, read(q, lang)]);
});

test('capitals, ё, accents, full-width forms and invisible characters change nothing', () => {
  const spoilt = (text: string) =>
    Array.from(text, (character) => `${character.toUpperCase()}\u200b`.replaceAll('Е', 'Ё')).join('');
  const meaning = ({ readings, notes, problem }: DateQuery) => ({ readings, notes, problem });
  for (const { q, lang } of rows.filter((row) => row.lang !== 'zh' && row.q.length < 100)) {
    const other = readUncut(spoilt(q), { language: lang, today }, understoodLanguages);
    expect([q, meaning(other)]).toEqual([q, meaning(read(q, lang))]);
  }
});

test('months and years are whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(read(`${year}年`, 'en').readings[0]).toEqual({ kind: 'span', precision: 'year', ...yearSpan(year) });
      expect(read(`${year}年${month}月`, 'en').readings[0]).toEqual({
        kind: 'span',
        precision: 'month',
        ...monthSpan(year, month),
      });
    }),
  );
});
