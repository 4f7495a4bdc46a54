import type { DateTerm, DateText } from '../date-text';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Dates in British English, which are never ambiguous: 3 September 2015. */
export const englishDateText: DateText = {
  date: dateText,
  shortMonthDay: ({ month, day }) => `${day} ${monthName(month).slice(0, 3)}`,
  between: betweenText,
  from: (start) => `from ${dateText(start)} on`,
  upTo: (end, next) => (next ? `before ${dateText(next)}` : `up to ${dateText(end)}`),
  since: (start) => `since ${dateText(start)}`,
  until: (end) => `until ${dateText(end)}`,
  about: (date, last) => `around ${last ? betweenText(date, last) : dateText(date)}`,
  joined: (from, to) => `${from} – ${to}`,
};

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** Times before the year 1000 have their era, since three digits could be any number. */
function yearText(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}

function dateText(term: DateTerm): string {
  switch (term.unit) {
    case 'day':
      return `${term.day} ${monthName(term.month)} ${yearText(term.year)}`;
    case 'month':
      return `${monthName(term.month)} ${yearText(term.year)}`;
    case 'year':
      return yearText(term.year);
    case 'decade':
      return `the ${term.year}s${term.year < 1000 ? ' AD' : ''}`;
    case 'century':
      return `the ${ordinal(term.century)} century${term.beforeEra ? ' BC' : term.century <= 10 ? ' AD' : ''}`;
    case 'month-day':
      return `${term.day} ${monthName(term.month)}`;
    case 'any-month':
      return monthName(term.month);
  }
}

/**
 * The parts that both ends share are written once, at the second: 16–17 May 2024, 500–300 BC. The dash has spaces only
 * where a part has one.
 */
function betweenText(from: DateTerm, to: DateTerm): string {
  const end = dateText(to);
  if (from.unit === 'day' && to.unit === 'day' && from.year === to.year)
    return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${monthName(from.month)} – ${end}`;
  if (from.unit === 'month-day' && to.unit === 'month-day' && from.month === to.month && from.day < to.day)
    return `${from.day}–${end}`;
  if (from.unit === 'month' && to.unit === 'month' && from.year === to.year) return `${monthName(from.month)}–${end}`;
  if (from.unit === 'any-month' && to.unit === 'any-month') return `${monthName(from.month)}–${end}`;
  if (from.unit === 'year' && to.unit === 'year') {
    if (from.year >= 1000) return `${from.year}–${end}`;
    if (to.year <= 0) return `${1 - from.year}–${end}`;
  }
  return `${dateText(from)} – ${end}`;
}

function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
