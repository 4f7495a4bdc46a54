import { type CalendarDate, compareDates } from '../../domain/calendar-date';
import { type DateQuery, type Reading, readingOf, recurringOf } from '../../domain/date-query';
import type { Understanding } from './understanding';

/** The dates of a question as its other words mean them: of any year, or those ahead. */
export function meantDates(
  dates: DateQuery,
  { tense, which, isOfAnyYear }: Pick<Understanding, 'tense' | 'which'> & { readonly isOfAnyYear: boolean },
  today: CalendarDate,
): DateQuery {
  if (isOfAnyYear) return inAnyYear(dates, today);
  return tense === 'future' || which === 'next' ? fromToday(inFuture(dates, today), today) : dates;
}

/** Days of this year, of all years: "this week in history". */
function inAnyYear(dates: DateQuery, { year }: CalendarDate): DateQuery {
  const [date] = dates.readings;
  if (date?.kind !== 'span' || !date.from || !date.to || date.precision === 'year') return dates;
  const { from, to } = date;
  if (from.year !== year && to.year !== year) return dates;
  return { ...dates, readings: [recurringOf({ from, to })] };
}

/** What is left of a time that today is in: "what's coming up this year". */
function fromToday(dates: DateQuery, today: CalendarDate): DateQuery {
  const [date] = dates.readings;
  if (date?.kind !== 'span' || dates.list || !date.from || !date.to) return dates;
  const isNow = compareDates(date.from, today) < 0 && compareDates(date.to, today) >= 0;
  return isNow ? { ...dates, readings: [readingOf({ from: today, to: date.to })] } : dates;
}

/** A year of two digits that is to come: «что будет в 27 году». */
function inFuture(dates: DateQuery, { year }: CalendarDate): DateQuery {
  const { readings, notes } = dates;
  const isAhead = (reading: Reading) => reading.kind === 'span' && (reading.from?.year ?? 0) > year;
  const ahead = notes.includes('two-digit-year') && !dates.list ? readings.find(isAhead) : undefined;
  if (!ahead) return dates;
  return {
    ...dates,
    readings: [ahead, ...readings.filter((reading) => reading !== ahead)],
    notes: notes.filter((note) => note !== 'two-digit-year'),
  };
}
