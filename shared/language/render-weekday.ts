import { type CalendarDate, isSameDate, toDayNumber } from '../domain/calendar-date';
import { type HistoricalDate, hasDays, spanOf } from '../domain/historical-date';
import { DAY } from '../domain/milliseconds';
import type { Language } from './language';
import { renderHistoricalDate } from './render-date';

/** 28 May 1858: Friday. Undefined when the day is not known. */
export function renderWeekday(date: HistoricalDate, language: Language): string | undefined {
  const { from, to } = spanOf(date);
  if (!hasDays(date) || !from || !to) return undefined;
  const days = isSameDate(from, to) ? [from] : [from, to];
  const [first = '', last] = days.map((day) => weekdayName(day, language));
  return language.messages.measure.weekday(renderHistoricalDate(date, language.dateText), first, last);
}

/** Friday. */
export function weekdayName(day: CalendarDate, { code }: Pick<Language, 'code'>): string {
  return new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' }).format(toDayNumber(day) * DAY);
}
