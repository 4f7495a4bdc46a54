import type { LocalTable } from '../../../infra/local/local-table';
import { encodeAction } from '../../../shared/adapters/telegram/callback-data';
import type { Action } from '../../../shared/domain/action';
import { buttonsOf, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { messagesIn } from '../../support/messages';
import { openTableWith } from '../../support/table';

const DAY = { month: 9, day: 3 };
const DATE = { year: 2026, ...DAY };

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const OLD: readonly (readonly [what: string, action: Action, shown: RegExp])[] = [
  [
    'a topic that the settings no longer have',
    { kind: 'choose', menu: 'settings', name: 'topics', value: '+gone' },
    /^Topics/,
  ],
  [
    'a topic that the messages no longer have',
    { kind: 'choose', menu: 'subscription', name: 'topics', value: '+gone' },
    /^Topics/,
  ],
  ['a language that is gone', { kind: 'choose', menu: 'settings', name: 'language', value: 'xx' }, /^Language/],
  [
    'a time zone that is gone',
    { kind: 'subscribe', time: '09:00', timeZone: 'Europe/Gone' },
    /^Write your city or choose it below/,
  ],
  ['a length of pause that is gone', { kind: 'pause', days: 999 }, /^How long should messages pause\?/],
  [
    'a page of a message that would be empty now',
    { kind: 'anniversaries', date: { ...DATE, month: 1, day: 13 }, page: 1 },
    /13 January/,
  ],
  [
    'a question of the game that is gone',
    { kind: 'guess', question: { day: DATE, number: 9, pair: 1 }, choice: 0 },
    /^Which came first\?/,
  ],
];

test.each(OLD)('a button for %s shows what there is now', async (_what, action, shown) => {
  const { say, pressData, faults } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  const calls = await pressData(encodeAction(action));
  expect(textOf(calls)).toMatch(shown);
  expect(faults).toEqual([]);
});

test('the pages of a message that came before a pause can be turned', async () => {
  const { say, press, pressData, tick } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  const sent = await tick('2026-09-03T09:00:00Z');
  await say('/pause until 1 October');
  const page = await pressData(encodeAction({ kind: 'anniversaries', date: DATE, page: 0 }));
  expect(textOf(page)).toBe(textOf(sent));
  expect(buttonsOf(page)).toEqual(buttonsOf(sent));
  expect(textOf(await say('/status'))).toContain('Paused until');
  await press('▶ Resume');
});
