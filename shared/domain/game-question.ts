import { type CalendarDate, toDayNumber } from './calendar-date';
import { type EventPair, pairNumber } from './event-pair';
import type { EventLine } from './event-line';

/** A question of the game: each day has its own, which are the same for all chats. */
export interface QuestionId {
  readonly day: CalendarDate;
  /** From 0, the question of the day. */
  readonly number: number;
}

/** The question as a button names it: with its pair, since another deploy may pair other events. */
export interface AskedQuestion extends QuestionId {
  /** See `pairNumber`. */
  readonly pair: number;
}

/** The questions of a day, for a person who goes on after the first. */
const QUESTIONS_A_DAY = 10;

/** Which of the events that a question shows: the one above or the one below. */
export type Guess = 0 | 1;

/** A question with its events in the order in which they are shown. */
export interface GameQuestion extends AskedQuestion {
  readonly shown: readonly [EventLine, EventLine];
  /** Which of them came first. */
  readonly first: Guess;
  /** Whether the day has another question after it. */
  readonly hasNext: boolean;
}

/**
 * Where in the order of all pairs the pair of a question stands; undefined when the day has no such question. Each pair
 * is the question of a day in turn, and the others of a day are spread evenly between.
 */
export function placeInTurn({ day, number }: QuestionId, pairs: number): number | undefined {
  if (number < 0 || number >= questionsADay(pairs)) return undefined;
  const stride = Math.floor(pairs / questionsADay(pairs));
  const place = (toDayNumber(day) + number * stride) % pairs;
  return place < 0 ? place + pairs : place;
}

/** The question that asks about a pair. */
export function questionOf(id: QuestionId, pair: EventPair, pairs: number): GameQuestion {
  const number = pairNumber(pair);
  const isFirstAbove = number % 2 === 0;
  return {
    ...{ day: id.day, number: id.number, pair: number },
    shown: isFirstAbove ? [pair.first, pair.second] : [pair.second, pair.first],
    first: isFirstAbove ? 0 : 1,
    hasNext: id.number + 1 < questionsADay(pairs),
  };
}

function questionsADay(pairs: number): number {
  return Math.min(QUESTIONS_A_DAY, pairs);
}
