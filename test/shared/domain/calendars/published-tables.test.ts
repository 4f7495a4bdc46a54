import { type CalendarDate, formatDate, parseDate, toDayNumber } from '../../../../shared/domain/calendar-date';
import { fromByzantine } from '../../../../shared/domain/calendars/byzantine';
import { fromChinese } from '../../../../shared/domain/calendars/chinese';
import { orthodoxEaster, westernEaster } from '../../../../shared/domain/calendars/easter';
import { fromFrenchRepublican } from '../../../../shared/domain/calendars/french-republican';
import { fromIntlCalendar } from '../../../../shared/domain/calendars/intl-calendar';
import { fromJulian } from '../../../../shared/domain/calendars/julian';
import { latestSexagenaryYear } from '../../../../shared/domain/calendars/sexagenary';
import { solarTerm } from '../../../../shared/domain/calendars/solar-terms';

const text = (date: CalendarDate | undefined) => date && formatDate(date);

/**
 * Sample dates of E. M. Reingold and N. Dershowitz, Calendrical Calculations, appendix C: Gregorian, Julian (astronomical
 * years), Hebrew (months from Nisan), Islamic (tabular), Persian (astronomical).
 */
const SAMPLES: readonly (readonly [
  gregorian: string,
  julian: string,
  hebrew: string,
  islamic: string,
  persian: string,
])[] = [
  ['-0586-07-24', '-0586-07-30', '3174-5-10', '', ''],
  ['-0168-12-05', '-0168-12-08', '3593-9-25', '', ''],
  ['0070-09-24', '0070-09-26', '3831-7-3', '', ''],
  ['0135-10-02', '0135-10-03', '3896-7-9', '', ''],
  ['0470-01-08', '0470-01-07', '4230-10-18', '', ''],
  ['0576-05-20', '0576-05-18', '4336-3-4', '', ''],
  ['0694-11-10', '0694-11-07', '4455-8-13', '75-7-13', '73-8-19'],
  ['1013-04-25', '1013-04-19', '4773-2-6', '403-10-5', '392-2-5'],
  ['1096-05-24', '1096-05-18', '4856-2-23', '489-5-22', '475-3-3'],
  ['1190-03-23', '1190-03-16', '4950-1-7', '586-2-7', '569-1-3'],
  ['1240-03-10', '1240-03-03', '5000-13-8', '637-8-7', '618-12-20'],
  ['1288-04-02', '1288-03-26', '5048-1-21', '687-2-20', '667-1-14'],
  ['1298-04-27', '1298-04-20', '5058-2-7', '697-7-7', '677-2-8'],
  ['1391-06-12', '1391-06-04', '5151-4-1', '793-7-1', '770-3-22'],
  ['1436-02-03', '1436-01-25', '5196-11-7', '839-7-6', '814-11-13'],
  ['1492-04-09', '1492-03-31', '5252-1-3', '897-6-1', '871-1-21'],
  ['1553-09-19', '1553-09-09', '5314-7-1', '960-9-30', '932-6-28'],
  ['1560-03-05', '1560-02-24', '5320-12-27', '967-5-27', '938-12-14'],
  ['1648-06-10', '1648-05-31', '5408-3-20', '1058-5-18', '1027-3-21'],
  ['1680-06-30', '1680-06-20', '5440-4-3', '1091-6-2', '1059-4-10'],
  ['1716-07-24', '1716-07-13', '5476-5-5', '1128-8-4', '1095-5-2'],
  ['1768-06-19', '1768-06-08', '5528-4-4', '1182-2-3', '1147-3-30'],
  ['1819-08-02', '1819-07-21', '5579-5-11', '1234-10-10', '1198-5-10'],
  ['1839-03-27', '1839-03-15', '5599-1-12', '1255-1-11', '1218-1-7'],
  ['1903-04-19', '1903-04-06', '5663-1-22', '1321-1-21', '1282-1-29'],
  ['1929-08-25', '1929-08-12', '5689-5-19', '1348-3-19', '1308-6-3'],
  ['1941-09-29', '1941-09-16', '5702-7-8', '1360-9-8', '1320-7-7'],
  ['1943-04-19', '1943-04-06', '5703-1-14', '1362-4-13', '1322-1-29'],
  ['1943-10-07', '1943-09-24', '5704-7-8', '1362-10-7', '1322-7-14'],
  ['1992-03-17', '1992-03-04', '5752-13-12', '1412-9-13', '1370-12-27'],
  ['1996-02-25', '1996-02-12', '5756-12-5', '1416-10-5', '1374-12-6'],
  ['2038-11-10', '2038-10-28', '5799-8-12', '1460-10-12', '1417-8-19'],
  ['2094-07-18', '2094-07-05', '5854-5-5', '1518-3-5', '1473-4-28'],
];

