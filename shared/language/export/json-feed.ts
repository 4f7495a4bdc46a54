import { historicalDate } from '../../domain/historical-date';
import { textIn } from '../local-text';
import { type DayFeedOptions, type Remembered, feedItem } from './day-feed';

/** The anniversaries as a JSON Feed (jsonfeed.org, version 1.1), with the date of each event as it is known. */
export function jsonFeed(remembered: readonly Remembered[], options: DayFeedOptions): string {
  const { language, collection, self, home } = options;
  const title = textIn(language, collection.title);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: language.messages.feed.onThisDay(title),
    description: textIn(language, collection.description),
    home_page_url: home,
    feed_url: self,
    language: language.code,
    authors: [{ name: title, url: home }],
    items: remembered.map((each) => item(each, options)),
  };
  return `${JSON.stringify(feed)}\n`;
}

function item(remembered: Remembered, options: DayFeedOptions): object {
  const { id, url, title, published, content, topics } = feedItem(remembered, options);
  const { date, dateBasis, kind } = remembered.event;
  return {
    ...{ id, url, title, content_html: content, date_published: published, tags: topics },
    _timeline: { date, precision: historicalDate(date).unit, basis: dateBasis, kind, years: remembered.years },
  };
}
