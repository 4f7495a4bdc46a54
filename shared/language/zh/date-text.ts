import type { DateTerm, DateText } from '../language';

export const chineseDateText: DateText = {
  date: dateText,
  shortMonthDay: ({ month, day }) => `${month}月${day}日`,
  between: betweenText,
  since: (start) => `${dateText(start)}以来`,
  upTo: (end) => `至${dateText(end)}`,
  about: (date, last) => `约${last ? betweenText(date, last) : dateText(date)}`,
};

/** Years before 1000 have their era. */
function yearText(year: number): string {
  if (year <= 0) return `公元前${1 - year}年`;
  return year < 1000 ? `公元${year}年` : `${year}年`;
}

function dateText(term: DateTerm): string {
  switch (term.unit) {
    case 'day':
      return `${yearText(term.year)}${term.month}月${term.day}日`;
    case 'month':
      return `${yearText(term.year)}${term.month}月`;
    case 'year':
      return yearText(term.year);
    case 'decade':
      return `${term.year}年代`;
    case 'century':
      return `${term.beforeEra ? '公元前' : ''}${term.century}世纪`;
    case 'month-day':
      return `${term.month}月${term.day}日`;
    case 'any-month':
      return `${term.month}月`;
  }
}

/** The parts that both ends share are written once, at the first: 2024年5月16日至17日. */
function betweenText(from: DateTerm, to: DateTerm): string {
  const start = dateText(from);
  if (from.unit === 'day' && to.unit === 'day' && from.year === to.year)
    return from.month === to.month ? `${start}至${to.day}日` : `${start}至${to.month}月${to.day}日`;
  if (from.unit === 'month-day' && to.unit === 'month-day' && from.month === to.month && from.day < to.day)
    return `${start}至${to.day}日`;
  if (from.unit === 'month' && to.unit === 'month' && from.year === to.year) return `${start}至${to.month}月`;
  return `${start}至${dateText(to)}`;
}
