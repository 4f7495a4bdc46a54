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
  const { leading, trailing, past, endless } = wordsOf(among);
  const whole = asked.trim();
  if (endless.test(fold(whole).text)) return { kind: 'endless' };
  const until = whole.replace(leading, '').trim();
  const outlasted = until.replace(past.leading, '').replace(past.trailing, '').trim();
  const over = outlasted === until ? undefined : readOver(outlasted, context, among);
  if (over) return over;
  const cut = until.replace(trailing, '').trim();
  // 5天前 is no time before a day.
  const text = readAhead(cut, context, among).reading ? cut : until;
  // The dash of "-5 days" would be left out.
  if (/^[-−–—]/u.test(text)) return { kind: 'unread' };
  const lengths = among.map(({ pauseWords: { ahead } }) => `${ahead.before}${text}${ahead.after}`);
  for (const each of [text, ...lengths]) {
    const end = readEnd(each, context, among);
    if (end.kind !== 'unread') return end;
  }
  return { kind: 'unread' };
}

/** The day after what a pause outlasts, which has a date of its own: “in 3 days” outlasts nothing. */
function readOver(text: string, context: ReadingContext, among: readonly PauseLanguage[]): ResumeDay | undefined {
  const { reading } = readAhead(text, context, among);
  if (!reading) return undefined;
  if (reading.kind === 'recurring')
    return { kind: 'day', day: dayAfter(reading.to, nextOf(reading.from, context.today)) };
  const { to } = reading;
  return to && compareDates(to, context.today) >= 0
    ? { kind: 'day', day: addDays(to, 1) }
    : { kind: 'passed', reading };
}

/** A date as it is read today; a feast that was already this year, and has another date in the next, as that of the next. */
function readAhead(text: string, context: ReadingContext, among: readonly PauseLanguage[]) {
  const { today } = context;
  const on = (day: CalendarDate) => readDates(text, { ...context, today: day }, among).query;
  const read: ReadOn = (day) => on(day).readings[0];
  const { readings, problem } = on(today);
  const [reading] = readings;
  const isOver = reading?.to && compareDates({ year: today.year, ...reading.to }, today) < 0;
  const next = isOver && !movesWithToday(read, today) ? read({ year: today.year + 1, month: 1, day: 1 }) : undefined;
  const isFeast = next?.kind === 'recurring' || (next?.precision === 'day' && next.from?.year === today.year + 1);
  return { reading: isFeast ? next : reading, problem, read };
}

function readEnd(text: string, context: ReadingContext, among: readonly PauseLanguage[]): ResumeDay {
  const { reading, problem, read } = readAhead(text, context, among);
  if (problem?.code === 'impossible-date') return { kind: 'impossible' };
  if (!reading) return { kind: 'unread' };
  const end = endOf(reading, read, context.today);
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
  const over = (side: 'before' | 'after') =>
    among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.past?.[side] ?? ''));
  const endless = among.flatMap(({ pauseWords }) => spellingsOf(pauseWords.endless));
  return {
    leading: new RegExp(`^(?:${words(before)})`, 'iu'),
    trailing: new RegExp(`(?:${after.join('|')})$`, 'iu'),
    past: {
      leading: new RegExp(`^(?:${words(over('before'))})`, 'iu'),
      trailing: new RegExp(`(?:${over('after').join('|')})$`, 'iu'),
    },
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
