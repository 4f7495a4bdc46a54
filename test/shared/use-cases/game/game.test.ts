import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { languageFor } from '../../../../shared/language/languages';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection, collectionOf, event } from '../../../support/events';
import { openTableWith, withTable } from '../../../support/table';
import { ADMINISTRATOR, CHANNEL, GROUP, MEMBER, pressed, said } from '../../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test.each([
  [
    'en',
    /^Which came first\?/,
    ['That’s right!', 'It was the other way round.'],
    /\n\nFirst:\n1\. .*\n\nThen:\n2\. /s,
    'Next question »',
  ],
  [
    'ru',
    /^Что было раньше\?/,
    ['Верно!', 'Всё было наоборот.'],
    /\n\nСначала:\n1\. .*\n\nПотом:\n2\. /s,
    'Следующий вопрос »',
  ],
  ['zh', /^哪件事发生在先？/, ['答对了！', '顺序正好相反。'], /\n\n在先：\n1\. .*\n\n在后：\n2\. /s, '下一题 »'],
])(
  '%s: a question, its answer with dates and sources, and the next question',
  async (language, asks, outcomes, answers, next) => {
    const { say, press, faults } = converse(table, { language });
    const question = await say('/game');
    expect(textOf(question)).toMatch(asks);
    expect(textOf(question)).not.toMatch(/\d{4}|●|◐|○/);
    const answer = await press(languageFor(language).messages.game.letters[0]);
    expect(answer.map(({ method }) => method)).toEqual(['editMessageText', 'answerCallbackQuery']);
    expect(outcomes).toContain(textOf(answer).split('\n')[0]);
    expect(textOf(answer)).toMatch(answers);
    expect(textOf(answer).match(/\d{4}/g)?.length).toBeGreaterThanOrEqual(2);
    expect(textOf(answer).match(/●|◐|○/g)).toHaveLength(2);
    expect(buttonsOf(answer).at(-1)).toEqual([next]);
    const second = await press(next);
    expect(textOf(second)).toMatch(asks);
    expect(textOf(second)).not.toBe(textOf(question));
    expect(faults).toEqual([]);
  },
);

test('one of the two guesses is right', async () => {
  const outcomes = [];
  for (const guess of ['A', 'B']) {
    await dynamoChatRepository(table).forget(1);
    const { say, press } = converse(table);
    await say('/game');
    outcomes.push(textOf(await press(guess)).split('\n')[0]);
  }
  expect(outcomes.sort()).toEqual(['It was the other way round.', 'That’s right!']);
});

test('on a day all chats are asked the same, whatever their language; on the next day another question', async () => {
  const asked = async (options: Parameters<typeof converse>[1]) => {
    const [call] = await converse(table, options).say('/game');
    return call?.payload.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data ?? 'none';
  };
  const today = await asked({});
  expect(today).toMatch(/^i/);
  expect(await asked({ language: 'zh' })).toBe(today);
  expect(await asked({ timeZone: 'Asia/Shanghai', language: 'ru' })).toBe(today);
  expect(await asked({ now: '2026-09-04T06:00:00Z' })).not.toBe(today);
  // Where the day is another already.
  expect(await asked({ now: '2026-09-03T23:00:00Z', timeZone: 'Asia/Shanghai' })).toBe(
    await asked({ now: '2026-09-04T06:00:00Z' }),
  );
});

test('a day has ten questions, all different', async () => {
  const { say, press } = converse(table);
  const texts = [textOf(await say('/game'))];
  for (;;) {
    const answer = await press('A');
    if (!buttonsOf(answer).flat().includes('Next question »')) {
      expect(textOf(answer)).toMatch(/That was today’s last question\. New ones come tomorrow\.$/);
      break;
    }
    texts.push(textOf(await press('Next question »')));
  }
  expect(new Set(texts).size).toBe(10);
});

test.each(['game', 'let’s play', '/quiz', 'which came first', 'викторина', '小游戏'])('"%s" asks', async (text) => {
  expect(textOf(await converse(table).say(text))).toMatch(/^Which came first\?/);
});

test('a collection without two such events says so', async () => {
  const collection = collectionOf(event('2001'), event('2001-05-05'));
  const answer = await withTable(collection, (small) => converse(small).say('/game'));
  expect(textOf(answer)).toBe('This collection has no two events that I could ask about.');
});

test('a question that is about other events since a deploy is asked anew', async () => {
  const { say, pressData } = converse(table);
  const [asked] = await say('/game');
  const data = asked?.payload.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data ?? '';
  const again = await pressData(`${data.slice(0, 8)}zzzzz`);
  expect(again[0]?.method).toBe('editMessageText');
  expect(textOf(again)).toBe(asked?.payload.text);
});

test('a button that never was a question’s has expired', async () => {
  const { pressData } = converse(table);
  for (const forged of ['izzzzz00abc', 'i12345', 'i1234510', 'i1234503abc', 'i12345x'])
    expect(textOf(await pressData(forged))).toBe('This button has expired. Please ask again.');
});

test('in a group whoever presses first has everybody see the answer', async () => {
  const { send, faults } = converse(table);
  const [asked] = await send(said(MEMBER, '/game'));
  const data = asked?.payload.reply_markup?.inline_keyboard?.flat().map((each) => each.callback_data) ?? [];
  expect(data).toHaveLength(2);
  const answer = await send(pressed(ADMINISTRATOR, data[0] ?? '', GROUP, data));
  expect(answer.map(({ method }) => method)).toEqual(['editMessageText', 'answerCallbackQuery']);
  expect(faults).toEqual([]);
});

test('in a channel the game goes on in private', async () => {
  const { say, send } = converse(table);
  const [asked] = await say('/game');
  const data = asked?.payload.reply_markup?.inline_keyboard?.flat().map((each) => each.callback_data) ?? [];
  const [answer] = await send(pressed(MEMBER, data[0] ?? '', CHANNEL, data));
  expect(answer?.payload.url).toMatch(/\?start=game$/);
  expect(textOf(await say('/start game'))).toMatch(/^Which came first\?/);
});
