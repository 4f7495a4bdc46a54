import fc from 'fast-check';
import { type CalendarDate, FIRST_YEAR, LAST_YEAR, compareDates, daysInMonth } from '../../shared/domain/calendar-date';
import { type HistoricalDate, type SingleDate, spanOf } from '../../shared/domain/historical-date';
import { closeSpan } from '../../shared/domain/span';

/** Years, near ones and the edges more often than others. */
export const anyYear = fc.oneof(
  fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }),
  fc.integer({ min: 1900, max: 2100 }),
  fc.constantFrom(FIRST_YEAR, -1, 0, 1, LAST_YEAR),
);

const anyMonth = fc.integer({ min: 1, max: 12 });

export const anyDate: fc.Arbitrary<CalendarDate> = fc
  .tuple(anyYear, anyMonth, fc.nat())
  .map(([year, month, seed]) => ({ year, month, day: (seed % daysInMonth(year, month)) + 1 }));

/** A date in each unit. */
export const anySingleDate: fc.Arbitrary<SingleDate> = fc.boolean().chain((approximate) =>
  fc.oneof(
    anyDate.map((date) => ({ unit: 'day' as const, ...date, approximate })),
    fc.tuple(anyYear, anyMonth).map(([year, month]) => ({ unit: 'month' as const, year, month, approximate })),
    anyYear.map((year) => ({ unit: 'year' as const, year, approximate })),
    fc.integer({ min: 0, max: 999 }).map((decade) => ({ unit: 'decade' as const, decade, approximate })),
    fc.integer({ min: 0, max: 99 }).map((century) => ({ unit: 'century' as const, century, approximate })),
  ),
);

function firstDayOf(date: SingleDate): CalendarDate {
  return closeSpan(spanOf(date)).from;
}

const openEnd = fc.constantFrom('open' as const, 'unknown' as const);

export const anyHistoricalDate: fc.Arbitrary<HistoricalDate> = fc.oneof(
  anySingleDate,
  fc
    .oneof(
      fc
        .tuple(anySingleDate, anySingleDate)
        .map((ends) => ends.toSorted((a, b) => compareDates(firstDayOf(a), firstDayOf(b))) as typeof ends),
      fc.tuple(anySingleDate, openEnd),
      fc.tuple(openEnd, anySingleDate),
    )
    .map(([from, to]) => ({ unit: 'interval' as const, from, to })),
);
