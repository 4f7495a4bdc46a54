import type { ReadingContext } from '../../../../shared/domain/date-query';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import type { DateWords } from '../../../../shared/language/reading/date-words';
import { formatQuery } from '../../../../shared/language/reading/format-query';
import { readDate } from '../../../../shared/language/reading/read-date';
import { today } from '../query-rows';

/** A language nobody speaks: what a new one needs is data, and what it leaves out is simply not understood. */
const invented: DateWords = {
  order: { slashed: 'day-first', dotted: 'day-first' },
  months: 'unomo|dumo|trimo|kvarmo|kvinmo|sesmo|sepmo|okmo|naŭmo|dekmo|dekunmo|dekdumo'.split('|'),
  relative: [['lastam', -1]],
  units: { year: 'jarek', century: 'jarcek' },
  ranges: { from: 'ekde', to: 'ĝis' },
  bounds: { leading: { since: 'ekde', before: 'antaŭ' } },
  numbers: { ordinals: [['unuam', 1]], ordinalSuffixes: 'a', decadeSuffixes: 'ajn' },
  fillers: 'la',
};

const among = [...understoodLanguages, { code: 'xx', dateWords: invented }];
const context: ReadingContext = { language: 'xx', today };

test.each([
  ['la 3a naŭmo 2015', '2015-09-03', '2015-09-03'],
  ['la unuam naumo', '--09-01', '--09-01'],
  ['ekde la 13a ĝis la 15a dumo 1945', '1945-02-13', '1945-02-15'],
  ['antaŭ 1900', null, '1899-12-31'],
  ['lastam jarek', '2025-01-01', '2025-12-31'],
  ['19a jarcek', '1801-01-01', '1900-12-31'],
  ['1990ajn', '1990-01-01', '1999-12-31'],
  ['3/9/2015', '2015-09-03', '2015-09-03'],
  ['3 September 2015', '2015-09-03', '2015-09-03'],
])('%s', (question, from, to) => {
  const { readings } = formatQuery(readDate(question, context, among));
  expect(readings[0]).toMatchObject({ from, to });
});

test('the other languages do not have its words', () => {
  expect(readDate('naŭmo', { language: 'en', today }, understoodLanguages).problem?.code).toBe('no-date');
});
