import ICAL from 'ical.js';
import * as z from 'zod/mini';
import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { addDays, compareDates, formatDate, parseDate } from '../../../../shared/domain/calendar-date';
import { monthDayOf } from '../../../../shared/domain/month-day';
import { english } from '../../../../shared/language/en/english';
import type { FeedRequest } from '../../../../shared/use-cases/feeds/feed-request';
import { loadCalendar } from '../../../../shared/use-cases/feeds/load-calendar';
import { loadDayFeed } from '../../../../shared/use-cases/feeds/load-day-feed';
import { loadEvents } from '../../../../shared/use-cases/feeds/load-events';
import { loadOnThisDay } from '../../../../shared/use-cases/feeds/load-on-this-day';
import { loadTimeline } from '../../../../shared/use-cases/feeds/load-timeline';
import { builtInCollection, collectionOf, event } from '../../../support/events';
import { openTableWith, withTable } from '../../../support/table';

const REQUEST: FeedRequest = {
  language: english,
  self: 'https://example.org/en/feed',
  home: 'https://example.org/en/',
  pageOf: (id) => `https://example.org/en/event/${id}`,
};

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const at = (instant: string, of = table) => {
  const clock = { now: () => new Date(instant) };
  return { clock, events: dynamoEventRepository(of, clock) };
};

const daySchema = z.object({ selected: z.array(z.looseObject({ text: z.string(), year: z.number() })) });
const feedSchema = z.object({ items: z.array(z.object({ url: z.string(), date_published: z.string() })) });

test('every day of the calendar is one on which the chat tells of the event', async () => {
  const ports = at('2026-09-03T06:00:00Z');
  const content = (await loadCalendar(ports, REQUEST)) ?? '';
  const entries = ICAL.Component.fromString(content)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  expect(entries.length).toBeGreaterThan(100);
  const told = new Map<string, readonly string[]>();
  for (const { startDate, component } of entries) {
    const day = monthDayOf(parseDate(formatDate(startDate)) ?? { year: 0, month: 1, day: 1 });
    const key = `${day.month}-${day.day}`;
    const page = { size: 50, direction: 'forward' } as const;
    if (!told.has(key))
      told.set(
        key,
        (await ports.events.onDays(day, day, page)).lines.map(({ id }) => id),
      );
    const url = String(component.getFirstPropertyValue('url'));
    expect(told.get(key)).toContain(url.split('/').at(-1));
  }
});

test.each(['atom', 'json'] as const)('the feed of this day as %s stays the same all day', async (format) => {
  const morning = await loadDayFeed(at('2026-09-03T00:00:00Z'), format, REQUEST);
  expect(await loadDayFeed(at('2026-09-03T23:59:59Z'), format, REQUEST)).toBe(morning);
  expect(await loadDayFeed(at('2026-09-10T00:00:00Z'), format, REQUEST)).not.toBe(morning);
});

test('the feed has the anniversaries of seven days, the latest first', async () => {
  const feed = feedSchema.parse(JSON.parse((await loadDayFeed(at('2026-09-05T12:00:00Z'), 'json', REQUEST)) ?? ''));
  const days = feed.items.map(
    ({ date_published }) => parseDate(date_published.slice(0, 10)) ?? { year: 0, month: 1, day: 1 },
  );
  expect(feed.items.map(({ url }) => url)).toContain(REQUEST.pageOf('2015-09-03-beijing-victory-parade'));
  expect(days).toEqual(days.toSorted((a, b) => compareDates(b, a)));
  const oldest = addDays({ year: 2026, month: 9, day: 5 }, -6);
  expect(days.every((day) => compareDates(day, oldest) >= 0)).toBe(true);
});

test('on this day in Wikimedia’s shape, with what that lacks', async () => {
  const day = { month: 9, day: 3 };
  const file = await loadOnThisDay(at('2026-09-03T06:00:00Z'), { ...REQUEST, day, type: 'all' });
  expect(Object.keys(JSON.parse(file) as object)).toEqual(['selected', 'events', 'births', 'deaths', 'holidays']);
  const { selected } = daySchema.parse(JSON.parse(file));
  expect(selected.map(({ year }) => year)).toEqual([2025, 2025, 2015]);
  expect(selected[2]).toMatchObject({
    year: 2015,
    pages: [{ content_urls: { desktop: { page: REQUEST.pageOf('2015-09-03-beijing-victory-parade') } } }],
    date: '2015-09-03',
    precision: 'day',
  });
  expect(selected[2]?.['sources']).not.toEqual([]);
  const one = await loadOnThisDay(at('2026-09-03T06:00:00Z'), { ...REQUEST, day, type: 'births' });
  expect(JSON.parse(one)).toEqual({ births: [] });
});

test('years before our era are negative there, and stand last', async () => {
  const collection = collectionOf(event('-0043-03-15', { importance: 5 }), event('2001-03-15'));
  const request = { ...REQUEST, day: { month: 3, day: 15 }, type: 'events' } as const;
  const file = await withTable(collection, (old) => loadOnThisDay(at('2026-09-03T06:00:00Z', old), request));
  const { events } = JSON.parse(file) as { events: readonly { year: number }[] };
  expect(events.map(({ year }) => year)).toEqual([2001, -44]);
});

test('TimelineJS gets all events of a small collection, in the order of time', async () => {
  const { events: all } = await builtInCollection();
  const { events } = JSON.parse((await loadTimeline(at('2026-09-03T06:00:00Z'), REQUEST)) ?? '') as {
    events: readonly { unique_id: string; start_date: { year: number } }[];
  };
  expect(events.map(({ unique_id }) => unique_id).sort()).toEqual(all.map(({ id }) => id).sort());
  const years = events.map(({ start_date }) => start_date.year);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('the whole of a large collection comes page by page, and each page names the next', async () => {
  const ids = Array.from({ length: 501 }, (_, index) => `2001-${String(index).padStart(3, '0')}`);
  const [first, second] = await withTable(collectionOf(...ids.map((id) => event('2001', { id }))), async (large) => {
    const { events } = at('2026-09-03T06:00:00Z', large);
    const page = (after?: string) => loadEvents({ events }, 'json', { ...REQUEST, after });
    return [await page(), await page('2001-499')];
  });
  expect(first?.next).toBe('https://example.org/en/feed?after=2001-499');
  const read = [first, second].map(
    (page) => JSON.parse(page?.content ?? '') as { total: number; events: { id: string }[] },
  );
  expect(read.map(({ total }) => total)).toEqual([501, 501]);
  expect(read.flatMap((page) => page.events.map(({ id }) => id))).toEqual(ids);
  expect(second?.next).toBeUndefined();
});
