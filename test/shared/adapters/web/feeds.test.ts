import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import * as z from 'zod/mini';
import type { LocalTable } from '../../../../infra/local/local-table';
import { FEEDS } from '../../../../shared/adapters/web/feeds';
import { languages } from '../../../../shared/language/languages';
import { builtInCollection } from '../../../support/events';
import { type Reader, pageReader } from '../../../support/page-reader';
import { recordCalls } from '../../../support/recorded-calls';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
let read: Reader;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  read = pageReader(table);
});
afterAll(() => table.close());

const EXAMPLES: readonly [path: string, type: string][] = FEEDS.map(({ path, type }) => [
  path.replace('{type}/{mm}/{dd}', 'all/09/03'),
  type,
]);

test.each(EXAMPLES)(
  '%s in every language and without one: it has a type, an ETag, and may be read by all sites',
  async (path, type) => {
    for (const address of ['', ...languages.map(({ code }) => `/${code}`)].map((language) => `${language}/${path}`)) {
      const { status, headers, text } = await read(address);
      expect([address, status]).toEqual([address, 200]);
      expect(headers).toMatchObject({ 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' });
      const again = await read(address, { headers: { 'if-none-match': headers['etag'] } });
      expect([again.status, again.text]).toEqual([304, '']);
      const head = await read(address, { method: 'HEAD' });
      expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', headers['etag']]);
      expect(text).not.toContain('undefined');
    }
    const [plain, english, russian] = await Promise.all(
      ['', '/en', '/ru'].map((language) => read(`${language}/${path}`)),
    );
    expect(plain?.text.replaceAll('/en/', '/')).toBe(english?.text.replaceAll('/en/', '/'));
    if (path !== 'events.json') expect(russian?.text).not.toBe(english?.text);
  },
);

test('what has been read for one is not read again for others', async () => {
  const reader = pageReader(table);
  await reader('/en/timeline.json');
  const calls = recordCalls(table.client);
  await reader('/en/timeline.json');
  expect(calls).toEqual([]);
});

const PROBLEM = 'application/problem+json';
const TEXT = 'text/plain; charset=utf-8';

test.each([
  ['/en/calendar.ics?topic=no-such-topic', TEXT, 'There is no such topic.'],
  ['/calendar.ics?topic=constructor', TEXT, 'There is no such topic.'],
  ['/en/feed/onthisday/all/06/31', PROBLEM, 'There is no such day: use mm/dd.'],
  ['/feed/onthisday/all/02/30', PROBLEM, 'There is no such day: use mm/dd.'],
  ['/en/feed/onthisday/all/6/3', PROBLEM, 'There is no such day: use mm/dd.'],
  ['/en/feed/onthisday/others/09/03', PROBLEM, 'There is no such type: use one of all, '],
  ['/en/events.json?after=%2E%2E', PROBLEM, 'This is no id of an event.'],
  ['/en/events.csv?after=%2E%2E', TEXT, 'This is no id of an event.'],
  ['/en/events.json?page=9', PROBLEM, 'There is no parameter page: use after.'],
  ['/en/calendar.ics?topics=moon', TEXT, 'There is no parameter topics: use topic.'],
  ['/xx/feed.atom', 'text/html; charset=utf-8', 'exist'],
])('there is nothing at %s, and a program is told why', async (address, type, why) => {
  const { status, headers, text } = await read(address);
  expect([status, headers['cache-control'], headers['content-type']]).toEqual([404, 'no-store', type]);
  expect(text).toContain(why);
});

test('a calendar of one topic has only that, and its name', async () => {
  const { events, topics } = await builtInCollection();
  const [topic = ''] = Object.keys(topics);
  const calendar = ICAL.Component.fromString((await read(`/en/calendar.ics?topic=${topic}`)).text);
  expect(calendar.getFirstPropertyValue('name')).toBe(`Russia–China relations: ${topics[topic]?.['en']}`);
  const urls = calendar.getAllSubcomponents('vevent').map((entry) => String(entry.getFirstPropertyValue('url')));
  const wanted = new Set(events.filter((event) => event.topics.includes(topic)).map(({ id }) => id));
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => !wanted.has(url.split('/').at(-1) ?? ''))).toEqual([]);
});

test('a feed leads to pages that exist', async () => {
  const { text } = await read('/ru/feed.atom');
  const { items, link, feedUrl } = await new RssParser().parseString(text);
  expect([link, feedUrl]).toEqual(['https://example.org/ru/', 'https://example.org/ru/feed.atom']);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) expect((await read(item.link?.slice('https://example.org'.length) ?? '')).status).toBe(200);
});

test.each(languages.map(({ code }) => code))('the page in %s says how to subscribe', async (code) => {
  const { text } = await read(`/${code}/calendar`);
  expect(text).toContain(`href="webcal://example.org/${code}/calendar.ics"`);
  expect(text).toContain(`<code>https://example.org/${code}/calendar.ics</code>`);
  expect(text).toContain(`<link rel="alternate" type="application/atom+xml"`);
  const links = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, address = '']) => address);
  for (const address of new Set(links)) expect([address, (await read(address)).status]).toEqual([address, 200]);
});

const apiSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        parameters: z.array(z.object({ name: z.string(), in: z.string(), schema: z.object({ pattern: z.string() }) })),
        responses: z.object({ 200: z.object({ content: z.record(z.string(), z.unknown()) }) }),
      }),
    }),
  ),
});

test('the description has every feed, with its parameters', async () => {
  const { paths } = apiSchema.parse(JSON.parse((await read('/openapi.json')).text));
  expect(Object.keys(paths)).toEqual(FEEDS.map(({ path }) => `/{lang}/${path}`));
  expect(new Set(Object.values(paths).map(({ get }) => get.operationId)).size).toBe(FEEDS.length);
  for (const [path, { get }] of Object.entries(paths)) {
    const named = get.parameters.filter((each) => each.in === 'path').map(({ name }) => name);
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(named);
  }
});
