import { historicalDate } from '../../domain/historical-date';
import { textIn } from '../local-text';
import { type DayFeedOptions, type FeedItem, type Remembered, feedItem } from './day-feed';
import type { FeedHead } from './feed-head';

/** The anniversaries as a JSON Feed, with the date of each event as it is known. */
export function jsonFeed(remembered: readonly Remembered[], options: DayFeedOptions): string {
  const { language, collection, self, home } = options;
  const author = textIn(language, collection.title);
  const [title, description] = [language.messages.feed.onThisDay(author), textIn(language, collection.description)];
  return jsonFeedOf(
    { language, author, title, description, self, home },
    remembered.map((each) => ({ ...jsonItem(feedItem(each, options)), _timeline: timelineOf(each) })),
  );
}

/** A JSON Feed (jsonfeed.org, version 1.1). */
export function jsonFeedOf(head: Omit<FeedHead, 'id' | 'updated'>, items: readonly object[]): string {
  const { language, author, title, description, self, home } = head;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    language: language.code,
    authors: [{ name: author, url: home }],
    items,
  };
  return `${JSON.stringify(feed)}\n`;
}

export function jsonItem({ id, url, title, published, content, topics }: FeedItem): object {
  return { ...{ id, url, title, content_html: content, date_published: published, tags: topics } };
}

function timelineOf({ event: { date, dateBasis, kind }, years }: Remembered): object {
  return { date, precision: historicalDate(date).unit, basis: dateBasis, kind, years };
}
