import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { LOCAL_BOT_INFO } from '../../../../infra/local/local-bot-info';
import { messagePayload } from '../../../../shared/adapters/telegram/telegram-message';
import { converse } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, pressedInline } from '../../../support/updates';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

interface InlineAnswered {
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly input_message_content: { readonly message_text: string };
    readonly reply_markup: { readonly inline_keyboard: readonly (readonly object[])[] };
  }[];
  readonly next_offset: string;
  readonly button: { readonly text: string; readonly start_parameter: string };
}

const NOW = '2026-09-03T06:00:00Z';

async function ask(query: string, { language = 'en', offset = '', now = NOW, chat = converse(table, { now }) } = {}) {
  const { send, faults } = chat;
  const from = { ...ADMINISTRATOR, language_code: language };
  const [call, ...others] = await send({ inline_query: { id: '1', from, query, offset } });
  expect([call?.method, others, faults]).toEqual(['answerInlineQuery', [], []]);
  return call?.payload as unknown as InlineAnswered;
}

test.each([
  [
    'en',
    '',
    '2015-09-03-beijing-victory-parade',
    '3 September 2015 · 11 years ago\n● The Guardian',
    'Ask me privately',
  ],
  [
    'ru',
    'Тяньцзинь',
    '2025-08-31-sco-tianjin-summit',
    '31 августа – 1 сентября 2025 года · год назад',
    'Спросить в личном чате',
  ],
  ['zh', '2015年9月3日', '2015-09-03-beijing-victory-parade', '2015年9月3日 · 11年前\n● 《卫报》', '私聊提问'],
  [
    'en',
    'topic:sport',
    '2022-02-04-beijing-winter-olympics-opening',
    '4 February 2022 · 4 years ago',
    'Ask me privately',
  ],
])('%s: "%s" finds %s', async (language, query, id, description, button) => {
  const answered = await ask(query, { language });
  const found = answered.results.find((each) => each.id === id);
  expect(found?.description).toContain(description);
  expect(found?.input_message_content.message_text).toContain(found?.title);
  expect(answered.button).toEqual({ text: button, start_parameter: 'inline' });
});

test.each([
  ['en', 'Nothing found. Ask me privately'],
  ['ru', 'Ничего не нашлось – спросить в личном чате'],
  ['zh', '没有找到，点此私聊提问'],
])('%s: nothing found is said on the button', async (language, text) => {
  const answered = await ask('qwertyuiopasdf', { language });
  expect(answered).toMatchObject({ results: [], next_offset: '', button: { text } });
});

test('the id of an event is that event: what the share button sends', async () => {
  const id = '2015-09-03-beijing-victory-parade';
  expect((await ask(id)).results.map((result) => result.id)).toEqual([id]);
});

test.each(['', '2024', 'visit', 'before 2020', 'September'])(
  'the pages of "%s" go on to the end, each event once, with offsets that fit',
  async (query) => {
    const ids: string[] = [];
    let offset = '';
    do {
      const { results, next_offset: next } = await ask(query, { offset });
      ids.push(...results.map(({ id }) => id));
      expect(Buffer.byteLength(next)).toBeLessThanOrEqual(64);
      offset = next;
    } while (offset);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(3);
  },
);

test('a day without events shows those that come next', async () => {
  const { results } = await ask('', { now: '2026-08-05T06:00:00Z' });
  expect(results.map(({ id }) => id)).toContain('1945-manchurian-operation');
});

test('whatever the offset, the answer is one that Telegram takes', async () => {
  const anyOffset = fc.oneof(
    fc.constantFrom('50', 'c', 'cc', '-1', '1e99', '9'.repeat(63), 'c4202409032015-09-03-x'),
    fc.string({ unit: 'grapheme-ascii', maxLength: 64 }),
  );
  const chat = converse(table);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', '2024', 'visit', 'before 2020'), anyOffset, async (query, offset) => {
      await ask(query, { offset, chat });
    }),
    { numRuns: 12 },
  );
});

test('the card of another chat has its buttons: to share, and to report in private', async () => {
  const [result] = (await ask('2015-09-03-beijing-victory-parade')).results;
  expect(result?.reply_markup.inline_keyboard).toEqual([
    [{ text: '↗ Share', switch_inline_query: '2015-09-03-beijing-victory-parade' }],
    [{ text: '⚑ Report an error', callback_data: 'r2015-09-03-beijing-victory-parade' }],
  ]);
  const { send } = converse(table);
  const stale = await send(pressedInline(ADMINISTRATOR, 'd09030903'));
  expect(stale.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  expect(stale[0]?.payload.text).toMatch(/has expired/);
});

test('a bot whose inline mode is off has no button to share, and no empty row', () => {
  const share = { label: 'Share', action: { kind: 'share', id: '2015-09-03-x' } } as const;
  const report = { label: 'Report', action: { kind: 'report', id: '2015-09-03-x' } } as const;
  const off = { ...LOCAL_BOT_INFO, supports_inline_queries: false };
  const message = { text: { text: 'a', entities: [] }, buttons: [[share], [share, report]] };
  expect(messagePayload(message, off).reply_markup).toEqual({
    inline_keyboard: [[{ text: 'Report', callback_data: 'r2015-09-03-x' }]],
  });
});

test('a card sent through the inline mode to the bot itself is no question', async () => {
  const card = {
    message_id: 9,
    date: 0,
    from: ADMINISTRATOR,
    text: 'Parade, 3 September 2015',
    via_bot: LOCAL_BOT_INFO,
  };
  const { send } = converse(table);
  expect(await send({ message: { ...card, chat: { id: 1, type: 'private' } } })).toEqual([]);
  expect(await send({ message: { ...card, chat: { id: 1, type: 'private' }, via_bot: { id: 7 } } })).toHaveLength(1);
});
