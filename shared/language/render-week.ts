import type { CalendarDate } from '../domain/calendar-date';
import type { WeekFigures } from '../domain/week-figures';
import type { Language } from './language';
import type { Message } from './message';
import { bold, lines } from './rich-text';

/** The figures of the week that ended on a day, for the editors, with the way to the open reports. */
export function renderWeek(figures: WeekFigures, date: CalendarDate, { messages, dateText }: Language): Message {
  const { week, heading } = messages.editing;
  return {
    text: lines(
      bold(week.heading(dateText.date({ unit: 'day', ...date }))),
      week.chats(figures.chats),
      week.messages(figures),
      week.reports(figures.openReports),
      figures.gaps === undefined ? undefined : week.gaps(figures.gaps),
    ),
    buttons: figures.openReports > 0 ? [[{ label: heading, action: { kind: 'reports' } }]] : [],
  };
}
