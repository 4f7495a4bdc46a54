import type { LocalTable } from '../../../infra/local/local-table';
import { tablePorts } from '../../../shared/adapters/dynamo/table-ports';
import { buttonsOf, textOf } from '../../support/conversation';
import { builtInCollection } from '../../support/events';
import { messagesIn } from '../../support/messages';
import { openTableWith } from '../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test.each([
  ['en', [['Today', 'Coming up'], ['Random event', 'Calendar'], ['🔔 Every morning']]],
  ['ru', [['Сегодня', 'Скоро'], ['Случайное событие', 'Календарь'], ['🔔 Каждое утро']]],
  ['zh', [['今天', '近期周年'], ['随机事件', '日历'], ['🔔 每天早上']]],
])('%s: /start is one sentence, and the first things to try', async (language, buttons) => {
  const { say } = await messagesIn(table, { language });
  const hello = await say('/start');
  expect(textOf(hello)).not.toContain('\n');
  expect(buttonsOf(hello)).toEqual(buttons);
});

test.each([
  ['Today', /^Today, 2 September/],
  ['Coming up', /^Anniversaries in the next 30 days/],
  ['Random event', /\nSources/],
  ['Calendar', /^Pick a day/],
  ['🔔 Every morning', /^Write your city/],
])('the button "%s" of /start answers in a message of its own', async (button, answer) => {
  const { say, press, faults } = await messagesIn(table);
  await say('/start');
  const pressed = await press(button);
  expect(pressed.map(({ method }) => method)).toEqual(['sendMessage', 'answerCallbackQuery']);
  expect(textOf(pressed)).toMatch(answer);
  expect(faults).toEqual([]);
});

test('"Every morning" asks for the city, then says when the next message comes, and is ticked', async () => {
  const { say, press, tick, faults } = await messagesIn(table);
  await say('/start');
  await press('🔔 Every morning');
  await press('🏙 By city');
  expect(textOf(await say('Kazan'))).toMatch(/^Messages are on\. Next message: 3 September 2026, 09:00 \(Moscow\)\./);
  expect(await tick('2026-09-03T06:00:00Z')).toHaveLength(1);
  await say('/start');
  expect(textOf(await press('🔔 Every morning ✓'))).toMatch(/^Messages are already on\. Next message: /);
  expect(await tablePorts(table, { now: () => new Date() }).subscriptions.ofChat(1)).toHaveLength(1);
  expect(faults).toEqual([]);
});
