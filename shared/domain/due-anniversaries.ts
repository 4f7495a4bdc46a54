import { isRemembered, isRound } from './anniversary';
import { type AnniversaryDays, anniversaryDaysOf } from './anniversary-days';
import { type CalendarDate, addDays, isSameDate, weekdayOf } from './calendar-date';
import type { Candidate, EventLine } from './event-line';
import type { CollectionSummary } from './collection-summary';
import { historicalDate } from './historical-date';
import { type LeapDay, daysKept } from './leap-day';
import { type MonthDay, compareMonthDays, formatMonthDay } from './month-day';
import { mayHaveNews } from './news';
import { spansAfter } from './occurrence';
import { type Rhythm, parseRhythm } from './rhythm';
import { type Subscription, isMarked } from './subscription';
import { TOLD_AT_ONCE, inTurns } from './turns-of-years';

/** An event that is due on a date, and the ordinal of the anniversary; 0 on the day of the event itself. */
export interface DueLine<Line extends Candidate = EventLine> extends Pick<AnniversaryDays, 'of'> {
  readonly line: Line;
  readonly date: CalendarDate;
  readonly years: number;
}

/** The contents of the message of a date: the events of the day or week, and those announced ahead. */
export interface DueAnniversaries<Line extends Candidate = EventLine> {
  readonly now: readonly DueLine<Line>[];
  readonly early: readonly DueLine<Line>[];
}

/** The events listed under a day of the year. */
export type LinesOn<Line extends Candidate = EventLine> = (day: MonthDay) => readonly Line[];

const WEEK = 7;

/** What a page of a message tells; the first is page 0. */
export function dueOnPage<Line extends Candidate>({ now, early }: DueAnniversaries<Line>, page: number) {
  return [...now, ...early].slice(page * TOLD_AT_ONCE, (page + 1) * TOLD_AT_ONCE);
}

/** The dates that a rhythm covers on a date: the day, or the week on its weekday; and any day announced ahead. */
export function datesLookedAt(
  rhythm: Rhythm,
  date: CalendarDate,
): { readonly now: readonly CalendarDate[]; readonly early?: CalendarDate } {
  const { weeklyOn, daysAhead } = parseRhythm(rhythm);
  if (weeklyOn !== undefined) {
    const days = weekdayOf(date) === weeklyOn ? WEEK : 0;
    return { now: Array.from({ length: days }, (_, ahead) => addDays(date, ahead)) };
  }
  return daysAhead > 0 ? { now: [date], early: addDays(date, daysAhead) } : { now: [date] };
}

/**
 * The events that a subscription is due on a date, given the ids of those that it follows, in the order in which they are
 * told: see `inTurns`.
 */
export function dueAnniversaries<Line extends Candidate>(
  subscription: Pick<Subscription, 'which' | 'topics' | 'sensitive' | 'events' | 'leapDay'>,
  rhythm: Rhythm,
  date: CalendarDate,
  linesOn: LinesOn<Line>,
  followed: ReadonlySet<string> = new Set(),
): DueAnniversaries<Line> {
  const { now, early } = datesLookedAt(rhythm, date);
  const on = (day: CalendarDate) =>
    inTurns(
      dueOn(day, subscription.leapDay, linesOn).filter((due) => isWanted(due, subscription, followed)),
      day.year,
    );
  return {
    now: oncePerEvent(now.flatMap(on)),
    early: early ? on(early).filter(({ years }) => isRound(years)) : [],
  };
}

/**
 * All events, or anniversaries of events, that begin on a date, by importance: an event of several days is due once. An
 * event in the future has no anniversaries yet.
 */
function dueOn<Line extends Candidate>(date: CalendarDate, leapDay: LeapDay, linesOn: LinesOn<Line>): DueLine<Line>[] {
  const days = daysKept(date, leapDay).toSorted(compareMonthDays);
  return oncePerEvent(days.flatMap((day) => linesOn(day).flatMap((line) => dueLines(line, date, leapDay))));
}

function dueLines<Line extends Candidate>(line: Line, date: CalendarDate, leapDay: LeapDay): DueLine<Line>[] {
  return anniversaryDaysOf(historicalDate(line.date)).flatMap(({ days, of }) => {
    const years = date.year - (days[0]?.year ?? Infinity);
    if (!isRemembered(line, years)) return [];
    const begins = years >= 0 && spansAfter(days, years, leapDay).some(({ from }) => isSameDate(from, date));
    return begins ? [{ line, date, years, of }] : [];
  });
}

function isWanted(
  { line, years }: DueLine<Candidate>,
  { which, topics, sensitive, events }: Pick<Subscription, 'which' | 'topics' | 'sensitive' | 'events'>,
  followed: ReadonlySet<string>,
): boolean {
  if (isMarked(line, events)) return true;
  if (sensitive === 'hidden' && line.sensitive === true) return false;
  if (followed.has(line.id)) return true;
  if (which === 'chosen' || (which === 'round' && !isRound(years))) return false;
  return topics.length === 0 || line.topics.some((topic) => topics.includes(topic));
}

/** An event that is kept on two days of a week is due on the first. */
function oncePerEvent<Line extends Candidate>(due: readonly DueLine<Line>[]): DueLine<Line>[] {
  const first = new Map<string, DueLine<Line>>();
  for (const each of due) if (!first.has(each.line.id)) first.set(each.line.id, each);
  return [...first.values()];
}

/** Those days of the year with events (`09-03`) whose events may be due on the dates that a rhythm covers. */
export function daysLookedAt(
  rhythm: Rhythm,
  date: CalendarDate,
  daysWithEvents: ReadonlySet<string>,
): readonly string[] {
  const { now, early } = datesLookedAt(rhythm, date);
  return [...now, ...(early ? [early] : [])]
    .flatMap((day) => daysKept(day, 'both').map(formatMonthDay))
    .filter((day) => daysWithEvents.has(day));
}

/** What of a collection decides whether a date may have a message. */
export interface Coverage {
  /** The days of the year with events. */
  readonly days: ReadonlySet<string>;
  /** ISO 8601, UTC: the last day on which events were added. */
  readonly lastAdded?: string | undefined;
}

/** Whether anything can be due on the dates that a rhythm covers; a question always is. */
export function mayHaveSomething(rhythm: Rhythm, date: CalendarDate, { days, lastAdded }: Coverage): boolean {
  const { hasQuestion, newsOn } = parseRhythm(rhythm);
  if (hasQuestion || daysLookedAt(rhythm, date, days).length > 0) return true;
  return newsOn === weekdayOf(date) && mayHaveNews(date, lastAdded);
}

export function coverageOf(summary: Pick<CollectionSummary, 'days' | 'lastAdded'> | undefined): Coverage {
  return { days: new Set(summary?.days), lastAdded: summary?.lastAdded };
}
