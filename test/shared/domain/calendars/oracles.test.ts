import { LunarYear, Solar } from 'lunar-typescript';
import { formatDate, fromDayNumber } from '../../../../shared/domain/calendar-date';
import { FIRST_CHINESE_YEAR } from '../../../../shared/domain/calendars/chinese-years';
import { LAST_CHINESE_YEAR, chineseMonths, fromChinese } from '../../../../shared/domain/calendars/chinese';
import { type FeastRule, feastDays } from '../../../../shared/domain/calendars/feasts';
import { fromIntlCalendar } from '../../../../shared/domain/calendars/intl-calendar';
import { FIRST_TERM_YEAR, LAST_TERM_YEAR, solarTerm } from '../../../../shared/domain/calendars/solar-terms';

const UNIX_EPOCH_AS_JULIAN_DAY = 2_440_588;
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('every Chinese month is as lunar-typescript has it', () => {
  expect(LAST_CHINESE_YEAR).toBe(2100);
  for (const year of years(FIRST_CHINESE_YEAR, LAST_CHINESE_YEAR)) {
    const theirs = LunarYear.fromYear(year)
      .getMonths()
      .filter((each) => each.getYear() === year)
      .map((each) => ({
        month: Math.abs(each.getMonth()),
        isLeap: each.getMonth() < 0,
        first: fromDayNumber(each.getFirstJulianDay() - UNIX_EPOCH_AS_JULIAN_DAY),
        length: each.getDayCount(),
      }));
    const ours = chineseMonths(year).map(({ month, isLeap, first, length }) => ({ month, isLeap, first, length }));
    expect(ours).toEqual(theirs);
  }
});

test('every solar term falls on the day that lunar-typescript has', () => {
  for (const year of years(FIRST_TERM_YEAR, LAST_TERM_YEAR)) {
    // Its list begins with the two last terms of the year before.
    const instants = LunarYear.fromYear(year).getJieQiJulianDays().slice(2, 26);
    const theirs = instants.map((instant) => Solar.fromJulianDay(instant).toYmd());
    const ours = years(0, 23).map((term) => solarTerm(year, term));
    expect(ours.map((date) => date && formatDate(date))).toEqual(theirs);
  }
});

test('what no calendar has is undefined', () => {
  expect(fromChinese(2023, 3, 1, true)).toBeUndefined();
  expect(fromChinese(2024, 1, 30)).toBeUndefined();
  expect(fromChinese(1367, 1, 1)).toBeUndefined();
  expect(fromIntlCalendar('islamic', 1445, 13)).toBeUndefined();
  // 5785 is no leap year: it has no Adar I.
  expect(fromIntlCalendar('hebrew', 5785, 6)).toBeUndefined();
  expect(fromIntlCalendar('persian', 0, 1, 1)).toBeUndefined();
});

test.each<[what: string, rule: FeastRule, year: number, days: string[]]>([
  ['Good Friday', { by: 'western-easter', plus: -2 }, 1998, ['1998-04-10']],
  ['Orthodox Trinity', { by: 'orthodox-easter', plus: 49 }, 1950, ['1950-05-28']],
  ['Thanksgiving', { by: 'weekday', month: 11, weekday: 4, nth: 4 }, 2018, ['2018-11-22']],
  ['Black Friday', { by: 'weekday', month: 11, weekday: 4, nth: 4, plus: 1 }, 2013, ['2013-11-29']],
  ['Memorial Day', { by: 'weekday', month: 5, weekday: 1, nth: -1 }, 2026, ['2026-05-25']],
  ['Spring Festival', { by: 'chinese', month: 1, day: 1 }, 1989, ['1989-02-06']],
  ['Laba', { by: 'chinese', month: 12, day: 8 }, 2024, ['2024-01-18']],
  ['New Year’s Eve', { by: 'chinese-new-year-eve' }, 2026, ['2026-02-16']],
  ['Qingming', { by: 'solar-term', term: 6 }, 2016, ['2016-04-04']],
  ['Rosh Hashanah', { by: 'calendar', calendar: 'hebrew', month: 1, day: 1 }, 2024, ['2024-10-03']],
  ['Passover', { by: 'calendar', calendar: 'hebrew', month: 8, day: 15 }, 2018, ['2018-03-31']],
  ['Eid al-Fitr', { by: 'calendar', calendar: 'umm-al-qura', month: 10, day: 1 }, 1988, ['1988-05-17']],
  ['two Ramadans', { by: 'calendar', calendar: 'umm-al-qura', month: 9, day: 1 }, 2030, ['2030-01-05', '2030-12-26']],
  ['no fifth Monday', { by: 'weekday', month: 2, weekday: 1, nth: 5 }, 2026, []],
])('%s', (_what, rule, year, days) => {
  expect(feastDays(rule, year).map((date) => formatDate(date))).toEqual(days);
});
