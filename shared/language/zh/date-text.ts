import type { DateText } from '../language';

const yearText = (year: number) => (year > 0 ? `${year < 100 ? '公元' : ''}${year}年` : `公元前${1 - year}年`);

export const chineseDateText: DateText = {
  order: 'month-first',
  day: ({ year, month, day }) => `${yearText(year)}${month}月${day}日`,
  monthDay: ({ month, day }) => `${month}月${day}日`,
  shortMonthDay: ({ month, day }) => `${month}月${day}日`,
  month: (year, month) => `${yearText(year)}${month}月`,
  anyMonth: (month) => `${month}月`,
  year: yearText,
  decade: (first) => `${first}年代`,
  daysOfMonth: (from, to) => `${yearText(to.year)}${to.month}月${from.day}日至${to.day}日`,
  monthDays: (from, to) => `${to.month}月${from.day}日至${to.day}日`,
  between: (from, to) => `${from}至${to}`,
  years: (first, last) => `${yearText(first)}至${yearText(last)}`,
  since: (start) => `${start}以来`,
  upTo: (end) => `截至${end}`,
  about: (date) => `约${date}`,
};
