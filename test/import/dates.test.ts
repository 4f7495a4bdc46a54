import type { DateRules } from '../../infra/import/dates/date-rules';
import { readSourceDate } from '../../infra/import/dates/read-date';
import { TODAY } from '../support/importing';

function read(text: string, given: Partial<DateRules> = {}) {
  return readSourceDate(text, { language: 'en', today: TODAY, minus: 'historical', ...given });
}

test.each([
  ['1850', '1850'],
  ['1850-06', '1850-06'],
  ['1850-06-00', '1850-06'],
  ['1850-00-00', '1850'],
  ['1850-06-12T10:30:00Z', '1850-06-12'],
  ['1850-06-12 00:00', '1850-06-12'],
  ['12.06.1850 0:00:00', '1850-06-12'],
  ['+1850-06-00T00:00:00Z', '1850-06'],
  ['18500612', '1850-06-12'],
  ['1850s', '185X'],
  ['185-', '185X'],
  ['18--', '18XX'],
  ['476', '0476'],
  ['4 September 476', '0476-09-04'],
  ['AD 79', '0079'],
  ['-44', '-0043'],
  ['-3000', '-2999'],
  ['44 B.C.', '-0043'],
  ['15 MAR 44 B.C.', '-0043-03-15'],
  ['15 MAR 44 BCE', '-0043-03-15'],
  ['2500 BC - 2000 BC', '-2499/-1999'],
  ['1,066', '1066'],
  ['FROM 1900 TO 1910', '1900/1910'],
  ['16–18 May 2024', '2024-05-16/2024-05-18'],
  ['1939–45', '1939/1945'],
  ['公元前221年', '-0220'],
  ['前221年', '-0220'],
  ['862–1240', '0862/1240'],
  ['18xx', '18XX'],
])('%s is %s', (text, edtf) => {
  expect(read(text)).toEqual({ edtf });
});

test.each([
  ['c. 1850', '1850~'],
  ['c. 150', '0150~'],
  ['ABT JUN 1850', '1850-06~'],
  ['1850?', '1850~'],
  ['1850 [approx.]', '1850~'],
  ['12 JUN 1850 (approx)', '1850-06-12~'],
  ['INT 1850 (about)', '1850~'],
  ['c. 978–1054', '0978~/1054'],
  ['1850 (?)', '1850~'],
  ['1990–', '1990/..'],
  ['1990 - ongoing', '1990/..'],
  ['post-1945', '1946/'],
  ['1850c', '1850~'],
  ['1850 ca.', '1850~'],
  ['?1850', '1850~'],
  ['EST ABT 1850', '1850~'],
  ['<1850', '/1850'],
  ['> 1850', '1850/'],
  ['Bef. 1850', '/1850'],
  ['aft 12 Jun 1850', '1850-06-12/'],
  ['BEF 12 JUN 1850', '/1850-06-12'],
  ['BEF 44 B.C.', '/-0043'],
  ['TO 1910', '/1910'],
  ['AFT 1850', '1850/'],
  ['after 1850', '1851/'],
  ['after 1850-06-12', '1850-06-13/'],
  ['before 1900', '/1899'],
  ['since 1990', '1990/..'],
  ['BET 1900 AND 1910', '1900/1910'],
  ['early 1850s', '1850~/1853~'],
  ['spring 1940', '1940-03~/1940-05~'],
  ['19th century', '1801/1900'],
  ['5th century BC', '-0499/-0400'],
])('%s is %s, and is kept as it was written', (text, edtf) => {
  expect(read(text)).toMatchObject({ edtf, written: text });
});

test.each([
  ['@#DJULIAN@ 25 OCT 1917', '1917-11-07', 'O.S. 1917-10-25'],
  ['25 OCT 1917 O.S.', '1917-11-07', 'O.S. 1917-10-25'],
  ['JULIAN 25 OCT 1917', '1917-11-07', 'O.S. 1917-10-25'],
  ['1917, 25 октября (7 ноября)', '1917-11-07', 'O.S. 1917-10-25'],
  ['30 January 1648/9', '1649-02-09', 'O.S. 1649-01-30'],
  ['康熙二十八年七月二十四日', '1689-09-07', '康熙二十八年七月二十四日'],
])('%s is %s, in its own calendar %s', (text, edtf, original) => {
  expect(read(text)).toMatchObject({ edtf, original });
});

test.each([
  ['', 'no date'],
  ['0000-00-00', 'no date'],
  ['0', 'there is no year 0: 1 BC is followed by AD 1'],
  ['0000', 'there is no year 0: 1 BC is followed by AD 1'],
  ['79', '"79": write the year with four digits'],
  ['02.09.45', '"02.09.45": write the year with four digits'],
  ['45123', '"45123" is no year: if it is the number of a day, show the column as dates'],
  ['12,000 BC', '"12,000 BC": the bot knows the years -9999 to 9999'],
  ['3 September', '"3 September" has no year'],
  ['31 June 1850', '"31 June 1850": there is no such day'],
  ['n.d.', '"n.d." is no date'],
  ['yesterday', '"yesterday" has no year'],
  ['last year', '"last year" is no date'],
  ['1850 or 1851', '"1850 or 1851" is no date'],
  ['12/06/1850', '"12/06/1850" may be more than one date'],
  ['Tuesday 3 September 1945', '"Tuesday 3 September 1945": that day has another weekday'],
  ['x'.repeat(300), `"${'x'.repeat(60)}…" is too long for a date`],
])('%s: %s', (text, reason) => {
  expect(read(text)).toEqual({ reason });
});

test.each([
  ['historical', '-0044', '-0043'],
  ['edtf', '-0044', '-0044'],
  ['edtf', '-44', '-0043'],
  ['historical', '-0044-03-15', '-0043-03-15'],
  ['edtf', '-0043-03-15', '-0043-03-15'],
] as const)('years as %s: %s is %s', (minus, text, edtf) => {
  expect(read(text, { minus })).toEqual({ edtf });
});
