import type { CalendarDate } from '../../domain/calendar-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { utcDay } from '../../domain/utc-day';
import type { PublishedLanguage } from '../../language/published-language';
import type { AnswerPorts } from '../answer-ports';

/** A request for a feed: its language and its addresses. */
export interface FeedRequest {
  readonly language: PublishedLanguage;
  /** The address of the feed itself, and of the pages in its language. */
  readonly self: string;
  readonly home: string;
  readonly pageOf: (id: HistoricalEvent['id']) => string;
}

/** Today in UTC: a feed has no reader whose zone is known. */
export function feedDay({ clock }: Pick<AnswerPorts, 'clock'>): CalendarDate {
  return utcDay(clock.now());
}
