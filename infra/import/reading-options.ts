import type { CalendarDate } from '../../shared/domain/calendar-date';
import type { Settle } from './settle';

/** What a file is read with. */
export interface ReadingOptions {
  readonly language: string;
  /** Those of the collection. */
  readonly languages: readonly string[];
  readonly today: CalendarDate;
  readonly settle: Settle;
}
