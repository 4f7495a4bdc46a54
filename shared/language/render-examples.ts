import { parseDate } from '../domain/calendar-date';
import type { Examples } from '../domain/examples';
import { parseMonthDay } from '../domain/month-day';
import type { DateExamples } from './finding-messages';
import type { DateTerm, DateText } from './date-text';
import type { Language } from './language';

/** Ways to ask, of what the collection has the most of; what it has nothing for is left out. */
export function renderExamples(
  { days, dates, years }: Examples,
  { dateText }: Pick<Language, 'dateText'>,
): DateExamples {
  const day = parseMonthDay(days[0] ?? '');
  const date = parseDate(dates[0] ?? '');
  const year = date?.year ?? years[0];
  const terms: DateTerm[] = date
    ? [
        { unit: 'day', ...date },
        { unit: 'month', year: date.year, month: date.month },
      ]
    : [];
  return {
    day: day && dateText.date({ unit: 'month-day', ...day }),
    dates: [...terms, ...yearTerm(year)].map((term) => dateText.date(term)),
    periods: [
      ...range(years, dateText),
      ...(year === undefined ? [] : periodsOf(year).map((term) => dateText.date(term))),
    ],
  };
}

/** What to try first: a day of any year, a day, a year. */
export function datesToTry({ day, dates }: DateExamples): readonly string[] {
  return [...new Set([day, dates[0], dates.at(-1)])].filter((text) => text !== undefined);
}

function yearTerm(year: number | undefined): DateTerm[] {
  return year === undefined ? [] : [{ unit: 'year', year }];
}

function range(years: readonly number[], dateText: DateText): string[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first < last ? [dateText.between({ unit: 'year', year: first }, { unit: 'year', year: last })] : [];
}

/** The decade and the century of a year; nobody asks for decades of antiquity. */
function periodsOf(year: number): DateTerm[] {
  const century = Math.ceil((year > 0 ? year : 1 - year) / 100);
  return [
    ...(year >= 1000 ? [{ unit: 'decade' as const, year: year - (year % 10) }] : []),
    { unit: 'century', century, beforeEra: year <= 0 },
  ];
}
