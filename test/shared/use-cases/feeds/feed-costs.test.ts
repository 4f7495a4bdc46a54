import { languages } from '../../../../shared/language/languages';
import type { FeedRequest } from '../../../../shared/use-cases/feeds/feed-request';
import { loadCalendar } from '../../../../shared/use-cases/feeds/load-calendar';
import { loadCorrectionsFeed } from '../../../../shared/use-cases/feeds/load-corrections';
import { loadDayFeed } from '../../../../shared/use-cases/feeds/load-day-feed';
import { loadOnThisDay } from '../../../../shared/use-cases/feeds/load-on-this-day';
import { loadTimeline } from '../../../../shared/use-cases/feeds/load-timeline';
import { inventedCollection } from '../../../support/invented-collection';
import { memoryEvents } from '../../../support/memory-events';

const REQUEST: FeedRequest = {
  language: languages[0],
  self: 'https://example.org/en/feed',
  home: 'https://example.org/en/',
  pageOf: (id) => `https://example.org/en/event/${id}`,
};
const collection = inventedCollection(2000);
const clock = { now: () => new Date('2026-09-03T06:00:00Z') };

/** As docs/configuration.md promises. */
test.each([
  ['the calendar', 63, (ports) => loadCalendar(ports, REQUEST)],
  [
    'the calendar of a topic',
    64,
    (ports) => loadCalendar(ports, { ...REQUEST, topic: Object.keys(collection.topics)[0] }),
  ],
  ['Atom', 100, (ports) => loadDayFeed(ports, 'atom', REQUEST)],
  ['a day of any year', 60, (ports) => loadOnThisDay(ports, { ...REQUEST, day: { month: 9, day: 3 }, type: 'all' })],
  ['corrections', 15, (ports) => loadCorrectionsFeed(ports, 'json', REQUEST)],
  ['TimelineJS', 270, (ports) => loadTimeline(ports, REQUEST)],
] as const satisfies readonly (readonly [string, number, (ports: Ports) => Promise<string | undefined>])[])(
  'of 2,000 events, %s reads at most %i units, and fits an answer',
  async (_name, most, load) => {
    const { events, used } = memoryEvents(collection, clock);
    await events.summary();
    used.units = 0;
    const content = await load({ clock, events });
    expect(used.units).toBeGreaterThan(0);
    expect(used.units).toBeLessThanOrEqual(most);
    // A function answers with 6 MB at most, and base64 takes a third more.
    expect(Buffer.byteLength(content ?? '')).toBeLessThan(4_000_000);
  },
);

type Ports = Parameters<typeof loadCalendar>[0];
