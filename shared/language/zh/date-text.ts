import type { DateTerm, DateText } from '../date-text';

export const chineseDateText: DateText = {
  date: dateText,
  shortMonthDay: ({ month, day }) => `${month}月${day}日`,
  between: betweenText,
  from: (start) => `${dateText(firstOf(start))}起`,
  upTo: (end) => `${dateText(lastOf(end))}及以前`,
  since: (start) => `${dateText(firstOf(start))}起`,
  until: (end) => `至${dateText(lastOf(end))}`,
  about: (date, last) => `约${last ? betweenText(date, last) : dateText(date)}`,
  joined: (from, to) => `${from}至${to}`,
};

/** Times before the year 1000 have their era. */
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
      return decadeText(term.year);
    case 'century':
      return centuryText(term.century, term.beforeEra);
    case 'month-day':
      return `${term.month}月${term.day}日`;
    case 'any-month':
      return `${term.month}月`;
  }
}

function centuryText(century: number, beforeEra = false): string {
  return `${beforeEra ? '公元前' : century <= 10 ? '公元' : ''}${century}世纪`;
}

function decadeText(year: number): string {
  if (isNameless(year)) return `${yearText(year)}至${yearText(year + 9)}`;
  return `${centuryText(Math.ceil((year + 1) / 100))}${year % 100}年代`;
}

/** The first ten years of a century have no name that means the same to everybody. */
function isNameless(decade: number): boolean {
  return decade % 100 === 0;
}

/** What a nameless decade begins with, or the date itself. */
function firstOf(term: DateTerm): DateTerm {
  return term.unit === 'decade' && isNameless(term.year) ? { unit: 'year', year: term.year } : term;
}

/** What a nameless decade ends with, or the date itself. */
function lastOf(term: DateTerm): DateTerm {
  return term.unit === 'decade' && isNameless(term.year) ? { unit: 'year', year: term.year + 9 } : term;
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
