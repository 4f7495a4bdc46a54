import fc from 'fast-check';
import RssParser from 'rss-parser';
import { english } from '../../../../shared/language/en/english';
import { atomFile } from '../../../../shared/language/export/atom-file';
import { type DayFeedOptions, feedItem } from '../../../../shared/language/export/day-feed';
import { jsonFeed } from '../../../../shared/language/export/json-feed';
import { plainText } from '../../../../shared/language/export/plain-text';
import { collectionOf, event, inEachLanguage } from '../../../support/events';
import { nastyEvent, nastyText } from './nasty-events';

const OPTIONS: DayFeedOptions = {
  language: english,
  collection: collectionOf(),
  today: { year: 2026, month: 9, day: 3 },
  self: 'https://example.org/en/feed.atom',
  home: 'https://example.org/en/',
  pageOf: (id) => `https://example.org/en/event/${id}`,
};
const PARADE = {
  event: event('2015-09-03', {
    title: inEachLanguage('Parade <in> Beijing & elsewhere'),
    sources: [{ outlet: inEachLanguage('A paper'), title: 'Held', url: 'https://example.com/a?b=c&d' }],
  }),
  ...{ on: OPTIONS.today, years: 11, of: undefined },
};

test('an entry of Atom', async () => {
  const feed = await new RssParser().parseString(atomFile([PARADE], OPTIONS));
  expect(feed).toMatchObject({ title: 'Test events · On this day', feedUrl: OPTIONS.self, link: OPTIONS.home });
  expect(feed.items).toMatchObject([
    {
      id: 'tag:example.org,2026:2015-09-03-event/2026',
      title: 'Parade <in> Beijing & elsewhere (2015)',
      link: 'https://example.org/en/event/2015-09-03-event',
      pubDate: '2026-09-03T00:00:00.000Z',
      content:
        '<p>3 September 2015 · 11 years ago</p><p>A paper reported that it took place.</p><p>● A paper</p>' +
        '<ul><li><a href="https://example.com/a?b=c&amp;d">Held</a></li></ul>',
    },
  ]);
});

test('an item of a JSON Feed', () => {
  const feed: unknown = JSON.parse(jsonFeed([PARADE], { ...OPTIONS, self: 'https://example.org/en/feed.json' }));
  expect(feed).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Test events · On this day',
    description: 'Events made up for tests.',
    home_page_url: 'https://example.org/en/',
    feed_url: 'https://example.org/en/feed.json',
    language: 'en',
    authors: [{ name: 'Test events', url: 'https://example.org/en/' }],
    items: [
      {
        id: 'tag:example.org,2026:2015-09-03-event/2026',
        url: 'https://example.org/en/event/2015-09-03-event',
        title: 'Parade <in> Beijing & elsewhere (2015)',
        content_html: feedItem(PARADE, OPTIONS).content,
        date_published: '2026-09-03T00:00:00Z',
        tags: ['visit'],
        _timeline: { date: '2015-09-03', precision: 'day', basis: 'source', kind: 'held', years: 11 },
      },
    ],
  });
});

test('whatever the texts, Atom is read to the same entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nastyEvent, { maxLength: 3 }), nastyText, async (events, title) => {
      const given = events.map((each) => ({ event: each, on: OPTIONS.today, years: 1, of: undefined }));
      const file = atomFile(given, { ...OPTIONS, collection: { title: { en: title }, description: { en: title } } });
      const { items } = await new RssParser().parseString(file);
      expect(items.map(({ link }) => link)).toEqual(events.map(({ id }) => OPTIONS.pageOf(id)));
      expect(items.map(({ title: read = '' }) => words(read))).toEqual(
        given.map((each) => words(feedItem(each, OPTIONS).title)),
      );
    }),
  );
});

/** XML has one kind of space at the end of a line, and does not allow two characters. */
function words(text: string): string {
  return plainText(text)
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
