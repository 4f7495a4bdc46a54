import fc from 'fast-check';
import { compareDates, daysInMonth, fromDayNumber } from '../../../shared/domain/calendar-date';
import type { Reading } from '../../../shared/domain/date-query';
import { historicalDate, parseHistoricalDate, spanOf } from '../../../shared/domain/historical-date';
import { contains, daySpan, monthSpan, yearSpan } from '../../../shared/domain/span';
import { languageFor, languages } from '../../../shared/language/languages';
import { understoodLanguages } from '../../../shared/language/understood-languages';
import { readDate } from '../../../shared/language/reading/read-date';
import { renderHistoricalDate, renderReading } from '../../../shared/language/render-date';
import { today } from './query-rows';

const WRITTEN: readonly (readonly [edtf: string, en: string, ru: string, zh: string])[] = [
  ['2015-09-03', '3 September 2015', '3 сентября 2015 года', '2015年9月3日'],
  ['2023-10', 'October 2023', 'октябрь 2023 года', '2023年10月'],
  ['2001', '2001', '2001 год', '2001年'],
  ['0079', 'AD 79', '79 год н. э.', '公元79年'],
  ['-0043', '44 BC', '44 год до н. э.', '公元前44年'],
  ['0000', '1 BC', '1 год до н. э.', '公元前1年'],
  ['201X', 'the 2010s', '2010-е годы', '21世纪10年代'],
  ['18XX', '1800–1899', '1800–1899 годы', '1800年至1899年'],
  ['000X', '1 BC – AD 9', '1 год до н. э. – 9 год н. э.', '公元前1年至公元9年'],
  ['2001~', 'around 2001', 'около 2001 года', '约2001年'],
  ['2015-09-03~', 'around 3 September 2015', 'около 3 сентября 2015 года', '约2015年9月3日'],
  ['199X~', 'around the 1990s', 'около 1990-х годов', '约20世纪90年代'],
  ['190X', 'the 1900s', '1900-е годы', '1900年至1909年'],
  ['012X', 'the 120s AD', '120-е годы н. э.', '公元2世纪20年代'],
  ['1900~/1910~', 'around 1900–1910', 'около 1900–1910 годов', '约1900年至1910年'],
  ['1900~/1910-05', 'around 1900 – May 1910', 'около 1900 года – май 1910 года', '约1900年至1910年5月'],
  ['2024-05-16/2024-05-17', '16–17 May 2024', '16–17 мая 2024 года', '2024年5月16日至17日'],
  [
    '2015-09-01/2015-10-05',
    '1 September – 5 October 2015',
    '1 сентября – 5 октября 2015 года',
    '2015年9月1日至10月5日',
  ],
  ['2015-09/2015-10', 'September–October 2015', 'сентябрь – октябрь 2015 года', '2015年9月至10月'],
  ['1999-12/2000-03', 'December 1999 – March 2000', 'декабрь 1999 года – март 2000 года', '1999年12月至2000年3月'],
  ['2006/2007', '2006–2007', '2006–2007 годы', '2006年至2007年'],
  ['-0499/-0299', '500–300 BC', '500–300 годы до н. э.', '公元前500年至公元前300年'],
  ['-0026/0014', '27 BC – AD 14', '27 год до н. э. – 14 год н. э.', '公元前27年至公元14年'],
  ['../2030', 'until 2030', 'до 2030 года включительно', '至2030年'],
  ['1990/..', 'since 1990', 'с 1990 года', '1990年起'],
  ['2015-09-02/..', 'since 2 September 2015', 'со 2 сентября 2015 года', '2015年9月2日起'],
  ['2024-05/..', 'since May 2024', 'с мая 2024 года', '2024年5月起'],
];

test.each(WRITTEN)('%s is %s, %s, %s', (edtf, ...texts) => {
  const date = historicalDate(edtf);
  expect(languages.map(({ dateText }) => renderHistoricalDate(date, dateText))).toEqual(texts);
});

const SEPTEMBER = { month: 9, day: 3 };
const READ: readonly (readonly [reading: Reading, en: string, ru: string, zh: string])[] = [
  [{ kind: 'span', precision: 'century', ...yearSpan(1801, 1900) }, 'the 19th century', 'XIX век', '19世纪'],
  [{ kind: 'span', precision: 'century', ...yearSpan(1, 100) }, 'the 1st century AD', 'I век н. э.', '公元1世纪'],
  [{ kind: 'recurring', from: SEPTEMBER, to: SEPTEMBER }, '3 September', '3 сентября', '9月3日'],
  [
    { kind: 'recurring', from: { month: 6, day: 1 }, to: { month: 8, day: 31 } },
    'June–August',
    'июнь – август',
    '6月至8月',
  ],
  [interval(yearSpan(2025).from, null), 'from 2025 on', 'с 2025 года', '2025年起'],
  [interval(null, yearSpan(1899).to), 'before 1900', 'до 1900 года', '1899年及以前'],
];

