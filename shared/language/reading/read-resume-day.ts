import { type CalendarDate, addDays, compareDates, isCalendarDate } from '../../domain/calendar-date';
import type { Reading, ReadingContext } from '../../domain/date-query';
import { type MonthDay, compareMonthDays } from '../../domain/month-day';
import { compiledOnce } from '../compiled-once';
import type { UnderstoodLanguage } from '../understood-language';
import { isUnspaced } from '../searching/split-words';
import { spellingsOf } from '../spellings';
import { fold } from './fold';
import { lexiconFor } from './lexicon';
import { phrasesOf, readDates, scopeOf } from './read-date';

/** What reading the end of a pause needs of a language. */
export type PauseLanguage = Pick<UnderstoodLanguage, 'code' | 'dateWords' | 'pauseWords'>;

/** The end of a pause as it was asked for. */
export type ResumeDay =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  /** All of it is over. */
  | { readonly kind: 'passed'; readonly reading: Reading }
  /** A beginning was asked for as well; messages would resume on that day. */
  | { readonly kind: 'range'; readonly day: CalendarDate }
  | { readonly kind: 'endless' | 'impossible' | 'unread' };

/**
 * When a pause ends: `until 1 January`, `1 January`, `for 2 weeks`, `next month`. Of a period that is ahead that is its
 * first day; of one that goes on, the day after it.
 */
export function readResumeDay(asked: string, context: ReadingContext, among: readonly PauseLanguage[]): ResumeDay {
  const { leading, trailing, endless } = wordsOf(among);
  const whole = asked.trim();
  if (endless.test(fold(whole).text)) return { kind: 'endless' };
  const text = whole.replace(leading, '').replace(trailing, '').trim();
  // The dash of "-5 days" would be left out.
  if (/^[-−–—]/u.test(text)) return { kind: 'unread' };
  const lengths = among.map(({ pauseWords: { ahead } }) => `${ahead.before}${text}${ahead.after}`);
  for (const each of [text, ...lengths]) {
    const end = readEnd(each, context, among);
    if (end.kind !== 'unread') return end;
  }
  return { kind: 'unread' };
}

function readEnd(text: string, context: ReadingContext, among: readonly PauseLanguage[]): ResumeDay {
  const on = (today: CalendarDate) => readDates(text, { ...context, today }, among).query;
  const { readings, problem } = on(context.today);
  const [reading] = readings;
  if (problem?.code === 'impossible-date') return { kind: 'impossible' };
  if (!reading) return { kind: 'unread' };
  const end = endOf(reading, (today) => on(today).readings[0], context.today);
  const phrases = phrasesOf(scopeOf(fold(text).text, context, lexiconFor(context.language, among)));
  const isRange = phrases.some(({ phrase }) => phrase.kind === 'range');
  // Of one that goes on, the pause is the rest.
  const isToBegin = end.kind === 'day' && reading.from !== null && compareMonthDays(reading.from, end.day) === 0;
  return isToBegin && isRange ? rangeEnd(reading, end.day) : end;
}

const wordsOf = compiledOnce((among: readonly PauseLanguage[]) => {
  const words = (list: readonly string[]) => list.map((word) => (isUnspaced(word) ? word : `${word}\\s`)).join('|');
  const before = among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.until ?? ''));
  const after = among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.untilAfter ?? ''));
  const endless = among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.endless));
  return {
    leading: new RegExp(`^(?:${words(before)})`, 'iu'),
    trailing: new RegExp(`(?:${after.join('|')})$`, 'iu'),
    endless: new RegExp(`^(?:${endless.join('|')})$`, 'u'),
  };
});

const WEEK = 7;

/** Reads the text as on a given day. */
type ReadOn = (today: CalendarDate) => Reading | undefined;

function endOf(reading: Reading, read: ReadOn, today: CalendarDate): ResumeDay {
  if (reading.kind === 'recurring') {
    const [ahead, after] = [nextOf(reading.from, today), dayAfter(reading.to, today)];
    const goesOn = compareMonthDays(reading.from, reading.to) !== 0 && compareDates(after, ahead) < 0;
    if (goesOn) return { kind: 'day', day: after };
    // "Yesterday" comes again in a year, but nobody means that.
    const isMeant = compareDates(ahead, addDays(today, WEEK)) <= 0 || !movesWithToday(read, today);
    return isMeant ? { kind: 'day', day: ahead } : { kind: 'passed', reading };
  }
  const { from, to, precision } = reading;
  if (from && compareDates(from, today) > 0) return { kind: 'day', day: from };
  if (from && precision === 'day' && isBareWeekday(read, from)) return { kind: 'day', day: addDays(from, WEEK) };
  if (to && compareDates(to, today) >= 0) return { kind: 'day', day: precision === 'day' ? to : addDays(to, 1) };
  return { kind: 'passed', reading };
}

/** The day after a range, which may go round the year. */
function rangeEnd({ to }: Reading, from: CalendarDate): ResumeDay {
  if (!to) return { kind: 'day', day: from };
  return { kind: 'range', day: 'year' in to ? addDays(to, 1) : dayAfter(to, from) };
}

/** The day after the first such day from a date on. */
function dayAfter(day: MonthDay, from: CalendarDate): CalendarDate {
  const isLeapDay = day.month === 2 && day.day === 29;
  return isLeapDay ? nextOf({ month: 3, day: 1 }, addDays(from, 1)) : addDays(nextOf(day, from), 1);
}

/** The first such day from a date on. */
function nextOf(day: MonthDay, from: CalendarDate): CalendarDate {
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((ahead) => from.year + ahead);
  const days = years.map((year) => ({ year, ...day })).filter(isCalendarDate);
  return days.find((each) => compareDates(each, from) >= 0) ?? from;
}

function movesWithToday(read: ReadOn, today: CalendarDate): boolean {
  return JSON.stringify(read(today)) !== JSON.stringify(read(addDays(today, 1)));
}

/** A weekday alone is read as the last one: as today where today is one. "Last Monday" and "5 days ago" never are. */
function isBareWeekday(read: ReadOn, day: CalendarDate): boolean {
  const meansOn = (today: CalendarDate, meant: CalendarDate) => {
    const from = read(today)?.from;
    return from !== undefined && from !== null && 'year' in from && compareDates(from, meant) === 0;
  };
  const [last, next] = [addDays(day, WEEK - 1), addDays(day, WEEK)];
  return meansOn(day, day) && meansOn(last, day) && meansOn(next, next);
}
