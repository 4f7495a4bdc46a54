import type { CalendarDate } from '../domain/calendar-date';
import type { DateOrder } from '../domain/date-query';
import { localDay } from '../domain/local-day';
import type { Language } from '../language/language';
import type { Clock } from './ports';

/** Who asks, as far as an answer depends on it. */
export interface Asker {
  readonly chatId: number;
  /** Grows from update to update: tells what a chat chose later from what it chose before. */
  readonly updateId: number;
  readonly language: Language;
  /** IANA */
  readonly timeZone: string;
  /** How `9/3` is read where the asker is from; a choice of the chat goes before it. */
  readonly dateOrder: DateOrder;
}

/** Today where the asker is. */
export function todayOf({ timeZone }: Asker, clock: Clock): CalendarDate {
  return localDay(clock.now(), timeZone);
}
