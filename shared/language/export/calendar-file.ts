import { addDays, compareDates } from '../../domain/calendar-date';
import type { CollectionSummary } from '../../domain/collection-summary';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { Language } from '../language';
import { textIn } from '../local-text';
import { renderCard } from '../render-card';
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
    .flatMap((event) => occurrencesOf(historicalDate(event.date), options).map((occurrence) => ({ event, occurrence })))
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
  const { span } = occurrence;
  const { language, collection, now } = options;
  const [url] = urlsOf(event);
  const categories = event.topics.map((topic) => textValue(textIn(language, collection.topics[topic] ?? { topic })));
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}-${dateValue(span.from)}@timeline-bot`,
    `DTSTAMP:${instantValue(now)}`,
    `DTSTART;VALUE=DATE:${dateValue(span.from)}`,
    `DTEND;VALUE=DATE:${dateValue(addDays(span.to, 1))}`,
    `SUMMARY:${textValue(summaryOf(event, occurrence, language))}`,
    `DESCRIPTION:${textValue(descriptionOf(event, occurrence, language))}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.join(',')}`] : []),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'CLASS:PUBLIC',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** "10 years ago · The title · planned": the years come first, the status of a plan last. */
function summaryOf({ title, kind }: HistoricalEvent, { years }: Occurrence, language: Language): string {
  const { messages } = language;
  return join(
    [
      years > 0 ? messages.yearsAgo(years) : undefined,
      textIn(language, title),
      kind === 'held' ? undefined : messages.kind[kind],
    ],
    ' · ',
  ).text;
}

/** The card as plain text, with the addresses of its links. */
function descriptionOf(event: HistoricalEvent, { span }: Occurrence, language: Language): string {
  // At the end of the year the number of years is that of the summary, whichever day 29 February is kept on.
  const endOfYear = { year: span.from.year, month: 12, day: 31 };
  return paragraphs(renderCard(event, language, endOfYear), lines(...urlsOf(event))).text;
}

/** The addresses of the sources as URIs (RFC 3986: ASCII only), each once. */
function urlsOf({ sources }: HistoricalEvent): string[] {
  return [...new Set(sources.flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(url).href] : [])))];
}
