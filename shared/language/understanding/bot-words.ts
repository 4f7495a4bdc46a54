import type { Spellings } from '../reading/date-words';

/** What is asked of the bot itself, or said of what it shows. */
export const OF_BOT = [
  /** The signs before events, and how certain a date is. */
  'marks',
  /** Where its data come from, and whether they can be trusted. */
  'data',
  /** That something it shows is wrong. */
  'error',
  /** Whether it has pictures or maps. */
  'media',
  /** How its messages look: the size of their text, their sources. */
  'looks',
] as const;

export type OfBot = (typeof OF_BOT)[number];

/** A text is about it that has words of both kinds, and beside them nothing but `fill` and what fills any talk. */
export interface BotWords {
  readonly of: Spellings;
  readonly said: Spellings;
  readonly fill?: Spellings;
}
