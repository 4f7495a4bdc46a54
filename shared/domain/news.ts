import { type CalendarDate, addDays, formatDate, weekdayOf } from './calendar-date';
import type { Subscription } from './subscription';

const WEEK = 7;
/** What is told is this many days old at least: by then that day, in UTC, is over in every time zone. */
const SETTLED_DAYS = 2;

/** Whether the message of that date tells what is new in the collection. */
export function isNewsDay({ news }: Pick<Subscription, 'news'>, date: CalendarDate): boolean {
  return news === String(weekdayOf(date));
}

/**
 * The days (in UTC) whose new events are told on a date. The weeks of a weekday follow one another without a gap or an
 * overlap, so that each event is told once; after a change of the weekday, some may be told again, and none is lost.
 */
export function newsDays(date: CalendarDate): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const to = addDays(date, -SETTLED_DAYS);
  return { from: addDays(to, 1 - WEEK), to };
}

/** Whether a date may have news, given the last day (ISO 8601, UTC) on which events were added. */
export function mayHaveNews(date: CalendarDate, lastAdded: string | undefined): boolean {
  return lastAdded !== undefined && lastAdded >= formatDate(newsDays(date).from);
}
