import type { LocalTable } from '../../../../infra/local/local-table';
import { plainCardKey } from '../../../../shared/adapters/dynamo/event-items';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import type { EventRepository, PageRequest } from '../../../../shared/use-cases/event-ports';
import { collectionOf, event } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { theMonthDay, theSpan } from '../../../support/parsed';

const FIRST_PAGE: PageRequest = { size: 5, direction: 'forward' };
const LAST_PAGE: PageRequest = { size: 5, direction: 'backward' };

describe('the events in the table', () => {
  let table: LocalTable;
  let events: EventRepository;

  beforeAll(async () => {
    table = await openTableWith(collectionOf(...EVENTS));
    events = dynamoEventRepository(table, { now: () => new Date(0) });
  });
  afterAll(() => table.close());

  const EVENTS = [
    event('2015-09-03', { id: '2015-09-03-parade', importance: 5, formerIds: ['2015-parade'] }),
    event('2015-09-02/2015-09-03', { id: '2015-09-02-visit', importance: 4 }),
    event('1945-09-03', { id: '1945-09-03-first', importance: 2 }),
    event('2025-08-31/2025-09-03', { id: '2025-08-31-visit', importance: 4 }),
    event('2001', { id: '2001-year' }),
    event('2006/2007', { id: '2006-years' }),
    event('2023-10', { id: '2023-10-month' }),
    event('1939-05-11/1939-09-16', { id: '1939-05-11-long' }),
    event('201X', { id: '2010-decade' }),
    event('/2030', { id: '2030-end' }),
    event('-0043-03-15', { id: '-0043-03-15-ides' }),
    event('2024-02-29', { id: '2024-02-29-leap' }),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => event(`200${n}-12-01`, { id: `200${n}-12-01-row`, importance: (n % 3) + 1 })),
  ];

  test.each([
    ['09-03', ['2015-09-03-parade', '1945-09-03-first', '2015-09-02-visit', '2025-08-31-visit']],
    ['08-31', ['2025-08-31-visit']],
    ['09-01', ['2025-08-31-visit']],
    ['02-29', ['2024-02-29-leap']],
    ['03-15', ['-0043-03-15-ides']],
    ['01-01', []],
    ['10-01', []],
  ])('on %s: what begins on it, the most important first, and then what began before', async (day, ids) => {
    expect(await idsOnDays(day, day)).toEqual(ids);
  });

  test('on several days, day after day, round the year, each once', async () => {
    expect(await idsOnDays('09-02', '09-03')).toEqual([
      '2015-09-02-visit',
      '2025-08-31-visit',
      '2015-09-03-parade',
      '1945-09-03-first',
    ]);
    expect(await idsOnDays('12-30', '03-15')).toEqual(['2024-02-29-leap', '-0043-03-15-ides']);
  });

  test.each([
    ['2015-09-03/2015-09-03', ['2015-09-03-parade', '2015-09-02-visit']],
    ['2025-09-02/2025-09-02', ['2025-08-31-visit']],
    ['2025-09-01/2025-09-30', []],
    ['2001-01-01/2001-12-31', ['2001-year', '2001-12-01-row']],
    ['2007-01-01/2007-12-31', ['2007-12-01-row']],
    ['2007-06-01/2007-06-30', []],
    ['2001-01-01/2001-01-01', []],
    ['2000-12-01/2001-02-28', ['2001-year']],
    ['2023-10-01/2023-10-31', ['2023-10-month']],
    ['2023-10-10/2023-10-20', []],
    ['1939-05-01/1939-05-31', ['1939-05-11-long']],
    ['1939-01-01/1939-12-31', ['1939-05-11-long']],
    ['2010-01-01/2010-12-31', []],
    ['2010-01-01/2019-12-31', ['2010-decade', '2015-09-02-visit', '2015-09-03-parade']],
    ['2030-01-01/2030-12-31', ['2030-end']],
    ['-0043-01-01/-0043-12-31', ['-0043-03-15-ides']],
    ['/1940-12-31', ['-0043-03-15-ides', '1939-05-11-long']],
    ['2025-01-01/', ['2025-08-31-visit', '2030-end']],
  ])('in %s: in the order of time, each once', async (span, ids) => {
    expect(await idsInSpan(span, FIRST_PAGE)).toEqual(ids);
  });

  test.each([
    ['2025-09-01/2025-09-30', 'going-on', ['2025-08-31-visit']],
    ['2025-09-02/2025-09-02', 'going-on', []],
    ['2007-01-01/2007-12-31', 'going-on', ['2006-years']],
    ['1939-07-03/1939-07-03', 'going-on', ['1939-05-11-long']],
    ['2031-01-01/2031-12-31', 'going-on', []],
    ['2001-05-05/2001-05-05', 'day-unknown', ['2001-year']],
    ['2023-10-01/2023-10-31', 'day-unknown', []],
    ['2013-01-01/2013-12-31', 'day-unknown', ['2010-decade']],
  ] as const)('beside %s, %s: %j', async (span, part, ids) => {
    const { lines } = await events.beside(theSpan(span), part, FIRST_PAGE);
    expect(lines.map(({ id }) => id)).toEqual(ids);
  });

  test.each([1, 2, 4, 30])(
    'a list read page by page, %d at a time, there and back, is the whole list',
    async (size) => {
      const span = theSpan('1900-01-01/2100-12-31');
      const whole = await idsInSpan('1900-01-01/2100-12-31', { size: 100, direction: 'forward' });
      expect(new Set(whole).size).toBe(EVENTS.length - 1);
      let page = await events.inSpan(span, { size, direction: 'forward' });
      expect(page.previous).toBeUndefined();
      const there = page.lines.map(({ id }) => id);
      while (page.next) {
        page = await events.inSpan(span, { size, ...page.next });
        there.push(...page.lines.map(({ id }) => id));
      }
      expect(there).toEqual(whole);
      const back = page.lines.map(({ id }) => id);
      while (page.previous) {
        page = await events.inSpan(span, { size, ...page.previous });
        back.unshift(...page.lines.map(({ id }) => id));
      }
      expect(back).toEqual(whole);
    },
  );

  test('a day in pages', async () => {
    const day = theMonthDay('12-01');
    const first = await events.onDays(day, day, FIRST_PAGE);
    expect(first.lines).toHaveLength(5);
    if (!first.next) throw new Error('no second page');
    const second = await events.onDays(day, day, { size: 5, ...first.next });
    expect([...first.lines, ...second.lines].map(({ id }) => id)).toEqual([
      '2002-12-01-row',
      '2005-12-01-row',
      '2001-12-01-row',
      '2004-12-01-row',
      '2007-12-01-row',
      '2003-12-01-row',
      '2006-12-01-row',
    ]);
    expect(second.next).toBeUndefined();
    expect(second.previous).toEqual({ direction: 'backward', cursor: '4200312012003-12-01-row' });
  });

  test('a list without a beginning is read from its end', async () => {
    expect(await idsInSpan('/2003-12-31', LAST_PAGE)).toEqual([
      '1945-09-03-first',
      '2001-year',
      '2001-12-01-row',
      '2002-12-01-row',
      '2003-12-01-row',
    ]);
  });

  test('a cursor that names no place in the list is as none', async () => {
    for (const cursor of ['nonsense', '209912311x', '120991231x'])
      expect(await idsInSpan('2001-01-01/2001-12-31', { ...FIRST_PAGE, cursor })).toEqual([
        '2001-year',
        '2001-12-01-row',
      ]);
  });

  test('a card is the whole event', async () => {
    const parade = { ...EVENTS[0], changed: '2026-09-01T12:00:00Z' };
    expect(await events.card('2015-09-03-parade')).toEqual(parade);
    expect(await events.card('2015-parade')).toEqual(parade);
    expect(await events.card('no-such-event')).toBeUndefined();
  });

  test('a card that an older version has stored', async () => {
    const old = event('1969-07-20');
    await table.put({ ...plainCardKey(old.id), event: old });
    expect(await events.card(old.id)).toEqual(old);
    expect(await events.cards([old.id])).toEqual([old]);
  });

  test('the summary counts what is stored', async () => {
    const summary = await events.summary();
    expect(summary?.events).toBe(EVENTS.length);
    expect(summary?.days).toEqual([
      ...['02-29', '03-15', '05-11', '08-31', '09-01', '09-02', '09-03', '09-16', '12-01'],
    ]);
    expect(summary?.byDecade).toContainEqual([-49, 1]);
  });

  async function idsOnDays(from: string, to: string) {
    const { lines } = await events.onDays(theMonthDay(from), theMonthDay(to), FIRST_PAGE);
    return lines.map(({ id }) => id);
  }

  async function idsInSpan(text: string, page: PageRequest) {
    const { lines } = await events.inSpan(theSpan(text), page);
    return lines.map(({ id }) => id);
  }
});
