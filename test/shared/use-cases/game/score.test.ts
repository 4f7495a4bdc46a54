import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { languageFor } from '../../../../shared/language/languages';
import { type BotCall, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, GROUP, MEMBER, inGroup, pressed, said } from '../../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
beforeEach(async () => {
  for (const id of [ADMINISTRATOR.id, MEMBER.id, GROUP.id]) await chats().forget(id);
});
afterAll(() => table.close());

const chats = () => dynamoChatRepository(table);
const dataOf = (calls: readonly BotCall[]) =>
  calls[0]?.payload.reply_markup?.inline_keyboard?.flat().map((each) => each.callback_data) ?? [];
const toastOf = (calls: readonly BotCall[]) =>
  calls.find(({ method }) => method === 'answerCallbackQuery')?.payload.text;

/** Which button has the right answer to today's question. */
async function rightGuess(): Promise<0 | 1> {
  const { say, press } = converse(table);
  await say('/game');
  const isRight = textOf(await press('A')).startsWith('That’s right!');
  await chats().forget(1);
  return isRight ? 0 : 1;
}

test.each([
  ['en', 'Right answers: 1 of 1.\nIn a row: 1, at best 1.', 'Only your first answer counts.'],
  ['ru', 'Верных ответов: 1 из 1.\nПодряд: 1, рекорд – 1.', 'Считается только первый ответ.'],
  ['zh', '答对1题，共答1题。\n连续答对1题（最多1题）。', '只计第一次的回答。'],
])('%s: in private the first answer counts, once', async (language, score, firstCounts) => {
  const right = await rightGuess();
  const { letters } = languageFor(language).messages.game;
  const { say, press, faults } = converse(table, { language });
  await say('/game');
  expect(textOf(await press(letters[right]))).toContain(score);
  await say('/game');
  expect(textOf(await press(letters[right]))).toContain(score);
  await say('/game');
  const other = textOf(await press(letters[1 - right] ?? ''));
  expect(other).toContain(`${score}\n\n${firstCounts}`);
  expect(faults).toEqual([]);
});

test('the same press twice, as when Telegram sends it again, has one effect and one answer', async () => {
  const { say, send } = converse(table);
  const [data = ''] = dataOf(await say('/game'));
  const update = { update_id: 77, ...pressed(ADMINISTRATOR, data, { id: 1, type: 'private' }) };
  const first = textOf(await send(update));
  const stored = await chats().stored(1);
  expect(textOf(await send(update))).toBe(first);
  expect(await chats().stored(1)).toEqual(stored);
});

test('a question is asked without a write; /privacy shows the score, and /forget removes it', async () => {
  const { say, press } = converse(table);
  await say('/game');
  expect(await chats().stored(1)).toEqual([]);
  await press('A');
  expect(await chats().stored(1)).toMatchObject([{ pk: 'CHAT#1', sk: 'PLAYER#1' }]);
  expect(textOf(await say('/privacy'))).toContain('"streak"');
  await say('/forget');
  await say('DELETE');
  expect(await chats().stored(1)).toEqual([]);
});

test('what is more than a week old does not count', async () => {
  const [data = ''] = dataOf(await converse(table, { now: '2026-08-01T06:00:00Z' }).say('/game'));
  const later = converse(table);
  await later.say('/game');
  expect(textOf(await later.pressData(data))).toContain('more than a week old, so your answer doesn’t count.');
  expect(await chats().stored(1)).toEqual([]);
});

