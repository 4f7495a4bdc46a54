import type { DateTerm, DateText } from '../date-text';

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const MONTHS_SHORT = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');

/** The accusative after «по» equals the nominative of everything written here. */
type Case = 'nominative' | 'genitive';

export const russianDateText: DateText = {
  date: (term) => dateText(term, 'nominative'),
  shortMonthDay: ({ month, day }) => `${day} ${MONTHS_SHORT[month - 1] ?? ''}`,
  between: (from, to) => betweenText(from, to, 'nominative'),
  from: sinceText,
  upTo: (end, next) => (next ? `до ${dateText(next, 'genitive')}` : `по ${dateText(end, 'nominative')}`),
  since: sinceText,
  until: (end) => `до ${dateText(end, 'genitive')} включительно`,
  about: (date, last) => `около ${last ? betweenText(date, last, 'genitive') : dateText(date, 'genitive')}`,
  joined: (from, to) => `${from} – ${to}`,
};

function sinceText(start: DateTerm): string {
  return `${preposition(start)} ${dateText(start, 'genitive')}`;
}

/** «со второго» instead of «с второго». */
function preposition(term: DateTerm): string {
  return (term.unit === 'day' || term.unit === 'month-day') && term.day === 2 ? 'со' : 'с';
}

function monthName(month: number, inCase: Case): string {
  return (inCase === 'genitive' ? MONTHS_OF : MONTHS)[month - 1] ?? '';
}

/** «2015 год», «44 года до н. э.»: times before the year 1000 have their era. */
function yearText(year: number, noun: string): string {
  if (year <= 0) return `${1 - year} ${noun} до н. э.`;
  return year < 1000 ? `${year} ${noun} н. э.` : `${year} ${noun}`;
}

function dateText(term: DateTerm, inCase: Case): string {
  switch (term.unit) {
    case 'day':
      return `${term.day} ${monthName(term.month, 'genitive')} ${yearText(term.year, 'года')}`;
    case 'month':
      return `${monthName(term.month, inCase)} ${yearText(term.year, 'года')}`;
    case 'year':
      return yearText(term.year, inCase === 'genitive' ? 'года' : 'год');
    case 'decade':
      return `${term.year}${inCase === 'genitive' ? '-х годов' : '-е годы'}${term.year < 1000 ? ' н. э.' : ''}`;
    case 'century':
      return `${roman(term.century)} ${inCase === 'genitive' ? 'века' : 'век'}${term.beforeEra ? ' до н. э.' : term.century <= 10 ? ' н. э.' : ''}`;
    case 'month-day':
      return `${term.day} ${monthName(term.month, 'genitive')}`;
    case 'any-month':
      return monthName(term.month, inCase);
  }
}

/** The parts that both ends share are written once, at the second: «16–17 мая 2024 года», «500–300 годы до н. э.». */
function betweenText(from: DateTerm, to: DateTerm, inCase: Case): string {
  const end = dateText(to, inCase);
  if (from.unit === 'day' && to.unit === 'day' && from.year === to.year)
    return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${monthName(from.month, 'genitive')} – ${end}`;
  if (from.unit === 'month-day' && to.unit === 'month-day' && from.month === to.month && from.day < to.day)
    return `${from.day}–${end}`;
  if (from.unit === 'month' && to.unit === 'month' && from.year === to.year)
    return `${monthName(from.month, inCase)} – ${end}`;
  if (from.unit === 'year' && to.unit === 'year') {
    const noun = inCase === 'genitive' ? 'годов' : 'годы';
    if (from.year >= 1000) return `${from.year}–${yearText(to.year, noun)}`;
    if (to.year <= 0) return `${1 - from.year}–${yearText(to.year, noun)}`;
  }
  return `${dateText(from, inCase)} – ${end}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let text = '';
  let rest = number;
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}
