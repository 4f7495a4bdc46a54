import { type CalendarDate, addDays, compareDates, formatDate } from './calendar-date';
import type { QuestionId } from './game-question';

/** What is kept of somebody who plays the game in a chat. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  /** How many right answers there were since the last wrong one, and at most. */
  readonly streak: number;
  readonly best: number;
  /** The answers of the last days, by day (ISO 8601): of each question in order `+` right, `-` wrong, `.` none. */
  readonly recent: Readonly<Record<string, string>>;
}

export const NO_SCORE: Score = { right: 0, wrong: 0, streak: 0, best: 0, recent: {} };

/** For how many days, today included, a question can be answered; it bounds what is kept. */
const OPEN_DAYS = 7;

/** Answers are kept longer: where the time zone changes, today can be two days earlier again. */
const KEPT_DAYS = OPEN_DAYS + 2;

/** Whether an answer to the question counts today. Elsewhere it may be tomorrow already. */
export function isOpenFor({ day }: QuestionId, today: CalendarDate): boolean {
  return compareDates(day, addDays(today, -OPEN_DAYS)) > 0 && compareDates(day, addDays(today, 1)) <= 0;
}

/** Whether the question was answered rightly; undefined when it was not answered, or too long ago. */
export function answerIn({ recent }: Score, { day, number }: QuestionId): boolean | undefined {
  const mark = recent[formatDate(day)]?.charAt(number);
  return mark === '+' ? true : mark === '-' ? false : undefined;
}

/** The score after an answer; undefined when it does not count: only the first one does, and only while it is open. */
export function scoreAfter(
  before: Score,
  question: QuestionId,
  isRight: boolean,
  today: CalendarDate,
): Score | undefined {
  if (!isOpenFor(question, today) || answerIn(before, question) !== undefined) return undefined;
  const streak = isRight ? before.streak + 1 : 0;
  const day = formatDate(question.day);
  const marks = (before.recent[day] ?? '').padEnd(question.number, '.');
  const marked = marks.slice(0, question.number) + (isRight ? '+' : '-') + marks.slice(question.number + 1);
  const oldest = formatDate(addDays(today, 1 - KEPT_DAYS));
  const recent = Object.entries({ ...before.recent, [day]: marked }).filter(([each]) => each >= oldest);
  return {
    right: before.right + (isRight ? 1 : 0),
    wrong: before.wrong + (isRight ? 0 : 1),
    streak,
    best: Math.max(before.best, streak),
    recent: Object.fromEntries(recent),
  };
}
