import type { DateText } from '../language';

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const MONTHS_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const MONTHS_SHORT = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');

const monthName = (month: number) => MONTHS[month - 1] ?? '';
const monthOf = (month: number) => MONTHS_OF[month - 1] ?? '';

/** «2015 год», «44 год до н. э.» in the case asked for. */
const yearText = (year: number, noun: string) => (year > 0 ? `${year} ${noun}` : `${1 - year} ${noun} до н. э.`);

export const russianDateText: DateText = {
  order: 'day-first',
  day: ({ year, month, day }) => `${day} ${monthOf(month)} ${yearText(year, 'года')}`,
  monthDay: ({ month, day }) => `${day} ${monthOf(month)}`,
  shortMonthDay: ({ month, day }) => `${day} ${MONTHS_SHORT[month - 1] ?? ''}`,
  month: (year, month) => `${monthName(month)} ${yearText(year, 'года')}`,
  anyMonth: monthName,
  year: (year) => yearText(year, 'год'),
  decade: (first) => `${first}-е годы`,
  daysOfMonth: (from, to) => `${from.day}–${to.day} ${monthOf(to.month)} ${yearText(to.year, 'года')}`,
  monthDays: (from, to) => `${from.day}–${to.day} ${monthOf(to.month)}`,
  between: (from, to) => `${from} – ${to}`,
  years: (first, last) =>
    `${first > 0 ? first : yearText(first, 'год')}–${yearText(last, last - first > 1 || first > 0 ? 'годы' : 'год')}`,
  since: (start) => `${start} и позже`,
  upTo: (end) => `по ${end}`,
  about: (date) => `около: ${date}`,
};
