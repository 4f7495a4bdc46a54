import { parseHistoricalDate } from '../../../../shared/domain/historical-date';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { readStrictDate } from '../../../../shared/language/reading/read-strict';
import { today } from '../query-rows';

function strict(text: string, language = 'en') {
  return readStrictDate(text, { language, today }, understoodLanguages);
}

test.each([
  ['ABT 1850', '1850~'],
  ['EST 1850', '1850~'],
  ['BET 1900 AND 1910', '1900/1910'],
  ['FROM 1850 TO 1860', '1850/1860'],
  ['BEF 1900', '../1899'],
  ['AFT 1850', '1851/..'],
  ['1850?', '1850?'],
  ['about 1850?', '1850%'],
  ['+1850-00-00T00:00:00Z', '1850'],
  ['+1850-05-00T00:00:00Z', '1850-05'],
  ['44 BC', '-0043'],
  ['circa 44 BC', '-0043~'],
  ['1850s', '185X'],
  ['19th century', '1801/1900'],
  ['summer 1969', '1969-06/1969-08'],
  ['12 Feb 1688/9', '1689-02-22'],
  ['3 сентября 2015 г.', '2015-09-03'],
  ['около 1850', '1850~'],
  ['1945年9月', '1945-09'],
  ['公元前221年', '-0220'],
])('%s is %s', (text, edtf) => {
  expect(strict(text)).toMatchObject({ edtf });
});

test.each([
  ['44 BC', 'point', []],
  ['BET 1900 AND 1910', 'range', []],
  ['AFT 1850', 'bound', []],
  ['25 OCT 1917 O.S.', 'point', ['old-style']],
  ['Tuesday 3 September 1945', 'point', ['weekday-differs']],
  ['summer 1969', 'point', ['northern-season']],
])('%s is a %s with the notes %j', (text, kind, notes) => {
  expect(strict(text)).toMatchObject({ kind, notes });
});

test.each([
  '3 May',
  '9/3/2015',
  '12 May 45',
  'the parade of 1945',
  '1945, or so they say',
  'yesterday',
  '1945 and 1950',
])('%s is no single date', (text) => {
  expect(strict(text)).toMatchObject({ problem: { code: 'no-date' } });
});

test('what is impossible says so, and what an event may have is valid', () => {
  expect(strict('31 June 2015')).toMatchObject({ problem: { code: 'impossible-date' } });
  for (const text of ['ABT 1850', 'BEF 1900', '44 BC', '1850s', 'BET 1900 AND 1910']) {
    const read = strict(text);
    expect('edtf' in read && parseHistoricalDate(read.edtf)).toHaveProperty('date');
  }
});
