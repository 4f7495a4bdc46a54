import type { LocalTable } from '../../../../infra/local/local-table';
import { buttonsOf, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { openTableWith } from '../../../support/table';
import { GROUP, pressed } from '../../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

async function subscribed(language = 'en') {
  const messages = await messagesIn(table, { language });
  await messages.say('/subscribe 09:00 UTC');
  await messages.pressData('bg=on');
  return messages;
}

test.each([
  ['en', 'Which came first?\n\nA. ', 'Question of the day: yes'],
  ['ru', 'Что было раньше?\n\nА. ', 'Вопрос дня: да'],
  ['zh', '哪件事发生在先？\n\n甲. ', '每日一题：开'],
])(
  '%s: a chat that wants it has it below the anniversaries, and alone without',
  async (language, question, setting) => {
    const { tick, say, pressData } = await subscribed(language);
    await say('/subscribe 09:00 UTC');
    expect(textOf(await pressData('b'))).toContain(setting);
    const both = textOf(await tick('2026-09-03T09:00:00Z'));
    expect(both).toMatch(/^.*\n\n1\. /);
    expect(both).toContain(`\n\n${question}`);
    // Nothing happened on a 7 September.
    const alone = await tick('2026-09-07T09:00:00Z');
    expect(alone).toHaveLength(1);
    expect(textOf(alone).startsWith(question)).toBe(true);
    expect(buttonsOf(alone)).toHaveLength(3);
  },
);

test('it comes once, however often the schedule fires', async () => {
  const { tick } = await subscribed();
  expect(await tick('2026-09-07T09:00:00Z')).toHaveLength(1);
  expect(await tick('2026-09-07T09:00:00Z')).toEqual([]);
  expect(await tick('2026-09-07T09:15:00Z')).toEqual([]);
  expect(await tick('2026-09-08T09:00:00Z')).toHaveLength(1);
});

test('a chat that does not want it has none', async () => {
  const { say, tick, pressData } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  expect(await tick('2026-09-07T09:00:00Z')).toEqual([]);
  expect((await tick('2026-09-10T09:00:00Z')).map(({ payload }) => payload.text ?? '').join()).not.toContain(
    'Which came',
  );
  await pressData('bg=on');
  expect(await tick('2026-09-11T09:00:00Z')).toHaveLength(1);
});

test('it is the question of /game, answered below the message, which stays', async () => {
  const { tick, say, pressData } = await subscribed();
  const [message] = await tick('2026-09-07T09:00:00Z');
  const asked = await say('/game');
  expect(asked[0]?.payload.text).toBe(message?.payload.text);
  const data = message?.payload.reply_markup?.inline_keyboard?.flat().map((each) => each.callback_data) ?? [];
  const answer = await pressData(data[0] ?? '');
  expect(answer.map(({ method }) => method)).toEqual(['sendMessage', 'answerCallbackQuery']);
  expect(textOf(answer)).toContain('In a row');
});

test('in a group only the one who presses hears the answer, with the dates', async () => {
  const { tick, send } = await subscribed();
  const [message] = await tick('2026-09-07T09:00:00Z');
  const data = message?.payload.reply_markup?.inline_keyboard?.flat().map((each) => each.callback_data) ?? [];
  const answer = await send(pressed({ id: 3 }, data[0] ?? '', GROUP, data));
  expect(answer.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  expect(answer[0]?.payload.text).toMatch(/^(That’s right!|It was the other way round\.)\nA: .*\d{4} · B: .*\d{4}/);
  expect(answer[0]?.payload.text?.length).toBeLessThanOrEqual(200);
});

test('/status and /preview know it', async () => {
  const { say, at } = await subscribed();
  at('2026-09-06T12:00:00Z');
  expect(textOf(await say('/status'))).toContain('Next message: 7 September 2026, 09:00');
  expect(textOf(await say('/preview'))).toContain('Which came first?');
});
