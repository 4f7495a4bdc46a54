import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { LocalTable } from '../../../../infra/local/local-table';
import type { HistoricalEvent } from '../../../../shared/domain/historical-event';
import { languages } from '../../../../shared/language/languages';
import { renderCard } from '../../../../shared/language/render-card';
import { renderOutlets, renderWhen } from '../../../../shared/language/render-line';
import { lineOf } from '../../../../shared/domain/event-line';
import { builtInCollection, collectionOf, event } from '../../../support/events';
import { hostileCollection } from '../../../support/hostile-collection';
import { openTableWith, withTable } from '../../../support/table';
import { type Reader, pageReader } from '../../../support/page-reader';

const TODAY = { year: 2026, month: 9, day: 3 };
const PARADE = '2015-09-03-beijing-victory-parade';

let table: LocalTable;
let hostileTable: LocalTable;
let read: Reader;
let events: readonly HistoricalEvent[];
beforeAll(async () => {
  const collection = await builtInCollection();
  events = collection.events;
  table = await openTableWith(collection);
  hostileTable = await openTableWith(hostileCollection());
  read = pageReader(table);
});
afterAll(() => Promise.all([table.close(), hostileTable.close()]));

describe('addresses', () => {
  test.each([
    ['/', 302, '/en/'],
    ['/en', 301, '/en/'],
  ])('%s answers %d and leads to %s', async (address, status, location) => {
    const response = await read(address);
    expect([response.status, response.headers['location']]).toEqual([status, location]);
  });

  test.each([
    ['/en/event/2015-09-03-no-such', 404],
    ['/en/2015-02-30', 404],
    ['/en/nonsense', 404],
    ['/de/', 404],
    ['/en/on/02-30', 404],
    ['/en/topic/constructor', 404],
    ['/en/%E0%A4%A', 404],
    ['/en/a/b/c', 404],
    ['/en/', 200],
    ['/ru/201X', 200],
    ['/zh/20XX', 200],
    ['/en/2015', 200],
    ['/en/2015-09', 200],
    ['/en/2015-09-03', 200],
    ['/en/-0499..-0400', 200],
    ['/en/1990..', 200],
    ['/en/..1899', 200],
    ['/en/on/', 200],
    ['/en/on/09-03', 200],
    [`/en/event/${PARADE}`, 200],
    ['/en/topic/visit', 200],
    ['/en/search', 200],
    ['/en/search?q=Tianjin', 200],
    ['/robots.txt', 200],
    ['/sitemap.xml', 200],
  ])('%s answers %d', async (address, status) => {
    expect((await read(address)).status).toBe(status);
  });

  test.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', '/ru/'],
    ['de,zh-CN;q=0.5,en;q=0.4', '/zh/'],
    ['en;q=0.1, ru;q=0', '/en/'],
    ['*', '/en/'],
    ['', '/en/'],
    ['zh ; q=0.5 , ru\t;\tq=0.6', '/ru/'],
    // A pattern that goes back would take minutes.
    [`en${' '.repeat(200_000)}, ru`, '/en/'],
  ])('a reader who accepts %j is led to %s', async (accepted, location) => {
    expect((await read('/', { headers: { 'accept-language': accepted } })).headers).toMatchObject({
      location,
      vary: 'accept-language',
    });
  });

  test('the id that an event had before leads to its page', async () => {
    const moved = collectionOf(event('2015-09-03', { formerIds: ['2015-old'] }));
    const { status, headers } = await withTable(moved, (ofMoved) => pageReader(ofMoved)('/ru/event/2015-old'));
    expect([status, headers['location']]).toEqual([301, '/ru/event/2015-09-03-event']);
  });
});

