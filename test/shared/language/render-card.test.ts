import type { HistoricalEvent, Source } from '../../../shared/domain/historical-event';
import { languageFor } from '../../../shared/language/languages';
import { renderCard } from '../../../shared/language/render-card';
import { event, inEachLanguage } from '../../support/events';

const TODAY = { year: 2026, month: 9, day: 3 };

function card(date: string, given: Partial<HistoricalEvent>, code = 'en'): string {
  return renderCard(event(date, given), languageFor(code), TODAY).text;
}

function source(outlet: string, given: Partial<Source> = {}): Source {
  return {
    outlet: inEachLanguage(outlet),
    url: `https://example.org/${outlet}`,
    supports: inEachLanguage(`by ${outlet}`),
    ...given,
  };
}

test('says what happened, then who says so, then what is not known', () => {
  const text = card('1689-09-06', {
    originalDate: ['O.S. 1689-08-27', '康熙二十八年七月二十三日'],
    otherDates: [{ date: '1689-09-07', by: inEachLanguage('Chinese accounts') }],
    sources: [
      source('Gazette', { quote: 'it "took" place', supportsDate: '1689-09-06', published: '1689' }),
      source('Archive', { url: undefined, record: 'fond 1, file 7', supportsDate: '1689-09-06' }),
      source('Reprint', { copy: true, stateMedia: true }),
    ],
  });
  expect(text).toBe(
    [
      'Event of 1689-09-06',
      '6 September 1689 · 336 years ago · 27 August 1689 Old Style · 康熙二十八年七月二十三日 · Beijing',
      '',
      'A paper reported that it took place.',
      '',
      'According to A speaker, via A paper',
      '',
      '● Date printed in a source',
      'The source prints the date.',
      'Others give 7 September 1689 (Chinese accounts).',
      '',
      'Sources · 2 independent, their dates differ',
      'Gazette, published 1689',
      '“it ‘took’ place”',
      'supports: by Gazette',
      'Archive, fond 1, file 7',
      'by Archive',
      'Reprint, state-owned, reprint',
      'by Reprint',
    ].join('\n'),
  );
});

test.each([
  ['en', '27 August 1689 Old Style'],
  ['ru', '27 августа 1689 года по старому стилю'],
  ['zh', '儒略历1689年8月27日'],
])('a day of the Julian calendar, in %s: %s', (code, shown) => {
  expect(card('1689-09-06', { originalDate: ['O.S. 1689-08-27'] }, code)).toContain(` · ${shown} · `);
});

test.each([
  ['en', 'What happened · not in these sources\nIt took place.'],
  ['ru', 'Что было · не из этих источников\nIt took place. (ru)'],
  ['zh', '后续 · 所列来源未载\nIt took place. (zh)'],
])('an outcome without a source, in %s', (code, shown) => {
  const text = inEachLanguage('It took place.');
  const outcome = { status: 'happened', text, basis: 'general-knowledge', sources: [] } as const;
  expect(card('2015-09-03', { kind: 'scheduled', outcome }, code)).toContain(`\n\n${shown}\n\n`);
  const sourced = { ...outcome, basis: 'source', sources: [source('Gazette')] } as const;
  expect(card('2015-09-03', { kind: 'scheduled', outcome: sourced }, code)).not.toContain(shown);
});

test.each([
  ['en', ['English', 'Russian', 'Chinese', 'a reprint']],
  ['ru', ['Russian', 'English', 'Chinese', 'a reprint']],
  ['zh', ['Chinese', 'English', 'Russian', 'a reprint']],
])('the sources in the language of the reader come first: %s', (code, expected) => {
  const text = card(
    '2015-09-03',
    {
      sources: [
        source('a reprint', { language: code, copy: true }),
        source('English', { language: 'en' }),
        source('Russian', { language: 'ru' }),
        source('Chinese', { language: 'zh-Hans' }),
      ],
    },
    code,
  );
  const shown = [...text.matchAll(/^by ([a-z ]+?)(?: \(..\))?$/gim)].map(([, outlet]) => outlet);
  expect(shown).toEqual(expected);
});

test('what nobody disputes is according to nobody', () => {
  expect(card('2015-09-03', { attribution: [] })).not.toMatch(/according/i);
});

test.each([
  [['2015-09-03', '2015-09-03'], 'Sources · 2 independent, all give this date'],
  [['2015-09-03', '2015-09'], 'Sources · 2 independent, 1 of them gives this date'],
  [[undefined, '2015-09'], 'Sources · 2 independent'],
  [['2015-09-03', '2015-09-04'], 'Sources · 2 independent, their dates differ'],
  [['2015-09-03'], 'Sources · 1 independent'],
])('sources that give %j: %s', (dates, shown) => {
  const sources = dates.map((supportsDate, n) => source(`Outlet ${n}`, { supportsDate }));
  expect(card('2015-09-03', { sources }).split('\n')).toContain(shown);
});

test('of many sources the first are shown, and the rest counted', () => {
  const sources = Array.from({ length: 16 }, (_, n) => source(`Outlet ${n}`));
  const text = card('2015-09-03', { sources });
  expect(text).toContain('Sources · 16 independent\n');
  expect(text).toContain('\nOutlet 11\n');
  expect(text).not.toContain('\nOutlet 12\n');
  expect(text).toMatch(/\nand 4 more$/);
});
