import { formatDate } from '../../../shared/domain/calendar-date';
import { languages } from '../../../shared/language/languages';
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
  ['en', 'until 29 February', '2028-02-29'],
  ['en', '1 January 2020', undefined],
  ['en', 'forever', undefined],
  ['en', 'until Saturday', '2026-12-05'],
  ['en', 'yesterday', undefined],
  ['ru', 'до вчера', undefined],
  ['zh', '到昨天', undefined],
  ['en', 'the day before yesterday', undefined],
  ['en', '2026-11-27', undefined],
  ['en', 'until 27 November 2026', undefined],
  ['ru', 'до 27 ноября 2026', undefined],
  ['zh', '到11月27日', '2027-11-27'],
  ['en', 'until 27 November', '2027-11-27'],
  ['en', '5 days ago', undefined],
  ['ru', '5 дней назад', undefined],
  ['zh', '5天前', undefined],
  ['en', 'for 0 days', undefined],
  ['en', 'for -5 days', undefined],
  ['en', 'until 31 February', undefined],
  ['en', '', undefined],
])('%s: “%s” resumes on %s', (language, text, expected) => {
  const day = readResumeDay(text, { language, today: TODAY }, languages);
  expect(day && formatDate(day)).toBe(expected);
});
