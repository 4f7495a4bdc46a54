import type { PAUSE_DAYS } from '../domain/pause';

/** /pause */
export interface PauseMessages {
  readonly pause: string;
  readonly resume: string;
  /** Above the usual lengths. */
  readonly ask: string;
  /** By the number of days. */
  readonly lengths: Readonly<Record<(typeof PAUSE_DAYS)[number], string>>;
  /** What was just done: messages resume on that day. */
  paused(day: string): string;
  /** In the subscription and in /status. */
  until(day: string): string;
  /** The text names no day that is ahead, and within a year. */
  badDay(text: string): string;
}