test.each(READ)('a question: %j is %s, %s, %s', (reading, ...texts) => {
  expect(languages.map(({ dateText }) => renderReading(reading, dateText))).toEqual(texts);
});

const code = fc.constantFrom(...languages.map((language) => language.code));
const year = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }),
  fc.integer({ min: -300, max: 300 }),
  fc.integer({ min: 1800, max: 2100 }),
);
const day = fc.integer({ min: -4_300_000, max: 2_900_000 }).map(fromDayNumber);
const monthDay = day.map((date) => ({ month: date.month, day: date.day }));
const month = fc.integer({ min: 1, max: 12 });

function interval(from: Reading['from'], to: Reading['to']): Reading {
  return { kind: 'span', precision: 'interval', from, to } as Reading;
}

const reading: fc.Arbitrary<Reading> = fc.oneof(
  day.map((date): Reading => ({ kind: 'span', precision: 'day', ...daySpan(date) })),
  fc.tuple(year, month).map(([y, m]): Reading => ({ kind: 'span', precision: 'month', ...monthSpan(y, m) })),
  year.map((y): Reading => ({ kind: 'span', precision: 'year', ...yearSpan(y) })),
  fc
    .integer({ min: 10, max: 300 })
    .map((tens): Reading => ({ kind: 'span', precision: 'decade', ...yearSpan(tens * 10, tens * 10 + 9) })),
  fc
    .integer({ min: -38, max: 38 })
    .map((n): Reading => ({ kind: 'span', precision: 'century', ...yearSpan(n * 100 + 1, n * 100 + 100) })),
  fc.tuple(day, day).map(([a, b]) => (compareDates(a, b) <= 0 ? interval(a, b) : interval(b, a))),
  fc.tuple(year, year).map(([a, b]) => {
    const span = yearSpan(Math.min(a, b), Math.max(a, b) + (a === b ? 1 : 0));
    return interval(span.from, span.to);
  }),
  fc
    .tuple(year, month, month)
    .map(([y, a, b]) =>
      interval(
        { year: y, month: Math.min(a, b), day: 1 },
        { year: y + 1, month: Math.max(a, b), day: daysInMonth(y + 1, Math.max(a, b)) },
      ),
    ),
  day.map((date) => interval(date, null)),
  day.map((date) => interval(null, date)),
  year.map((y) => interval(yearSpan(y).from, null)),
  year.map((y) => interval(null, yearSpan(y).to)),
  monthDay.map((at): Reading => ({ kind: 'recurring', from: at, to: at })),
  fc.tuple(monthDay, monthDay).map(([from, to]): Reading => ({ kind: 'recurring', from, to })),
  fc.tuple(month, month).map(([a, b]): Reading => ({
    kind: 'recurring',
    from: { month: a, day: 1 },
    to: { month: b, day: daysInMonth(2000, b) },
  })),
);

test('what is written of a reading is read as the same days, in the chat of any language', () => {
  fc.assert(
    fc.property(reading, code, code, (given, writer, reader) => {
      fc.pre(given.to === null || !('year' in given.to) || given.to.year <= 9999);
      const text = renderReading(given, languageFor(writer).dateText);
      const [first] = readDate(text, { language: reader, today }, understoodLanguages).readings;
      expect([text, first?.kind, first?.from, first?.to]).toEqual([text, given.kind, given.from, given.to]);
    }),
    { numRuns: 5000 },
  );
});

const edtfSingle = fc.oneof(
  day.map(({ year: y, month: m, day: d }) => `${edtfYear(y)}-${two(m)}-${two(d)}`),
  fc.tuple(year, month).map(([y, m]) => `${edtfYear(y)}-${two(m)}`),
  year.map(edtfYear),
  fc.integer({ min: 0, max: 299 }).map((tens) => `${String(tens).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 29 }).map((hundreds) => `${two(hundreds)}XX`),
);
const edtf = fc.oneof(
  edtfSingle,
  edtfSingle.map((text) => `${text}~`),
  fc.tuple(edtfSingle, edtfSingle).map(([a, b]) => `${a}/${b}`),
  edtfSingle.map((text) => `${text}/..`),
  edtfSingle.map((text) => `../${text}`),
);

function edtfYear(y: number): string {
  return `${y < 0 ? '-' : ''}${String(Math.abs(y)).padStart(4, '0')}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

test('what is written of a historical date is read as the same days, or around them when it is approximate', () => {
  fc.assert(
    fc.property(edtf, code, (text, writer) => {
      const parsed = parseHistoricalDate(text);
      fc.pre('date' in parsed);
      const written = renderHistoricalDate(parsed.date, languageFor(writer).dateText);
      const span = spanOf(parsed.date);
      const [first] = readDate(written, { language: writer, today }, understoodLanguages).readings;
      if (first?.kind !== 'span') throw new Error(`"${written}" was not read as a span`);
      if (text.endsWith('~')) expect([written, contains(first, span)]).toEqual([written, true]);
      else expect([written, first.from, first.to]).toEqual([written, span.from, span.to]);
    }),
    { numRuns: 3000 },
  );
});