/** From the table's Hebrew months, which begin with Nisan and have 13 for Adar II, to ours, which begin with Tishri. */
function hebrewMonth(month: number, isLeapYear: boolean): number {
  if (month >= 7 && month <= 11) return month - 6;
  if (month === 12) return isLeapYear ? 6 : 7;
  return month === 13 ? 7 : month + 7;
}
const isHebrewLeap = (year: number) => (7 * year + 1) % 19 < 7;

test.each(SAMPLES)('%s is %s of the Julian calendar', (gregorian, julian) => {
  const date = parseDate(julian);
  expect(date && text(fromJulian(date))).toBe(gregorian);
});

test.each(SAMPLES.map(([gregorian, , hebrew]) => [gregorian, hebrew]))(
  '%s is %s of the Hebrew calendar',
  (gregorian, hebrew) => {
    const [year = 0, month = 0, day = 0] = hebrew.split('-').map(Number);
    const span = fromIntlCalendar('hebrew', year, hebrewMonth(month, isHebrewLeap(year)), day);
    expect(text(span?.first)).toBe(gregorian);
  },
);

test.each(SAMPLES.filter(([, , , islamic]) => islamic !== '').map(([gregorian, , , islamic]) => [gregorian, islamic]))(
  '%s is %s of the Islamic calendar',
  (gregorian, islamic) => {
    const [year = 0, month, day] = islamic.split('-').map(Number);
    expect(text(fromIntlCalendar('islamic', year, month, day)?.first)).toBe(gregorian);
  },
);

test.each(
  SAMPLES.filter(([, , , , persian]) => persian !== '').map(([gregorian, , , , persian]) => [gregorian, persian]),
)('%s is %s of the Persian calendar', (gregorian, persian) => {
  const [year = 0, month, day] = persian.split('-').map(Number);
  const [found, expected] = [fromIntlCalendar('persian', year, month, day)?.first, parseDate(gregorian)];
  const off = found && expected && Math.abs(toDayNumber(found) - toDayNumber(expected));
  expect(off).toBeLessThanOrEqual(gregorian < '1799' ? 1 : 0);
});

/** Days that histories and treaties give in both calendars; leap months and New Years from the Hong Kong Observatory. */
test.each<[what: string, chinese: [year: number, month: number, day: number, isLeap?: boolean], gregorian: string]>([
  ['Ming proclaimed, 洪武元年正月初四', [1368, 1, 4], '1368-01-31'],
  ['fall of Beijing, 崇祯十七年三月十九', [1644, 3, 19], '1644-04-25'],
  ['Treaty of Nerchinsk, 康熙二十八年七月二十四', [1689, 7, 24], '1689-09-07'],
  ['death of Kangxi, 康熙六十一年十一月十三', [1722, 11, 13], '1722-12-20'],
  ['Treaty of Kyakhta, 雍正五年九月初七', [1727, 9, 7], '1727-10-21'],
  ['Treaty of Nanking, 道光二十二年七月二十四', [1842, 7, 24], '1842-08-29'],
  ['Treaty of Aigun, 咸丰八年四月十六', [1858, 4, 16], '1858-05-28'],
  ['Treaty of Tianjin with Russia, 咸丰八年五月初三', [1858, 5, 3], '1858-06-13'],
  ['Convention of Peking, 咸丰十年十月初二', [1860, 10, 2], '1860-11-14'],
  ['battle of the Yalu, 光绪二十年八月十八', [1894, 8, 18], '1894-09-17'],
  ['Treaty of Shimonoseki, 光绪二十一年三月二十三', [1895, 3, 23], '1895-04-17'],
  ['Hundred Days, 光绪二十四年四月二十三', [1898, 4, 23], '1898-06-11'],
  ['relief of the legations, 光绪二十六年七月二十', [1900, 7, 20], '1900-08-14'],
  ['Boxer Protocol, 光绪二十七年七月二十五', [1901, 7, 25], '1901-09-07'],
  ['Wuchang, 宣统三年八月十九', [1911, 8, 19], '1911-10-10'],
  ['abdication, 宣统三年十二月二十五', [1911, 12, 25], '1912-02-12'],
  ['New Year 1949', [1949, 1, 1], '1949-01-29'],
  ['leap 8th month 1976', [1976, 8, 8, true], '1976-10-01'],
  ['New Year 1985', [1985, 1, 1], '1985-02-20'],
  ['leap 6th month 1987', [1987, 6, 1, true], '1987-07-26'],
  ['New Year 2000', [2000, 1, 1], '2000-02-05'],
  ['Mid-Autumn 2015', [2015, 8, 15], '2015-09-27'],
  ['leap 2nd month 2023', [2023, 2, 15, true], '2023-04-05'],
  ['Dragon Boat 2024', [2024, 5, 5], '2024-06-10'],
  ['Mid-Autumn 2024', [2024, 8, 15], '2024-09-17'],
  ['New Year 2033', [2033, 1, 1], '2033-01-31'],
  ['leap 11th month 2033', [2033, 11, 1, true], '2033-12-22'],
])('%s', (_what, chinese, gregorian) => {
  expect(text(fromChinese(...chinese))).toBe(gregorian);
});

