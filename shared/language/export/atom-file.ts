import { textIn } from '../local-text';
import { type DayFeedOptions, type FeedItem, type Remembered, feedItem, startOfDay } from './day-feed';
import type { FeedHead } from './feed-head';
import { markupText } from './markup-text';

/** The anniversaries as an Atom feed, the latest first. It stays the same until there is another one. */
export function atomFile(remembered: readonly Remembered[], options: DayFeedOptions): string {
  const { language, today, collection, self, home } = options;
  const author = textIn(language, collection.title);
  const head = {
    ...{ language, author, self, home },
    id: `tag:${new URL(home).host},2026:${language.code}`,
    title: language.messages.feed.onThisDay(author),
    description: textIn(language, collection.description),
    updated: startOfDay(remembered[0]?.on ?? today),
  };
  return atomFeed(
    head,
    remembered.map((each) => feedItem(each, options)),
  );
}

/** An Atom feed (RFC 4287). */
export function atomFeed(head: FeedHead, items: readonly FeedItem[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${markupText(head.language.code)}">`,
    `<id>${markupText(head.id)}</id>`,
    `<title>${markupText(head.title)}</title>`,
    `<subtitle>${markupText(head.description)}</subtitle>`,
    `<updated>${head.updated}</updated>`,
    `<author><name>${markupText(head.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${markupText(head.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${markupText(head.home)}"/>`,
    ...items.map(entry),
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
