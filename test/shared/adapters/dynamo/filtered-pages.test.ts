import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import type { EventLine } from '../../../../shared/domain/event-line';
import type { EventPage, EventRepository, PageRequest } from '../../../../shared/use-cases/event-ports';
import { collectionOf, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';

/** Two a year on one day, more than are looked at at once; every third is wanted. */
const EVENTS = Array.from({ length: 110 }, (_, n) =>
  event(`${1900 + Math.floor(n / 2)}-12-01`, { id: `${1900 + Math.floor(n / 2)}-12-01-${n}`, topics: topicsOf(n) }),
);
function topicsOf(n: number): string[] {
  return n % 3 === 0 ? ['visit'] : [];
}
const wanted = ({ topics }: EventLine) => topics.includes('visit');

let table: LocalTable;
let events: EventRepository;
beforeAll(async () => {
  table = await openTableWith(collectionOf(...EVENTS));
  events = dynamoEventRepository(table, { now: () => new Date(0) });
});
afterAll(() => table.close());

const DAY = { month: 12, day: 1 };
const LISTS: readonly (readonly [string, (page: PageRequest) => Promise<EventPage>])[] = [
  ['a day', (page) => events.onDays(DAY, DAY, page)],
  ['a span', (page) => events.inSpan({ from: { year: 1900, month: 1, day: 1 }, to: null }, page)],
];

describe.each(LISTS)('the wanted events of %s', (_name, read) => {
  test.each([
    [1, undefined],
    [5, undefined],
    [50, undefined],
    [30, 1],
    [30, 60],
  ])('in pages of %d, there and back, with an effort of %p, are all of them, each once', async (size, effort) => {
    const whole = (await read({ size: 200, direction: 'forward' })).lines.filter(wanted).map(({ id }) => id);
    expect(whole).toHaveLength(37);
    let page = await read({ size, direction: 'forward', wanted, effort });
    expect(page.previous).toBeUndefined();
    const there = page.lines.map(({ id }) => id);
    while (page.next) {
      page = await read({ size, wanted, effort, ...page.next });
      expect(page.lines.length > 0 || page.looked?.stopped || !page.next).toBe(true);
      there.push(...page.lines.map(({ id }) => id));
    }
    expect(there).toEqual(whole);
    const back = page.lines.map(({ id }) => id);
    while (page.previous) {
      page = await read({ size, wanted, effort, ...page.previous });
      back.unshift(...page.lines.map(({ id }) => id));
    }
    expect(back).toEqual(whole);
  });

  test('when none is wanted there is no page, and none after it', async () => {
    const { looked, ...page } = await read({ size: 5, direction: 'forward', wanted: () => false });
    expect(page).toEqual({ lines: [] });
    expect(looked).toMatchObject({ events: 110, stopped: undefined });
  });

  test('one page looks no further than its effort allows, and the next one goes on from there', async () => {
    const none = { size: 5, wanted: () => false, effort: 40 } as const;
    const first = await read({ ...none, direction: 'forward' });
    expect(first).toMatchObject({ lines: [], looked: { stopped: 'forward' } });
    expect(first.looked?.events).toBeLessThanOrEqual(50);
    expect(first.previous).toBeUndefined();
    let page = first;
    let looked = 0;
    for (;;) {
      looked += page.looked?.events ?? NaN;
      if (!page.next) break;
      page = await read({ ...none, ...page.next });
    }
    expect(looked).toBe(110);
  });
});
