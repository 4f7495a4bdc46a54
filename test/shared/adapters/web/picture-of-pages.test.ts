import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { createPages } from '../../../../shared/adapters/web/pages';
import { createPictures } from '../../../../shared/adapters/web/pictures';
import { ROUTES } from '../../../../shared/adapters/web/routes';
import { SEARCH_ROUTES } from '../../../../shared/adapters/web/search-routes';
import { collectionOf, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';

const ORIGIN = 'https://timeline.example';
const clock = { now: () => new Date('2026-09-03T06:00:00Z') };

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(collectionOf(event('2024-05-16', { id: 'visit' }), event('-0043-03-15', { id: 'ides' })));
});
afterAll(() => table.close());

async function get(path: string) {
  const ports = { events: dynamoEventRepository(table, clock), clock };
  const pages = createPages({ ports, routes: [...SEARCH_ROUTES, ...ROUTES] });
  const pictures = createPictures({ ports, paint: () => Promise.resolve(Buffer.from('drawn')) });
  const request = { method: 'GET', path, query: new URLSearchParams(), headers: {}, origin: ORIGIN };
  return path.startsWith('/picture/') ? pictures(request) : pages(request);
}

async function imageOf(path: string): Promise<string | undefined> {
  const { body = '' } = await get(path);
  return new RegExp(`property="og:image" content="${ORIGIN}([^"]+)"`).exec(body.toString())?.[1];
}

test('the page of an event names its picture as it is now', async () => {
  const image = (await imageOf('/ru/event/visit')) ?? '';
  expect(image).toMatch(/^\/picture\/ru\/[0-9a-f]{12}\/visit\.png$/);
  expect((await get(image)).status).toBe(200);
});

test.each(['/en/', '/en/2024', '/en/2024-05', '/zh/-0099..0000'])(
  '%s names an address that leads to its picture',
  async (path) => {
    const leading = await get((await imageOf(path)) ?? '');
    expect(leading.status).toBe(302);
    expect((await get(leading.headers['location'] ?? '')).status).toBe(200);
  },
);

test.each(['/en/1812', '/en/search', '/en/on/05-16'])('%s has no picture', async (path) => {
  expect((await get(path)).status).toBe(200);
  expect(await imageOf(path)).toBeUndefined();
});
