import type { CollectionSummary } from '../../domain/collection-summary';
import type { CorrectedEvent } from '../../domain/versions';
import { textIn } from '../local-text';
import type { PublishedLanguage } from '../published-language';
import { type CorrectionEntry, correctionEntries } from '../render-change';
import { atomFeed } from './atom-file';
import { type FeedItem } from './day-feed';
import { jsonFeedOf, jsonItem } from './json-feed';
import { markupText } from './markup-text';

export interface CorrectionsFeedOptions {
  readonly language: PublishedLanguage;
  readonly collection: Pick<CollectionSummary, 'title'>;
  readonly self: string;
  readonly home: string;
  readonly pageOf: (id: string) => string;
}

/** The corrections as a feed, the latest first: Atom, or a JSON Feed. */
export function correctionsFeed(
  format: 'atom' | 'json',
  corrections: readonly CorrectedEvent[],
  { language, collection, self, home, pageOf }: CorrectionsFeedOptions,
): string {
  const author = textIn(language, collection.title);
  const { page } = language.messages.correction;
  const { host } = new URL(home);
  const entries = correctionEntries(corrections, language);
  const items = entries.map((entry): FeedItem => ({
    id: `tag:${host},2026:correction/${entry.at}/${entry.id}`,
    url: pageOf(entry.id),
    title: `${entry.title}: ${entry.changes.join('; ')}`,
    published: entry.at,
    content: contentOf(entry),
    topics: [],
  }));
  const head = { language, author, self, home, title: `${author} · ${page.heading}`, description: page.what };
  if (format === 'json') return jsonFeedOf(head, items.map(jsonItem));
  const updated = entries[0]?.at ?? BEFORE_ALL;
  return atomFeed({ ...head, id: `tag:${host},2026:corrections/${language.code}`, updated }, items);
}

/** An Atom feed must say when it was updated, also one that has no entry yet. */
const BEFORE_ALL = '2026-01-01T00:00:00Z';

function contentOf({ changes, reason }: CorrectionEntry): string {
  return [...changes, ...(reason === undefined ? [] : [reason])].map((text) => `<p>${markupText(text)}</p>`).join('');
}
