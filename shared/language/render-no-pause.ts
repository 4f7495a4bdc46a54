import { type CalendarDate, compareDates } from '../domain/calendar-date';
import { latestResumption } from '../domain/pause';
import type { Language } from './language';
import { capitalised } from './local-text';
import type { ResumeDay } from './reading/read-resume-day';
import { renderReading } from './render-date';

/** Why messages cannot pause until what was asked for, and what to do instead. */
export function renderNoPause(
  asked: ResumeDay,
  { quoted, today }: { readonly quoted: string; readonly today: CalendarDate },
  { dateText, messages }: Language,
): string {
  const { not, nameDay, orTurnOff } = messages.pause;
  const inWords = (day: CalendarDate) => dateText.date({ unit: 'day', ...day });
  const tooLong = `${not.tooLong(inWords(latestResumption(today)))}\n${orTurnOff}`;
  switch (asked.kind) {
    case 'day':
      return compareDates(asked.day, today) > 0 ? tooLong : `${not.today}\n${nameDay}`;
    case 'passed':
      return `${not.passed(capitalised(renderReading(asked.reading, dateText)))}\n${nameDay}`;
    case 'range':
      return not.later(inWords(asked.day));
    case 'endless':
      return tooLong;
    case 'impossible':
      return `${messages.problem['impossible-date']}\n${nameDay}`;
    case 'unread':
      return `${not.unread(quoted)}\n${nameDay}`;
  }
}
