import { type CalendarDate, formatDate } from '../../domain/calendar-date';
import type { CollectionSummary } from '../../domain/collection-summary';
import { sourcesOf } from '../../domain/evidence';
import { type EventLine, lineOf } from '../../domain/event-line';
import type { HistoricalEvent } from '../../domain/historical-event';
import type { DueLine } from '../../domain/due-anniversaries';
import type { PublishedLanguage } from '../published-language';
import { textIn } from '../local-text';
import { renderOutlets, renderStanding, renderWhen } from '../render-line';
import { join } from '../rich-text';
import { summaryOf } from './calendar-entry';
import { markupText } from './markup-text';

/** An event on a day of its anniversary. */
export interface Remembered extends Pick<DueLine, 'years' | 'of'> {
  readonly event: HistoricalEvent;
  readonly on: CalendarDate;
}

export interface DayFeedOptions {
  readonly language: PublishedLanguage;
  readonly today: CalendarDate;
  readonly collection: Pick<CollectionSummary, 'title' | 'description'>;
  /** The address of the feed itself, and of the pages it belongs to. */
  readonly self: string;
  readonly home: string;
  readonly pageOf: (id: string) => string;
}

/** An entry of a feed, before it is Atom or JSON. */
export interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** ISO 8601, in UTC: the beginning of the day. */
  readonly published: string;
  /** HTML */
  readonly content: string;
  readonly topics: readonly string[];
}

export function feedItem(remembered: Remembered, options: DayFeedOptions): FeedItem {
  const { event, on } = remembered;
  const { language, home, today } = options;
  return {
    // RFC 4151: the year is that of the scheme.
    id: `tag:${new URL(home).host},2026:${event.id}/${on.year}${remembered.of === 'last-day' ? '/last' : ''}`,
    url: options.pageOf(event.id),
    title: summaryOf(event, { ...remembered, span: { from: on, to: on } }, { language, today }),
    published: startOfDay(on),
    content: contentOf(event, on, options),
    topics: event.topics,
  };
}

/** ISO 8601: the beginning of a day in UTC. */
export function startOfDay(day: CalendarDate): string {
  return `${formatDate(day)}T00:00:00Z`;
}

/** What a line and a card say: the date, the standing, the summary, and who says so, with links. */
function contentOf(event: HistoricalEvent, on: CalendarDate, { language, today }: DayFeedOptions): string {
  const line: EventLine = lineOf(event);
  const head = join([renderWhen(line, language, on), renderStanding(line, language, today)], ' · ').text;
  const linked = sourcesOf(event).flatMap(({ outlet, title, url }) =>
    url && URL.canParse(url) ? [{ url: new URL(url).href, name: title ?? textIn(language, outlet) }] : [],
  );
  return [
    ...[head, event.summary && textIn(language, event.summary), renderOutlets(line, language)]
      .filter((text) => text !== undefined && text !== '')
      .map((text = '') => `<p>${markupText(text)}</p>`),
    ...(linked.length > 0
      ? [
          `<ul>${linked.map(({ url, name }) => `<li><a href="${markupText(url)}">${markupText(name)}</a></li>`).join('')}</ul>`,
        ]
      : []),
  ].join('');
}
