import { formatDate, parseDate } from '../../../shared/domain/calendar-date';
import { understoodLanguages } from '../../../shared/language/understood-languages';
import { readResumeDay } from '../../../shared/language/reading/read-resume-day';

/** A Saturday. */
const TODAY = { year: 2026, month: 11, day: 28 };

test.each([
  ['en', 'until 1 January', '2027-01-01'],
  ['en', '1 January', '2027-01-01'],
  ['en', 'till Monday', '2026-11-30'],
  ['en', 'for 2 weeks', '2026-12-12'],
  ['en', 'a month', '2026-12-28'],
  ['en', '10 days', '2026-12-08'],
  ['en', 'until tomorrow', '2026-11-29'],
  ['en', 'until next year', '2027-01-01'],
  ['en', 'until March', '2027-03-01'],
  ['en', '2026', '2027-01-01'],
  ['en', 'until 15 March 2027', '2027-03-15'],
  ['ru', 'до 1 января', '2027-01-01'],
  ['ru', 'до понедельника', '2026-11-30'],
  ['ru', 'на 2 недели', '2026-12-12'],
  ['ru', 'на месяц', '2026-12-28'],
  ['ru', 'до завтра', '2026-11-29'],
  ['zh', '到1月1日', '2027-01-01'],
  ['zh', '到1月1日为止', '2027-01-01'],
  ['zh', '两周', '2026-12-12'],
  ['zh', '一个月', '2026-12-28'],
  ['zh', '直到下周一', '2026-11-30'],
  ['zh', '春节', '2027-02-06'],
  ['zh', '到春节之前', '2027-02-06'],
  ['zh', '春节过后', '2027-02-07'],
  ['zh', '三天后', '2026-12-01'],
  ['en', 'until after Easter', '2027-03-29'],
  ['en', 'after January', '2027-02-01'],
  ['ru', 'после нового года', '2027-01-02'],
  ['en', 'until 29 February', '2028-02-29'],
  ['en', '1 January 2020', 'passed'],
  ['en', 'forever', 'endless'],
  ['en', 'until Saturday', '2026-12-05'],
  ['en', 'yesterday', 'passed'],
  ['ru', 'до вчера', 'passed'],
  ['zh', '到昨天', 'passed'],
  ['en', 'the day before yesterday', 'passed'],
  ['en', '2026-11-27', 'passed'],
  ['en', 'until 27 November 2026', 'passed'],
  ['ru', 'до 27 ноября 2026', 'passed'],
  ['zh', '到11月27日', '2027-11-27'],
  ['en', 'until 27 November', '2027-11-27'],
  ['en', '5 days ago', 'passed'],
  ['ru', '5 дней назад', 'passed'],
  ['zh', '5天前', 'passed'],
  ['en', 'for 0 days', '2026-11-28'],
  ['en', 'for -5 days', 'unread'],
  ['en', 'until 31 February', 'impossible'],
  ['en', '', 'unread'],
  ['en', 'last Monday', 'passed'],
  ['en', 'until last Monday', 'passed'],
  ['ru', 'до прошлого понедельника', 'passed'],
  ['zh', '到上周一', 'passed'],
  ['en', 'last week', 'passed'],
  ['en', 'Monday last week', 'passed'],
  ['en', 'two weeks ago', 'passed'],
  ['en', 'until 1945', 'passed'],
  ['ru', 'до 1945 года', 'passed'],
  ['zh', '1945年', 'passed'],
  ['en', 'today', '2026-11-28'],
  ['ru', 'сегодня', '2026-11-28'],
  ['zh', '到今天', '2026-11-28'],
  ['en', 'this month', '2026-12-01'],
  ['en', 'this weekend', '2026-11-30'],
  ['en', 'for 500 days', '2028-04-11'],
  ['en', 'until 2030', '2030-01-01'],
  ['ru', 'навсегда', 'endless'],
  ['ru', 'на неопределённый срок', 'endless'],
  ['zh', '永远', 'endless'],
  ['en', 'until further notice', 'endless'],
  ['en', 'from 1 December to 10 December', 'range 2026-12-11'],
  ['en', '1–10 December', 'range 2026-12-11'],
  ['ru', 'с 1 по 10 декабря', 'range 2026-12-11'],
  ['zh', '12月1日到10日', 'range 2026-12-11'],
  ['en', '20 December to 5 January', 'range 2027-01-06'],
  ['en', 'from 20 December 2026 to 5 January 2027', 'range 2027-01-06'],
  ['en', 'xyzzy', 'unread'],
  ['ru', 'до 31 февраля', 'impossible'],
  ['zh', '到2月31日', 'impossible'],
  ['en', '25 November to 5 December', '2026-12-06'],
  ['en', 'autumn', '2026-12-01'],
])('%s: “%s” is %s', (language, text, expected) => {
  const end = readResumeDay(text, { language, today: TODAY }, understoodLanguages);
  const day = 'day' in end ? formatDate(end.day) : '';
  expect(end.kind === 'day' ? day : `${end.kind} ${day}`.trim()).toBe(expected);
});

test.each([
  ['winter', '2027-01-10', '2027-03-01'],
  ['winter', '2028-01-10', '2028-03-01'],
  ['winter', '2027-03-01', '2027-12-01'],
  ['until 29 February', '2027-01-10', '2028-02-29'],
])('%s on %s is %s', (text, on, expected) => {
  const today = parseDate(on);
  if (!today) throw new Error(on);
  const end = readResumeDay(text, { language: 'en', today }, understoodLanguages);
  expect('day' in end && formatDate(end.day)).toBe(expected);
});
