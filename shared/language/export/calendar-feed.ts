import type { CalendarDate } from '../../domain/calendar-date';
import type { CollectionSummary } from '../../domain/collection-summary';
import type { EventLine } from '../../domain/event-line';
import type { LocalText } from '../../domain/historical-event';
import { DEFAULT_LEAP_DAY } from '../../domain/leap-day';
import type { Occurrence, Period } from '../../domain/occurrence';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { renderOutlets, renderWhen } from '../render-line';
import { type CalendarEntry, endOfYear, entryLines, modifiedOn, summaryOf, uidOf } from './calendar-entry';
import { calendarOf, keptIn } from './calendar-file';
import { contentLines, textValue } from './content-line';

export interface CalendarFeedOptions {
  readonly language: PublishedLanguage;
  readonly today: CalendarDate;
  readonly collection: Pick<CollectionSummary, 'title' | 'description'>;
  /** Only events of that topic are in it. */
  readonly topic?: LocalText | undefined;
  /** The address of the calendar itself. */
  readonly self: string;
  /** The address of an event's page. */
  readonly pageOf: (id: string) => string;
}

/** The calendar, and how many of the events that have days in it are left out because it is full. */
export interface CalendarFeed {
  readonly content: string;
  readonly leftOut: number;
}

/** Google Calendar reads some 1,100 entries or 1 MB, and drops the rest without a word. */
const MOST_ENTRIES = 1000;
/** The size of an entry, in bytes. */
const LONGEST_ENTRY = 600;
/** How often a reader should ask. Some know one property, some the other. */
const REFRESH = 'PT12H';

/**
 * A calendar to subscribe to: of the first events as many as it can hold, each in a few lines with the address of its
 * page. It has the days from last year until the end of the year after next, so that it changes when events do, and at
 * the turn of the year.
 */
export function calendarFeed(events: readonly EventLine[], options: CalendarFeedOptions): CalendarFeed {
  const { language, collection, topic, self } = options;
  const { messages } = language;
  const period = periodOf(options.today);
  const dated = events.map((event) => ({ event, days: keptIn(period, [event]).length })).filter(({ days }) => days > 0);
  const most = fitting(dated.map(({ days }) => days));
  const held = dated.slice(0, most).map(({ event }) => event);
  const leftOut = dated.length - most;
  const title = textIn(language, collection.title);
  const name = textValue(topic ? messages.feed.onTopic(title, textIn(language, topic)) : title);
  const about = textIn(language, collection.description);
  const header = [
    ...[`NAME:${name}`, `X-WR-CALNAME:${name}`],
    `X-WR-CALDESC:${textValue(leftOut > 0 ? `${about}\n${messages.feed.mostImportant(most)}` : about)}`,
    `SOURCE;VALUE=URI:${self}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
  ];
  return {
    content: calendarOf(
      language,
      header,
      keptIn(period, held).map(({ event, occurrence }) => shortEntry(event, occurrence, options)),
    ),
    leftOut,
  };
}

function periodOf({ year }: CalendarDate): Period {
  return { today: { year: year - 1, month: 1, day: 1 }, years: 4, leapDay: DEFAULT_LEAP_DAY };
}

/** How many of the first events fit, with all of their days. */
function fitting(lengths: readonly number[]): number {
  let entries = 0;
  const full = lengths.findIndex((length) => (entries += length) > MOST_ENTRIES);
  return full === -1 ? lengths.length : full;
}

/** The title with the date and the outlets; less of it, where they are too long. */
function shortEntry(event: EventLine, occurrence: Occurrence, options: CalendarFeedOptions): string[] {
  const { language, today } = options;
  const described = [renderWhen(event, language, endOfYear(occurrence)), renderOutlets(event, language)];
  const entry = (longest: number, described: readonly string[]): CalendarEntry => ({
    uid: uidOf(event, occurrence),
    span: occurrence.span,
    modified: modifiedOn(event, today),
    summary: summaryOf(event, occurrence, { language, today, longest }),
    description: described.filter((line) => line !== '').join('\n'),
    url: options.pageOf(event.id),
  });
  const [when = ''] = described;
  for (const [longest, lines] of [
    ...[[Infinity, described] as const, [Infinity, [when]] as const],
    ...[60, 40, 20].flatMap((length) => [[length, [when]] as const, [length, []] as const]),
  ]) {
    const candidate = entryLines(entry(longest, lines));
    if (Buffer.byteLength(contentLines(candidate)) <= LONGEST_ENTRY) return candidate;
  }
  return entryLines(entry(10, []));
}
