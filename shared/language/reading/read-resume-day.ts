import { type CalendarDate, addDays, compareDates, isCalendarDate } from '../../domain/calendar-date';
import type { Reading, ReadingContext } from '../../domain/date-query';
import { compiledOnce } from '../compiled-once';
import type { Language } from '../language';
import { isUnspaced } from '../searching/split-words';
import { spellingsOf } from '../spellings';
import { readDates } from './read-date';

/** What reading the end of a pause needs of a language. */
export type PauseLanguage = Pick<Language, 'code' | 'dateWords' | 'pauseWords'>;

/**
 * The day after today on which a pause ends: `until 1 January`, `1 January`, `for 2 weeks`, `next month`. Of a period
 * that is ahead, its first day; of one that goes on, the day after it. Undefined for a text that names no such day.
 */
export function readResumeDay(
  asked: string,
  context: ReadingContext,
  among: readonly PauseLanguage[],
): CalendarDate | undefined {
  const { leading, trailing } = untilOf(among);
  const text = asked.trim().replace(leading, '').replace(trailing, '').trim();
  const lengths = among.map(({ pauseWords: { ahead } }) => `${ahead.before}${text}${ahead.after}`);
  for (const each of [text, ...lengths]) {
    const [reading] = readDates(each, context, among).query.readings;
    const day = reading && dayAhead(reading, context.today);
    if (day) return day;
  }
  return undefined;
}

const untilOf = compiledOnce((among: readonly PauseLanguage[]) => {
  const words = (list: readonly string[]) => list.map((word) => (isUnspaced(word) ? word : `${word}\\s`)).join('|');
  const before = among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.until ?? ''));
  const after = among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.untilAfter ?? ''));
  return { leading: new RegExp(`^(?:${words(before)})`, 'iu'), trailing: new RegExp(`(?:${after.join('|')})$`, 'iu') };
});

const WEEK = 7;

function dayAhead(reading: Reading, today: CalendarDate): CalendarDate | undefined {
  if (reading.kind === 'recurring') {
    const years = [today.year, today.year + 1, today.year + 2, today.year + 3, today.year + 4];
    const days = years.map((year) => ({ year, ...reading.from })).filter(isCalendarDate);
    return days.find((day) => compareDates(day, today) >= 0);
  }
  const { from, to, precision } = reading;
  if (from && compareDates(from, today) > 0) return from;
  if (to && precision !== 'day' && compareDates(to, today) >= 0) return addDays(to, 1);
  // A weekday alone is read as the last one.
  return from && precision === 'day' && compareDates(from, addDays(today, -WEEK)) > 0 ? addDays(from, WEEK) : undefined;
}
