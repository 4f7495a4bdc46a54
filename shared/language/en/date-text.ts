import type { DateText } from '../language';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const monthName = (month: number) => MONTHS[month - 1] ?? '';
const yearText = (year: number) => (year > 0 ? (year < 100 ? `AD ${year}` : String(year)) : `${1 - year} BC`);

export const englishDateText: DateText = {
  order: 'month-first',
  day: ({ year, month, day }) => `${day} ${monthName(month)} ${yearText(year)}`,
  monthDay: ({ month, day }) => `${day} ${monthName(month)}`,
  shortMonthDay: ({ month, day }) => `${day} ${monthName(month).slice(0, 3)}`,
  month: (year, month) => `${monthName(month)} ${yearText(year)}`,
  anyMonth: monthName,
  year: yearText,
  decade: (first) => `the ${first}s`,
  daysOfMonth: (from, to) => `${from.day}–${to.day} ${monthName(to.month)} ${yearText(to.year)}`,
  monthDays: (from, to) => `${from.day}–${to.day} ${monthName(to.month)}`,
  between: (from, to) => `${from} – ${to}`,
  years: (first, last) => `${yearText(first)}–${yearText(last)}`,
  since: (start) => `since ${start}`,
  upTo: (end) => `until ${end}`,
  about: (date) => `about ${date}`,
};
