import { type CalendarDate, addDays, compareDates, formatDate, formatYear } from '../../domain/calendar-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { Occurrence } from '../../domain/occurrence';
import { type Known, standingPassesOn } from '../../domain/standing';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { renderStanding } from '../render-line';
import { clip, join } from '../rich-text';
import { dateValue, instantValue, textValue } from './content-line';

/** What an entry is made from: an event or a line of one. */
export type Entered = Known & Pick<HistoricalEvent, 'id' | 'title' | 'changed'>;

/** An entry of a calendar (RFC 5545, VEVENT): whole days that keep nobody busy. */
export interface CalendarEntry extends Pick<Occurrence, 'span'> {
  readonly uid: string;
  readonly modified: Date;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly url?: string | undefined;
}

export function entryLines(entry: CalendarEntry): string[] {
  const { span, modified, categories = [], description, location, url } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    // With METHOD:PUBLISH, readers go by either of the two (RFC 5545 §3.8.7.2).
    `DTSTAMP:${instantValue(modified)}`,
    `LAST-MODIFIED:${instantValue(modified)}`,
    `DTSTART;VALUE=DATE:${dateValue(span.from)}`,
    `DTEND;VALUE=DATE:${dateValue(addDays(span.to, 1))}`,
    `SUMMARY:${textValue(entry.summary)}`,
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(location ? [`LOCATION:${textValue(location)}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(textValue).join(',')}`] : []),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * The same for as long as the event is kept in that year, on whichever day: a corrected date or another way to keep
 * 29 February moves the entry. The first and the last day of an event have entries of their own, and so has the second
 * day on which a 29 February is kept.
 */
export function uidOf({ id }: Entered, { span, of, isSecond }: Occurrence): string {
  const which = `${of === 'last-day' ? '-last' : ''}${isSecond ? '-2' : ''}`;
  return `${id}-${formatYear(span.from.year)}${which}@timeline-bot`;
}

/** An anniversary has the year of its event, "Treaty signed (2001)"; what is of this year, the status of a plan. */
export function summaryOf(
  event: Entered,
  { years, span, of }: Occurrence,
  {
    language,
    today,
    longest = Infinity,
  }: { readonly language: PublishedLanguage; readonly today: CalendarDate } & {
    /** The most of the title, in UTF-16 units. */
    readonly longest?: number;
  },
): string {
  const { messages, dateText } = language;
  const whole = join([textIn(language, event.title), of && messages.anniversaryOf[of]], ' · ');
  const title = clip(whole, longest).text;
  if (years === 0) return join([title, renderStanding(event, language, today)], ' · ').text;
  return messages.card.ofYear(title, dateText.date({ unit: 'year', year: span.from.year - years }));
}

/** At the end of the year the number of years is that of the anniversary, whichever day 29 February is kept on. */
export function endOfYear({ span }: Occurrence): CalendarDate {
  return { year: span.from.year, month: 12, day: 31 };
}

/**
 * When an entry last changed: with its event, or when the date of a plan passed. 1970 for an event that an earlier
 * version has stored.
 */
export function modifiedOn(event: Entered, today: CalendarDate): Date {
  const changed = new Date(event.changed ?? 0);
  const passed = standingPassesOn(event);
  if (!passed || compareDates(passed, today) > 0) return changed;
  return new Date(Math.max(changed.getTime(), Date.parse(formatDate(passed))));
}
