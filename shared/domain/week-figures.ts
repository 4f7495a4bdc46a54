import { type CalendarDate, weekdayOf } from './calendar-date';
import { slotsDue } from './slot';

/** What the schedule counts from one weekly report to the next: messages that were due, and what went wrong with some. */
export const TALLIED = ['messages', 'uncertain', 'refused', 'late'] as const;

export type Tally = Readonly<Record<(typeof TALLIED)[number], number>>;

export const NO_TALLY: Tally = { messages: 0, uncertain: 0, refused: 0, late: 0 };

/** What the editors are told once a week. */
export interface WeekFigures extends Tally {
  /** The chats that have scheduled messages. */
  readonly chats: number;
  readonly openReports: number;
  /** How often a date was asked for that has no events; absent where that is not counted, or could not be. */
  readonly gaps?: number | undefined;
}

/** The Monday (UTC) whose report is due at a tick; undefined at all other ticks. */
export function weekEndingAt(tick: Date): CalendarDate | undefined {
  return slotsDue('UTC', tick).find(({ time, date }) => time === '09:00' && weekdayOf(date) === 1)?.date;
}

/** What takes the counts away, when it is added to them. */
export function negative({ messages, uncertain, refused, late }: Tally): Tally {
  return { messages: -messages, uncertain: -uncertain, refused: -refused, late: -late };
}
