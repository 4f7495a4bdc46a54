import { type CalendarDate, compareDates, isCalendarDate, toDayNumber } from '../../../domain/calendar-date';
import { type Reading, readingOf } from '../../../domain/date-query';
import { type MonthDay, compareMonthDays } from '../../../domain/month-day';
import { daySpan } from '../../../domain/span';
import type { Language } from '../../../language/language';
import { renderReading } from '../../../language/render-date';
import { weekdayName } from '../../../language/render-weekday';
import type { Understanding } from '../../../language/understanding/understanding';

/** A 29 February may be eight years away, around 1900 or 2100. */
const MOST_YEARS = 8;

/** The weekday of the day that was named, how many days it is to it, or how long ago it was; undefined unless that was asked. */
export function countDays(
  { asked, words, topics, dates }: Understanding,
  today: CalendarDate,
  language: Language,
): { readonly reading: Reading; readonly note: string } | undefined {
  const [reading] = dates.readings;
  if (asked === 'weekday' && words.length + topics.length === 0 && reading) {
    const date = dayOf(reading, today, 1);
    if (!date) return undefined;
    const when = renderReading(readingOf(daySpan(date)), language.dateText);
    return { reading, note: language.messages.measure.weekday(when, weekdayName(date, language)) };
  }
  const { messages } = language;
  if ((asked !== 'daysUntil' && asked !== 'daysSince') || words.length + topics.length > 0 || !reading)
    return undefined;
  const day = dayOf(reading, today, asked === 'daysUntil' ? 1 : -1);
  if (!day) return undefined;
  const days = toDayNumber(day) - toDayNumber(today);
  return { reading, note: days < 0 ? messages.search.daysAgo(-days) : messages.inDays(days) };
}

/** The nearest date in that direction that is this day of the year; it may be today. */
function dayOf(reading: Reading, today: CalendarDate, direction: 1 | -1): CalendarDate | undefined {
  if (reading.kind === 'span') {
    const { from, to } = reading;
    return from && to && compareDates(from, to) === 0 ? from : undefined;
  }
  const { from, to } = reading;
  return compareMonthDays(from, to) === 0 ? nearest(from, today, direction) : undefined;
}

function nearest({ month, day }: MonthDay, today: CalendarDate, direction: 1 | -1): CalendarDate | undefined {
  return Array.from({ length: MOST_YEARS + 1 }, (_, away) => ({
    year: today.year + direction * away,
    month,
    day,
  })).find((date) => isCalendarDate(date) && compareDates(date, today) * direction >= 0);
}
