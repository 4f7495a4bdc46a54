import { formatMonthDay, monthDayOf } from './month-day';
import { historicalDate } from './historical-date';
import { daysOf, monthOf, placeOf, yearOf } from './sortable-date';

/** The days (`09-03`) and months (1–12) of a year that have events, in order. */
export interface YearMarks {
  readonly days: readonly string[];
  readonly months: readonly number[];
}

/** The marks of each year that has any. */
export function yearMarksOf(events: readonly { readonly date: string }[]): Map<number, YearMarks> {
  const found = new Map<number, { days: Set<string>; months: Set<number> }>();
  const marksOf = (year: number) => {
    const marks = found.get(year) ?? { days: new Set(), months: new Set() };
    found.set(year, marks);
    return marks;
  };
  for (const date of events.map((event) => historicalDate(event.date))) {
    for (const day of daysOf(date)) {
      const { days, months } = marksOf(day.year);
      days.add(formatMonthDay(monthDayOf(day)));
      months.add(day.month);
    }
    const month = monthOf(placeOf(date));
    if (month > 0) marksOf(yearOf(placeOf(date))).months.add(month);
  }
  return new Map(
    [...found].map(([year, { days, months }]) => [
      year,
      { days: [...days].sort(), months: [...months].sort((a, b) => a - b) },
    ]),
  );
}