test.each<[what: string, year: number, month: number, day: number, gregorian: string]>([
  ['the Republic', 1, 1, 1, '1792-09-22'],
  ['execution of Louis XVI', 1, 5, 2, '1793-01-21'],
  ['Festival of the Supreme Being, 20 Prairial II', 2, 9, 20, '1794-06-08'],
  ['9 Thermidor II', 2, 11, 9, '1794-07-27'],
  ['1 Prairial III', 3, 9, 1, '1795-05-20'],
  ['sixth complementary day III', 3, 13, 6, '1795-09-22'],
  ['13 Vendémiaire IV', 4, 1, 13, '1795-10-05'],
  ['18 Fructidor V', 5, 12, 18, '1797-09-04'],
  ['22 Floréal VI', 6, 8, 22, '1798-05-11'],
  ['30 Prairial VII', 7, 9, 30, '1799-06-18'],
  ['18 Brumaire VIII', 8, 2, 18, '1799-11-09'],
  ['3 Nivôse IX', 9, 4, 3, '1800-12-24'],
  ['coronation, 11 Frimaire XIII', 13, 3, 11, '1804-12-02'],
  ['Austerlitz, 11 Frimaire XIV', 14, 3, 11, '1805-12-02'],
  ['the last day, 10 Nivôse XIV', 14, 4, 10, '1805-12-31'],
])('French Republican: %s', (_what, year, month, day, gregorian) => {
  expect(text(fromFrenchRepublican(year, month, day)?.first)).toBe(gregorian);
});

/** Source: tables of Easter of the US Naval Observatory and of the World Council of Churches (Aleppo, 1997). */
test.each<[year: number, western: string, orthodox: string]>([
  [1818, '1818-03-22', '1818-04-26'],
  [1886, '1886-04-25', '1886-04-25'],
  [1916, '1916-04-23', '1916-04-23'],
  [1918, '1918-03-31', '1918-05-05'],
  [1943, '1943-04-25', '1943-04-25'],
  [1945, '1945-04-01', '1945-05-06'],
  [1987, '1987-04-19', '1987-04-19'],
  [1999, '1999-04-04', '1999-04-11'],
  [2001, '2001-04-15', '2001-04-15'],
  [2008, '2008-03-23', '2008-04-27'],
  [2016, '2016-03-27', '2016-05-01'],
  [2020, '2020-04-12', '2020-04-19'],
  [2024, '2024-03-31', '2024-05-05'],
  [2025, '2025-04-20', '2025-04-20'],
])('Easter %i', (year, western, orthodox) => {
  expect([text(westernEaster(year)), text(orthodoxEaster(year))]).toEqual([western, orthodox]);
});

/** Source: S. V. Tsyb, Old Russian chronology: September years; the last, 7208, began on 1 September 1699. */
test.each<[year: number, month: number | undefined, day: number | undefined, first: string, last: string]>([
  [7208, undefined, undefined, '1699-09-11', '1700-09-11'],
  [6888, 9, 8, '1379-09-16', '1379-09-16'],
  [6750, 4, 5, '1242-04-12', '1242-04-12'],
  [7197, 8, 27, '1689-09-06', '1689-09-06'],
])('year %i of the world, month %p, day %p', (year, month, day, first, last) => {
  const span = fromByzantine(year, month, day);
  expect([text(span?.first), text(span?.last)]).toEqual([first, last]);
});

test.each<[name: string, place: number, notAfter: number, year: number]>([
  ['甲子', 0, 2026, 1984],
  ['庚子', 36, 2026, 2020],
  ['庚子', 36, 1950, 1900],
  ['辛亥', 47, 1950, 1911],
  ['戊戌', 34, 1900, 1898],
  ['甲午', 30, 1900, 1894],
  ['辛丑', 37, 1910, 1901],
  ['丙午', 42, 2026, 2026],
])('%s (%i), not after %i: %i', (_name, place, notAfter, year) => {
  expect(latestSexagenaryYear(place, notAfter)).toBe(year);
});

/** Source: Hong Kong Observatory, Gregorian–lunar calendar conversion tables. */
test.each<[year: number, term: number, date: string]>([
  [1912, 18, '1912-10-09'],
  [1976, 6, '1976-04-04'],
  [2008, 6, '2008-04-04'],
  [2016, 12, '2016-07-07'],
  [2024, 6, '2024-04-04'],
  [2024, 23, '2024-12-21'],
  [2026, 6, '2026-04-05'],
])('term %#: %i, %i', (year, term, date) => {
  expect(text(solarTerm(year, term))).toBe(date);
});
