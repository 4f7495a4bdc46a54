import { compareDates } from '../../domain/calendar-date';
import type { CollectionSummary } from '../../domain/collection-summary';
import { isRemembered } from '../../domain/anniversary';
import { sourcesOf } from '../../domain/evidence';
import { historicalDate } from '../../domain/historical-date';
import type { HistoricalEvent } from '../../domain/historical-event';
import { type Occurrence, type Period, occurrencesOf } from '../../domain/occurrence';
import type { Known } from '../../domain/standing';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { renderCard } from '../render-card';
import { lines, paragraphs } from '../rich-text';
import { type CalendarEntry, endOfYear, entryLines, modifiedOn, summaryOf, uidOf } from './calendar-entry';
import { contentLines, textValue } from './content-line';

export interface CalendarOptions extends Period {
  readonly language: PublishedLanguage;
  /** The name of the calendar, and its categories. */
  readonly collection: Pick<CollectionSummary, 'title' | 'description' | 'topics'>;
}

/** An iCalendar file (RFC 5545), and how many of the events it has. */
export interface CalendarFile {
  readonly content: string;
  readonly events: number;
}

/**
 * The events as a file of all-day entries, one for each event and year: no recurrence rule can express how 29 February
 * is kept. Each has the whole card. Events without days are left out.
 */
export function calendarFile(events: readonly HistoricalEvent[], options: CalendarOptions): CalendarFile {
  const { language, collection } = options;
  const kept = keptIn(options, events);
  const entries = kept.map(({ event, occurrence }) => entryOf(event, occurrence, options));
  const header = [
    `X-WR-CALNAME:${textValue(textIn(language, collection.title))}`,
    `X-WR-CALDESC:${textValue(textIn(language, collection.description))}`,
  ];
  return {
    content: calendarOf(language, header, entries.map(entryLines)),
    events: new Set(kept.map(({ event }) => event.id)).size,
  };
}

/** An iCalendar file of a header and entries, all in content lines. */
export function calendarOf(
  { code }: PublishedLanguage,
  header: readonly string[],
  entries: readonly (readonly string[])[],
): string {
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//timeline-bot//timeline-bot//${code.toUpperCase()}`,
    'METHOD:PUBLISH',
    ...header,
    ...entries.flat(),
    'END:VCALENDAR',
  ]);
}

/** The days of the period on which the events are remembered, in order. */
export function keptIn<Event extends Known>(
  period: Period,
  events: readonly Event[],
): { readonly event: Event; readonly occurrence: Occurrence }[] {
  return events
    .flatMap((event) =>
      occurrencesOf(historicalDate(event.date), period)
        .filter(({ years }) => isRemembered(event, years))
        .map((occurrence) => ({ event, occurrence })),
    )
    .sort((a, b) => compareDates(a.occurrence.span.from, b.occurrence.span.from));
}

function entryOf(event: HistoricalEvent, occurrence: Occurrence, options: CalendarOptions): CalendarEntry {
  const { language, collection, today } = options;
  const urls = urlsOf(event);
  // The card as plain text, with the addresses of its links.
  const card = renderCard(event, language, today, endOfYear(occurrence));
  return {
    uid: uidOf(event, occurrence),
    span: occurrence.span,
    modified: modifiedOn(event, today),
    summary: summaryOf(event, occurrence, options),
    description: paragraphs(card, lines(...urls)).text,
    location: event.places.map((place) => textIn(language, place)).join(language.messages.listSeparator),
    categories: event.topics.map((topic) => textIn(language, collection.topics[topic] ?? { topic })),
    url: urls[0],
  };
}

/** The addresses of the sources as URIs (RFC 3986: ASCII only), each once. */
function urlsOf(event: HistoricalEvent): string[] {
  return [...new Set(sourcesOf(event).flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(url).href] : [])))];
}
