import { textIn } from '../local-text';
import { type DayFeedOptions, type FeedItem, type Remembered, feedItem, startOf } from './day-feed';
import { markupText } from './markup-text';

/** The anniversaries as an Atom feed (RFC 4287), the latest first. It stays the same until there is another one. */
export function atomFile(remembered: readonly Remembered[], options: DayFeedOptions): string {
  const { language, today, collection, self, home } = options;
  const title = textIn(language, collection.title);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${markupText(language.code)}">`,
    `<id>tag:${markupText(new URL(home).host)},2026:${language.code}</id>`,
    `<title>${markupText(language.messages.feed.onThisDay(title))}</title>`,
    `<subtitle>${markupText(textIn(language, collection.description))}</subtitle>`,
    `<updated>${startOf(remembered[0]?.on ?? today)}</updated>`,
    `<author><name>${markupText(title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${markupText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${markupText(home)}"/>`,
    ...remembered.map((each) => entry(feedItem(each, options))),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ id, url, title, published, content, topics }: FeedItem): string {
  return [
    '<entry>',
    `<id>${markupText(id)}</id>`,
    `<title>${markupText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${markupText(url)}"/>`,
    `<published>${published}</published>`,
    `<updated>${published}</updated>`,
    ...topics.map((topic) => `<category term="${markupText(topic)}"/>`),
    `<content type="html">${markupText(content)}</content>`,
    '</entry>',
  ].join('\n');
}