describe('over HTTP', () => {
  test('a page is compressed as the reader can read it, and the same either way', async () => {
    const plain = await read('/ru/');
    const br = await read('/ru/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const gzip = await read('/ru/', { headers: { 'accept-encoding': 'br;q=0, gzip' } });
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text);
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      etag: plain.headers['etag'],
      vary: 'accept-encoding',
    });
    expect(br.bytes.length).toBeLessThan(12_000);
  });

  test('a reader who has the page gets nothing again, until it changes', async () => {
    const { headers } = await read('/ru/2015');
    const again = await read('/ru/2015', { headers: { 'if-none-match': `"other", ${String(headers['etag'])}` } });
    expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, headers['etag']]);
    const other = await read('/ru/2016', { headers: { 'if-none-match': headers['etag'] } });
    expect(other.status).toBe(200);
  });

  test('HEAD has the headers of GET and no body; other methods are refused', async () => {
    const [head, get] = [await read('/en/2015', { method: 'HEAD' }), await read('/en/2015')];
    expect([head.headers, head.bytes.length]).toEqual([get.headers, 0]);
    expect(await read('/en/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test('what is found may be kept for minutes, and what is not found may not be kept', async () => {
    expect((await read('/en/')).headers['cache-control']).toMatch(/^public, max-age=300, s-maxage=3600/);
    expect((await read('/en/nonsense')).headers['cache-control']).toBe('no-store');
  });

  test('the policy allows our own style and script alone, and no frame but Telegram', async () => {
    const { headers, text } = await read('/en/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
    expect(policy).toContain("frame-ancestors 'self' https://web.telegram.org");
    expect(text.match(/ style="| on\w+="/g)).toBeNull();
  });
});

describe('the answer to a question is the one of the chat', () => {
  test.each([
    ['en', 'what happened in spring 2024', 'March–May 2024', '2024-05-16-putin-state-visit-china'],
    ['ru', 'парад 2015', 'Поиск: парад · 2015 год', PARADE],
    ['zh', '九月三日', '今天，9月3日', PARADE],
    ['en', '3 September 2015', '3 September 2015', PARADE],
    ['en', 'Tianjn', 'Search: tianjn', '2025-08-31-sco-tianjin-summit'],
  ])('%s: %s', async (code, question, heading, id) => {
    const { text } = await read(`/${code}/search?${new URLSearchParams({ q: question }).toString()}`);
    expect(/<h1>(.*?)<\/h1>/.exec(text)?.[1]?.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`^${heading}$`, 'i'));
    expect(text).toContain(`href="/${code}/event/${id}"`);
    expect(text).toContain('<meta name="robots" content="noindex" />');
  });

  test('an impossible date is refused with the nearest ones, and they lead to their pages', async () => {
    const { text } = await read('/ru/search?q=31+июня');
    expect(text).toContain('href="/ru/on/06-30"');
    expect(text).toContain('href="/ru/on/07-01"');
  });

  test('what is found on more pages leads from one to the next', async () => {
    const first = await read('/en/search?q=Putin');
    const [, next = ''] = /href="(\/en\/search\?q=[^"]*after=[^"]*)"/.exec(first.text) ?? [];
    const second = await read(next.replaceAll('&amp;', '&'));
    expect(idsOn(second.text).length).toBeGreaterThan(0);
    expect(idsOn(second.text).filter((id) => idsOn(first.text).includes(id))).toEqual([]);
  });
});

