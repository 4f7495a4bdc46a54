import { type CalendarDate, addDays, compareDates, isCalendarDate } from '../../domain/calendar-date';
import type { Reading, ReadingContext } from '../../domain/date-query';
import { formatMonthDay, monthDayOf } from '../../domain/month-day';
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
  // The dash of "-5 days" would be left out.
  if (/^[-−–—]/u.test(text)) return undefined;
  const lengths = among.map(({ pauseWords: { ahead } }) => `${ahead.before}${text}${ahead.after}`);
  for (const each of [text, ...lengths]) {
    const day = dayAhead((today) => readDates(each, { ...context, today }, among).query.readings[0], context.today);
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

/** Reads the text as on a given day. */
type ReadOn = (today: CalendarDate) => Reading | undefined;

function dayAhead(read: ReadOn, today: CalendarDate): CalendarDate | undefined {
  const reading = read(today);
  if (reading?.kind === 'recurring') {
    const years = [today.year, today.year + 1, today.year + 2, today.year + 3, today.year + 4];
    const days = years.map((year) => ({ year, ...reading.from })).filter(isCalendarDate);
    const day = days.find((each) => compareDates(each, today) >= 0);
    // "Yesterday" comes again in a year, but nobody means that.
    const isSoon = day && compareDates(day, addDays(today, WEEK)) <= 0;
    return isSoon || !movesOn(read, today, 1) ? day : undefined;
  }
  const { from, to, precision } = reading ?? {};
  if (from && compareDates(from, today) > 0) return from;
  if (to && precision !== 'day' && compareDates(to, today) >= 0) return addDays(to, 1);
  // A weekday alone is read as the last one.
  const ahead = from && precision === 'day' ? addDays(from, WEEK) : undefined;
  const isAhead = ahead && compareDates(ahead, today) > 0;
  return isAhead && movesOn(read, today, WEEK) && !movesOn(read, today, 1) ? ahead : undefined;
}

/** Whether the day that is named is that much later once so many days have passed: a weekday after a week. */
function movesOn(read: ReadOn, today: CalendarDate, days: number): boolean {
  const [now, later] = [today, addDays(today, days)].map((day) => {
    const reading = read(day);
    return reading?.kind === 'recurring' ? { year: day.year, ...reading.from } : reading?.from;
  });
  return now && later ? formatMonthDay(monthDayOf(addDays(now, days))) === formatMonthDay(monthDayOf(later)) : false;
}