describe('in a group', () => {
  test('nothing is counted until an administrator wants it', async () => {
    const { send } = converse(table);
    const data = dataOf(await send(said(MEMBER, '/game')));
    await send(pressed(MEMBER, data[0] ?? '', GROUP, data));
    expect(await chats().stored(GROUP.id)).toEqual([]);
    expect(await chats().stored(MEMBER.id)).toEqual([]);
    expect(textOf(await send(said(ADMINISTRATOR, '/settings')))).toContain('Points in the game: off');
    expect(toastOf(await send(pressed(MEMBER, 'cg=on')))).toBe('Only administrators can do this.');
  });

  test('the setting is not offered in private', async () => {
    expect(textOf(await converse(table).say('/settings'))).not.toContain('Points');
  });

  test('a round: each hears their own outcome, then all see the answer and the points', async () => {
    const right = await rightGuess();
    const { send, faults } = converse(table);
    await send(pressed(ADMINISTRATOR, 'cg=on'));
    const data = dataOf(await send(said(MEMBER, '/game')));
    expect(data).toHaveLength(3);
    const press = (from: typeof MEMBER, index: number) => send(pressed(from, data[index] ?? '', GROUP, data));
    expect(toastOf(await press(MEMBER, 2))).toBe('Answer first, please; then I can show the answer to everybody.');
    const guessed = await press(MEMBER, right);
    expect(guessed.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
    expect(toastOf(guessed)).toBe('That’s right!\nYour points: 1.');
    expect(toastOf(await press(ADMINISTRATOR, 1 - right))).toBe('It was the other way round.\nYour points: 0.');
    expect(toastOf(await press(ADMINISTRATOR, right))).toBe(
      'It was the other way round.\nOnly your first answer counts.',
    );
    const answer = await press(ADMINISTRATOR, 2);
    expect(answer[0]?.method).toBe('editMessageText');
    expect(textOf(answer)).toMatch(/^The answer:\n\nFirst:\n1\. .*\n\nPoints\n1\. Boris – 1\n2\. Anna – 0$/s);
    expect(answer[0]?.payload.entities).toContainEqual(
      expect.objectContaining({ type: 'text_mention', user: { id: MEMBER.id, is_bot: false, first_name: 'Boris' } }),
    );
    expect(faults).toEqual([]);
  });

  test('/privacy of the group shows the points; who forgets in private is gone from the table', async () => {
    const { send } = converse(table);
    await send(pressed(ADMINISTRATOR, 'cg=on'));
    const data = dataOf(await send(said(MEMBER, '/game')));
    for (const from of [MEMBER, ADMINISTRATOR]) await send(pressed(from, data[0] ?? '', GROUP, data));
    expect(textOf(await send(said(ADMINISTRATOR, '/privacy')))).toContain('"name": "Boris"');
    expect(textOf(await send(said(MEMBER, '/privacy', { chat: { id: MEMBER.id, type: 'private' } })))).toContain(
      '"name": "Boris"',
    );
    await chats().forget(MEMBER.id);
    expect(JSON.stringify(await chats().stored(GROUP.id))).not.toContain('Boris');
    await chats().forget(GROUP.id);
    expect(await chats().stored(ADMINISTRATOR.id)).toEqual([]);
  });
});

test('who leaves a group, or is removed, is no longer in its table', async () => {
  const { send, faults } = converse(table);
  await send(pressed(ADMINISTRATOR, 'cg=on'));
  const data = dataOf(await send(said(MEMBER, '/game')));
  for (const from of [MEMBER, ADMINISTRATOR]) await send(pressed(from, data[0] ?? '', GROUP, data));
  expect(await send(inGroup(ADMINISTRATOR, { left_chat_member: MEMBER }))).toEqual([]);
  const answer = textOf(await send(pressed(ADMINISTRATOR, data[2] ?? '', GROUP, data)));
  expect(answer).toMatch(/Points\n1\. Anna – \d$/);
  expect(await chats().stored(MEMBER.id)).toEqual([]);
  expect(faults).toEqual([]);
});

test('a press whose name is no text is no update, before anything is counted', async () => {
  const { say, send } = converse(table);
  const [data = ''] = dataOf(await say('/game'));
  const nameless = { ...ADMINISTRATOR, first_name: 5 };
  expect(() => send(pressed(nameless, data, { id: 1, type: 'private' }))).toThrow('no update');
  expect(await chats().stored(1)).toEqual([]);
});
