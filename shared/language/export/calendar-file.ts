import { addDays, compareDates } from '../../domain/calendar-date';
import type { CollectionSummary } from '../../domain/collection-summary';
import { isRemembered } from '../../domain/anniversary';
import { sourcesOf } from '../../domain/evidence';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { Language } from '../language';
import { textIn } from '../local-text';
import { renderCard } from '../render-card';
import { renderStanding } from '../render-line';
import { join, lines, paragraphs } from '../rich-text';
import { contentLines, dateValue, instantValue, textValue } from './content-line';
import { type Occurrence, type Period, occurrencesOf } from '../../domain/occurrence';

export interface CalendarOptions extends Period {
  readonly language: Language;
  /** The name of the calendar, and its categories. */
  readonly collection: Pick<CollectionSummary, 'title' | 'description' | 'topics'>;
  /** When the file is made. */
  readonly now: Date;
}

/**
 * The events as an iCalendar file (RFC 5545) of all-day entries, one for each event and year: no recurrence rule can
 * express how 29 February is kept. Events without days are left out. The file may then have no entry at all, although
 * the standard requires one.
 */
export function calendarFile(events: readonly HistoricalEvent[], options: CalendarOptions): string {
  const { language, collection } = options;
  const entries = events
    .flatMap((event) =>
      occurrencesOf(historicalDate(event.date), options)
        .filter(({ years }) => isRemembered(event, years))
        .map((occurrence) => ({ event, occurrence })),
    )
    .sort((a, b) => compareDates(a.occurrence.span.from, b.occurrence.span.from));
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//timeline-bot//timeline-bot//${language.code.toUpperCase()}`,
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(textIn(language, collection.title))}`,
    `X-WR-CALDESC:${textValue(textIn(language, collection.description))}`,
    ...entries.flatMap(({ event, occurrence }) => entryLines(event, occurrence, options)),
    'END:VCALENDAR',
  ]);
}

function entryLines(event: HistoricalEvent, occurrence: Occurrence, options: CalendarOptions): string[] {
  const { span, of } = occurrence;
  const { language, collection, now } = options;
  const [url] = urlsOf(event);
  const categories = event.topics.map((topic) => textValue(textIn(language, collection.topics[topic] ?? { topic })));
  return [
    'BEGIN:VEVENT',
    // The first and the last day of an event may fall on one date.
    `UID:${event.id}-${of === 'last-day' ? 'last-' : ''}${dateValue(span.from)}@timeline-bot`,
    `DTSTAMP:${instantValue(now)}`,
    `DTSTART;VALUE=DATE:${dateValue(span.from)}`,
    `DTEND;VALUE=DATE:${dateValue(addDays(span.to, 1))}`,
    `SUMMARY:${textValue(summaryOf(event, occurrence, options))}`,
    `DESCRIPTION:${textValue(descriptionOf(event, occurrence, options))}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.join(',')}`] : []),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'CLASS:PUBLIC',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** An anniversary has the year of its event, "Treaty signed (2001)"; what is of this year, the status of a plan. */
function summaryOf(
  event: HistoricalEvent,
  { years, span, of }: Occurrence,
  { language, today }: CalendarOptions,
): string {
  const { messages, dateText } = language;
  const title = join([textIn(language, event.title), of && messages.anniversaryOf[of]], ' · ').text;
  if (years === 0) return join([title, renderStanding(event, language, today)], ' · ').text;
  return messages.card.ofYear(title, dateText.date({ unit: 'year', year: span.from.year - years }));
}

/** The card as plain text, with the addresses of its links. */
function descriptionOf(event: HistoricalEvent, { span }: Occurrence, { language, today }: CalendarOptions): string {
  // At the end of the year the number of years is that of the anniversary, whichever day 29 February is kept on.
  const endOfYear = { year: span.from.year, month: 12, day: 31 };
  return paragraphs(renderCard(event, language, today, endOfYear), lines(...urlsOf(event))).text;
}

/** The addresses of the sources as URIs (RFC 3986: ASCII only), each once. */
function urlsOf(event: HistoricalEvent): string[] {
  return [...new Set(sourcesOf(event).flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(url).href] : [])))];
}
