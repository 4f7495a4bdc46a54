import type { LocalTable } from '../../infra/local/local-table';
import type { HttpApiRequest } from '../../lambdas/http-api';
import { createHandler } from '../../lambdas/picture/handler';
import { dynamoEventRepository } from '../../shared/adapters/dynamo/event-repository';
import { paint } from '../../shared/adapters/picture/painter';
import { publishedOn } from '../../shared/adapters/web/published';
import { yearSpan } from '../../shared/domain/span';
import { english } from '../../shared/language/en/english';
import { loadPeriodPicture } from '../../shared/use-cases/pages/load-period-picture';
import type { EventRepository } from '../../shared/use-cases/event-ports';
import { StoreDown } from '../../shared/use-cases/ports';
import { collectionOf, event } from '../support/events';
import { openTableWith } from '../support/table';

const CLOCK = { now: () => new Date('2026-09-03T06:00:00Z') };
const VISIT = event('2024-05-16', { id: 'visit' });
/** Its id is a period, too. */
const YEAR = event('2001', { id: '2001' });

let table: LocalTable;
let events: EventRepository;
beforeAll(async () => {
  table = await openTableWith(collectionOf(VISIT, YEAR));
  events = dynamoEventRepository(table, CLOCK);
});
afterAll(() => table.close());

function request(address: string, given: Partial<HttpApiRequest> & { readonly method?: string } = {}) {
  const { pathname: rawPath, search } = new URL(address, 'https://a.example');
  const { method = 'GET', headers = {} } = given;
  const requestContext = { domainName: 'a.example', http: { method } };
  return createHandler({ ports: { events, clock: CLOCK }, paint })({
    rawPath,
    rawQueryString: search.slice(1),
    headers,
    requestContext,
  });
}

async function addressOf(format: 'png' | 'jpg', of = VISIT): Promise<string> {
  const { thumbnail } = await publishedOn('https://a.example', events, CLOCK).event(of, english);
  return thumbnail.replace(/jpg$/, format);
}

test.each([
  ['png', 'image/png', '89504e47'],
  ['jpg', 'image/jpeg', 'ffd8ff'],
] as const)('a %s may be kept for a year', async (format, type, magic) => {
  const { result, outcome } = await request(await addressOf(format));
  expect([outcome, result.statusCode, result.isBase64Encoded]).toEqual(['200', 200, true]);
  expect(result.headers).toMatchObject({
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: expect.stringMatching(/^"[0-9a-f]{12}-light"$/) as string,
  });
  const bytes = Buffer.from(result.body ?? '', 'base64');
  expect(bytes.toString('hex').startsWith(magic)).toBe(true);
  expect(bytes.length).toBeLessThan(60_000);
});

test('the dark picture is another one', async () => {
  const address = await addressOf('png');
  const [light, dark] = await Promise.all([request(address), request(`${address}?theme=dark`)]);
  expect(dark.result.body).not.toBe(light.result.body);
  expect(dark.result.headers['etag']).not.toBe(light.result.headers['etag']);
});

test('HEAD says what GET would, and who has the picture already gets none', async () => {
  const address = await addressOf('png');
  const { result } = await request(address);
  const head = await request(address, { method: 'HEAD' });
  expect(head.result).toEqual({ statusCode: 200, headers: result.headers });
  const again = await request(address, { headers: { 'if-none-match': result.headers['etag'] } });
  expect([again.result.statusCode, again.result.body]).toEqual([304, undefined]);
});

test.each(['', '?theme=dark'])('an address with another hash leads to the picture of now: %s', async (query) => {
  const { result } = await request(`/picture/en/0123456789ab/visit.png${query}`);
  expect([result.statusCode, result.headers['cache-control']]).toEqual([302, 'public, max-age=300']);
  const { location = '' } = result.headers;
  expect(location).toBe(new URL(await addressOf('png')).pathname + query);
  expect((await request(location)).result.statusCode).toBe(200);
});

test('a period has a picture; where an event is named like one, the hash decides', async () => {
  const period = await loadPeriodPicture({ events }, yearSpan(2001));
  if (!period) throw new Error('no events');
  const { picture } = await publishedOn('https://a.example', events, CLOCK).period(period, english);
  const ofEvent = await addressOf('png', YEAR);
  expect(picture.slice(-8)).toBe(ofEvent.slice(-8));
  const bodies = await Promise.all([picture, ofEvent].map(async (address) => (await request(address)).result));
  expect(bodies.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(bodies[0]?.body).not.toBe(bodies[1]?.body);
});

test.each([
  '/picture/en/0123456789ab/no-such-event.png',
  '/picture/de/0123456789ab/visit.png',
  '/picture/en/0123456789ab/visit.gif',
  '/picture/en/0123456789ab/1812.png',
  '/picture/en//visit.png',
  '/picture/en/0123456789ab/..%2f..%2fetc.png',
  '/picture/',
  '/',
])('%s is not there, and nobody keeps that', async (address) => {
  const { result } = await request(address);
  expect(result).toEqual({ statusCode: 404, headers: { 'cache-control': 'no-store' } });
});

test('nothing can be written', async () => {
  const { result } = await request(await addressOf('png'), { method: 'POST' });
  expect([result.statusCode, result.headers['allow']]).toEqual([405, 'GET, HEAD']);
});

test('while the store is down, readers are asked to come again', async () => {
  const down = { ...events, summary: () => Promise.reject(new StoreDown('down')) };
  const handler = createHandler({ ports: { events: down, clock: CLOCK }, paint });
  const context = { domainName: 'a.example', http: { method: 'GET' } };
  const { result } = await handler({
    rawPath: '/picture/en/0123456789ab/visit.png',
    rawQueryString: '',
    headers: {},
    requestContext: context,
  });
  expect(result).toEqual({ statusCode: 503, headers: { 'cache-control': 'no-store', 'retry-after': '30' } });
});
