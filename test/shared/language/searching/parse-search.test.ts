import { languages } from '../../../../shared/language/languages';
import { formatReading } from '../../../../shared/language/reading/format-query';
import { parseSearch } from '../../../../shared/language/searching/parse-search';

const topics = { sco: { en: 'SCO', ru: 'ШОС', zh: '上合组织' }, 'belt-and-road': { en: 'Belt and Road' } };
const context = { language: 'en', today: { year: 2026, month: 9, day: 3 }, topics };

test.each([
  ['parade 2015', ['parade'], ['2015-01-01/2015-12-31'], []],
  ['When was the parade in Beijing?', ['parade', 'beijing'], [], []],
  ['встреча в мае 2024', ['встреча'], ['2024-05-01/2024-05-31'], []],
  ['парад 3 сентября', ['парад'], ['--09-03/--09-03'], []],
  ['2015年9月3日阅兵', ['阅兵'], ['2015-09-03/2015-09-03'], []],
  ['北京阅兵是哪一年', ['北京阅兵'], [], []],
  ['topic:sco', [], [], ['sco']],
  ['тема: шос визит', ['визит'], [], ['sco']],
  ['主题：上合组织', [], [], ['sco']],
  ['#sco 2025', [], ['2025-01-01/2025-12-31'], ['sco']],
  ['topic:"belt and road" forum', ['forum'], [], ['belt-and-road']],
  ['topic:belt-and-road', [], [], ['belt-and-road']],
  ['topic:nonsense', ['topic', 'nonsense'], [], []],
  ['topic:__proto__', ['topic', 'proto'], [], []],
  ['the', ['the'], [], []],
  ['', [], [], []],
  ['SCO sco Sco', ['sco'], [], []],
])('"%s"', (text, words, dates, ids) => {
  const query = parseSearch(text, context, languages);
  expect(query.words).toEqual(words);
  expect(query.dates.map(formatReading).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`)).toEqual(dates);
  expect(query.topics).toEqual(ids);
});

test.each([
  ['olymp', true],
  ['parade ', false],
  ['parade 2015', false],
  ['2015 parade', true],
  ['', false],
])('"%s" while typing: may go on: %s', (text, unfinished) => {
  expect(parseSearch(text, { ...context, unfinished: true }, languages).unfinished).toBe(unfinished);
  expect(parseSearch(text, context, languages).unfinished).toBe(false);
});

test('a date can be taken as words like all others', () => {
  expect(parseSearch('parade 2015', { ...context, withoutDates: true }, languages)).toMatchObject({
    words: ['parade', '2015'],
    dates: [],
  });
});