describe.each(languages.map((language) => [language.code, language] as const))('in %s', (code, language) => {
  test('an event page says all that the card in a chat says', async () => {
    for (const each of events) {
      const said = wordsOf((await read(`/${code}/event/${each.id}`)).text);
      const card = renderCard(each, language, TODAY).text.split(/[\n·]/);
      const missing = card.map(plain).filter((part) => part !== '' && !said.includes(part) && !isCut(part));
      expect([each.id, missing]).toEqual([each.id, []]);
    }
    /** A card names only some of many sources. */
    function isCut(part: string): boolean {
      return part === plain(language.messages.card.moreSources(Number(/\d+/.exec(part)?.[0])));
    }
  });

  test('a list says of an event what its line in a chat says', async () => {
    const { text } = await read(`/${code}/2015`);
    const said = wordsOf(text);
    const listed = events.filter(({ id }) => idsOn(text).includes(id));
    expect(listed.length).toBeGreaterThan(2);
    for (const each of listed) {
      expect(said).toContain(plain(renderWhen(each, language, TODAY)));
      expect(said).toContain(plain(renderOutlets(lineOf(each), language)));
    }
  });

  test('pages are valid HTML, of the built-in collection and of a hostile one', async () => {
    const hostile = pageReader(hostileTable);
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Ids of events begin with a year; a long title is the collection's own affair.
      rules: {
        'valid-id': ['error', { relaxed: true }],
        'long-title': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
      },
    });
    const [first] = hostileCollection().events;
    for (const [reader, address] of [
      [read, `/${code}/`],
      [read, `/${code}/2015`],
      [read, `/${code}/on/09-03`],
      [read, `/${code}/event/${PARADE}`],
      [read, `/${code}/topic/visit`],
      [read, `/${code}/search?q=2015`],
      [read, `/${code}/nonsense`],
      [hostile, `/${code}/`],
      [hostile, `/${code}/event/${first?.id ?? ''}`],
      [hostile, `/${code}/search?q=%3Cscript%3E`],
    ] as const) {
      const { results } = await validate.validateString((await reader(address)).text);
      const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
      expect([address, faults]).toEqual([address, []]);
    }
  });
});

test('of a hostile collection every text stays text', async () => {
  const hostile = pageReader(hostileTable);
  for (const { id } of hostileCollection().events) {
    const { text } = await hostile(`/en/event/${id}`);
    const markup = text.replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '');
    expect(markup.match(/<(?:script|img|style|iframe)|<svg (?!class="s" )| on\w+="/g)).toBeNull();
    expect(markup).not.toMatch(/href="javascript:/);
  }
});

test('every event is reached by links from the first page', async () => {
  const crowd = (id: string, dateOf: (month: string, day: string) => string) =>
    Array.from({ length: 130 }, (_, n) => {
      const [month, day] = [(n % 4) + 1, (n % 28) + 1].map((part) => String(part).padStart(2, '0'));
      return event(dateOf(month ?? '', day ?? ''), { id: `${id}-${n}` });
    });
  const crowded = [
    ...crowd('2001-many', (month, day) => `2001-${month}-${day}`),
    ...crowd('2003-may', () => '2003-05-09'),
  ];
  const dates = ['-0043-03-15', '0000', '1850', '18XX', '200X', '2001', '1999/..', '../2030', '/2030', '-0100'];
  const sparse = dates.map((date, n) => event(date, { id: `1000-sparse-${n}` }));
  const everywhere = [...crowded, ...sparse];
  const found = await withTable(collectionOf(...everywhere), (of) => idsReachable(pageReader(of)));
  expect(everywhere.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

/** The events that are linked on any page that links lead to, from the first page on. */
async function idsReachable(reader: Reader): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const waiting = ['/en/'];
  const seen = new Set(waiting);
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const { text, status } = await reader(address);
    expect([address, status]).toEqual([address, 200]);
    for (const id of idsOn(text)) ids.add(id);
    for (const [, link = ''] of text.matchAll(/href="(\/en\/[^"#]*)"/g)) {
      const next = link.replaceAll('&amp;', '&');
      if (!seen.has(next) && !next.includes('/event/')) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return ids;
}

function idsOn(text: string): string[] {
  return [...text.matchAll(/href="\/\w+\/event\/([^"]*)"/g)].map(([, id = '']) => id);
}

/** The text of a page, without markup. */
function wordsOf(page: string): string {
  const markup = page.replace(/<style>.*?<\/style>|<script.*?<\/script>|<svg.*?<\/svg>/gs, '');
  const text = markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');
  return plain(text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** With single plain spaces, and none before punctuation that markup is set apart by. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
