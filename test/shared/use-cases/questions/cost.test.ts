import type { LocalTable } from '../../../../infra/local/local-table';
import { addDays, formatDate } from '../../../../shared/domain/calendar-date';
import type { Collection } from '../../../../shared/domain/collection';
import { converse } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { type DynamoCall, openTableWith, recordCalls } from '../../../support/table';

/** As many events as asked, with texts as long as the built-in ones, over 200 years. */
function manyEvents(built: Collection, count: number): Collection {
  const events = Array.from({ length: count }, (_, n) => {
    const template = built.events[n % built.events.length];
    if (!template) throw new Error('the built-in collection is empty');
    const date = formatDate(addDays({ year: 1826, month: 1, day: 1 }, (n * 7919) % 73_000));
    return { ...template, date, id: `${date}-${String(n).padStart(5, '0')}-synthetic-event` };
  });
  return { ...built, events };
}

/** What the chat chose, and a page of events. */
const QUESTION = ['GetItemCommand', 'QueryCommand'];

describe.each([
  ['the built-in events', (built: Collection) => built],
  ['10,000 events', (built: Collection) => manyEvents(built, 10_000)],
])('with %s', (_name, make) => {
  let table: LocalTable;
  let calls: DynamoCall[];

  beforeAll(async () => {
    table = await openTableWith(make(await builtInCollection()));
    calls = recordCalls(table.client);
  }, 120_000);
  beforeEach(() => {
    calls.length = 0;
  });
  afterAll(() => table.close());

  test.each(['/today', '3 September', '16 May', '4 February 2022', 'May 2024', '2024', '/on 2 September'])(
    '"%s" is one Query of at most half a unit, and half a unit for what the chat chose',
    async (question) => {
      const { say, faults } = converse(table);
      await say(question);
      expect(faults).toEqual([]);
      expect(calls.map(({ command }) => command)).toEqual(QUESTION);
      expect(calls[1]?.capacity).toBeGreaterThan(0);
      for (const { capacity } of calls) expect(capacity).toBeLessThanOrEqual(0.5);
    },
  );

  test('each further page is one Query more, of at most half a unit', async () => {
    const { say, press } = converse(table);
    await say('2024');
    for (const label of ['More »', '« Back']) {
      calls.length = 0;
      await press(label);
      expect(calls.map(({ command }) => command)).toEqual(QUESTION);
      for (const { capacity } of calls) expect(capacity).toBeLessThanOrEqual(0.5);
    }
  });

  test('a card is one GetItem; an empty day, a chance and a greeting need no Scan either', async () => {
    const { say } = converse(table);
    await say('/event 2015-09-03-beijing-victory-parade');
    expect(calls.map(({ command }) => command)).toEqual(['GetItemCommand', 'GetItemCommand']);
    for (const text of ['21 November', '12 May 1066', '/random', '/start', 'before 1900']) await say(text);
    expect(new Set(calls.map(({ command }) => command))).toEqual(new Set(['GetItemCommand', 'QueryCommand']));
  });
});
