import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { dynamoDeliveryLedger } from '../../../../shared/adapters/dynamo/delivery-ledger';
import { converse, textOf } from '../../../support/conversation';
import { dynamoEventRepository } from '../../../../shared/adapters/dynamo/event-repository';
import { publishedOn } from '../../../../shared/adapters/web/published';
import { builtInCollection, collectionOf, event } from '../../../support/events';
import { allItems, openTableWith, withTable } from '../../../support/table';
import { ADMINISTRATOR, GROUP, MEMBER, replied, said } from '../../../support/updates';

const CLOCK = { now: () => new Date('2026-09-03T06:00:00Z') };

let table: LocalTable;
let ofCollection: ReadonlySet<unknown>;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  ofCollection = new Set((await allItems(table)).map(({ pk }) => pk));
});
beforeEach(async () => {
  for (const id of [1, GROUP.id]) await chats().forget(id);
});
afterAll(() => table.close());

const chats = () => dynamoChatRepository(table);

/** Everything in the table but the collection: what is stored of people. */
async function storedOfPeople() {
  return (await allItems(table)).filter(({ pk }) => !ofCollection.has(pk));
}

/** A chat that chose something. */
async function chosen(language = 'en') {
  const chat = converse(table, { language });
  await chat.say('/settings');
  await chat.pressData('cp=10');
  await chat.pressData('cz=Asia/Shanghai');
  return chat;
}

test.each([
  [
    'en',
    /^The ID of this chat: 1\n\nYour questions are never stored\. To delete everything below: \/forget\n\nEverything stored/,
  ],
  [
    'ru',
    /^ID этого чата: 1\n\nВаши вопросы не сохраняются\. Удалить всё, что показано ниже: \/forget\n\nВсё, что хранится/,
  ],
  ['zh', /^本聊天的 ID：1\n\n您的提问从不保存。发送 \/forget 可删除以下全部数据。\n\n以下是与本聊天有关的全部数据/],
])('%s: /privacy shows what is stored, as it is stored', async (language, beginning) => {
  const { say } = await chosen(language);
  const calls = await say('/privacy');
  expect(textOf(calls)).toMatch(beginning);
  const entity = calls[0]?.payload.entities?.find(({ type }) => type === 'pre');
  const shown = textOf(calls).slice(entity?.offset, (entity?.offset ?? 0) + (entity?.length ?? 0));
  expect([JSON.parse(shown)]).toEqual(await storedOfPeople());
});

test('what does not fit a message follows as a file, whole', async () => {
  const { say } = await chosen();
  const ledger = dynamoDeliveryLedger(table, { now: () => new Date() });
  for (let day = 1; day <= 30; day += 1) {
    const delivery = { chatId: 1, thread: 0, date: { year: 2026, month: 9, day }, notAfter: new Date() };
    await ledger.claim(delivery, `attempt-${day}`);
  }
  const [said, file] = await say('/privacy');
  expect(said?.method).toBe('sendMessage');
  expect(file?.method).toBe('sendDocument');
  expect(JSON.parse(file?.payload.document?.content ?? '')).toEqual(await storedOfPeople());
});

test('what is asked is not stored', async () => {
  const { say, press } = converse(table);
  for (const text of ['3 September', 'Tianjin', '/when 9/3/2015', '/random', '/start date_2024']) await say(text);
  await say('2024');
  await press('More »');
  await press('1');
  expect(await storedOfPeople()).toEqual([]);
});

test.each([
  ['en', 'DELETE', 'Done. Nothing about this chat is stored any more.'],
  ['en', ' “delete”. ', 'Done. Nothing about this chat is stored any more.'],
  ['ru', 'Удалить', 'Готово. Об этом чате больше ничего не хранится.'],
  ['zh', '“删除”。', '已完成。不再存储任何与本聊天有关的数据。'],
  ['ru', 'delete', 'Готово. Об этом чате больше ничего не хранится.'],
])('%s: /forget and the word "%s" leave nothing but the collection', async (language, word, answer) => {
  const { say } = await chosen(language);
  expect(await storedOfPeople()).toHaveLength(1);
  await say('/forget');
  expect(textOf(await say(word))).toBe(answer);
  expect(await storedOfPeople()).toEqual([]);
  await say('/privacy');
  expect(await storedOfPeople()).toEqual([]);
});

test.each([
  ['en', 'no', 'Nothing was deleted: that wasn’t the word I asked for.'],
  ['en', 'DELETE EVERYTHING', 'Nothing was deleted: that wasn’t the word I asked for.'],
  ['ru', 'нет', 'Ничего не удалено: в ответе было другое слово.'],
  ['zh', '不', '没有删除任何数据：回复的不是指定的词。'],
  ['en', '/cancel', 'OK. Nothing has changed.'],
])('%s: another word, "%s", deletes nothing', async (language, word, answer) => {
  const { say } = await chosen(language);
  await say('/forget');
  expect(textOf(await say(word))).toBe(answer);
  expect(await storedOfPeople()).toHaveLength(1);
});

test('the word alone, in reply to nothing, deletes nothing', async () => {
  const { say } = await chosen();
  await say('DELETE');
  expect(await storedOfPeople()).toHaveLength(1);
});

test('the same reply twice is one effect, and writes nothing', async () => {
  const { say, send } = await chosen();
  const reply = replied(ADMINISTRATOR, await say('/forget'), 'DELETE');
  const update = { update_id: 500, message: { ...reply.message, chat: { id: 1, type: 'private' } } };
  for (const again of [update, update]) {
    expect(textOf(await send(again))).toMatch(/^Done\./);
    expect(await storedOfPeople()).toEqual([]);
  }
});

describe('in a group', () => {
  beforeEach(() => chats().change(GROUP.id, () => ({ pageSize: '3' }), { botId: 42, updateId: 1, at: new Date(0) }));

  test('an administrator is asked for the word, and replies with it', async () => {
    const { send, faults } = converse(table);
    const asked = await send(said(ADMINISTRATOR, '/forget'));
    expect(asked.at(-1)?.payload).toMatchObject({
      reply_parameters: { message_id: 9 },
      reply_markup: { selective: true },
    });
    expect(textOf(await send(replied(ADMINISTRATOR, asked, 'DELETE')))).toMatch(/^Done/);
    expect(await storedOfPeople()).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a member is not asked, and cannot reply to what an administrator was asked', async () => {
    const { send } = converse(table);
    expect(textOf(await send(said(MEMBER, '/forget')))).toMatch(/^Only administrators/);
    const asked = await send(said(ADMINISTRATOR, '/forget'));
    expect(textOf(await send(replied(MEMBER, asked, 'DELETE')))).toMatch(/^Only administrators/);
    expect(await storedOfPeople()).toHaveLength(1);
  });

  test('whoever replies may have another language than who asked', async () => {
    const { send } = converse(table);
    const asked = await send(said({ ...ADMINISTRATOR, language_code: 'ru' }, '/forget'));
    expect(textOf(asked)).toContain('словом УДАЛИТЬ');
    expect(textOf(await send(replied(ADMINISTRATOR, asked, 'УДАЛИТЬ')))).toMatch(/^Done/);
  });
});

test.each([
  [
    'en',
    '📅 Calendar (ICS)',
    'timeline.ics',
    'text/calendar',
    /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/,
    '35 events, up to 2 September 2031. Not in the file: 7 events without an anniversary.',
  ],
  ['ru', 'JSON', 'timeline.json', 'application/json', /^\{\n[^]*\}\n?$/, '42 события.'],
  ['zh', '表格（CSV）', 'timeline.csv', 'text/csv', /^\ufeff"id","date"/, '共42个事件。'],
])('%s: /export as %s is a document', async (language, label, name, type, content, caption) => {
  const { say, press, faults } = converse(table, { language });
  await say('/export');
  const calls = await press(label);
  expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery', 'sendDocument']);
  expect(calls[1]?.payload).toMatchObject({ document: { name, type }, caption });
  expect(calls[1]?.payload.document?.content).toMatch(content);
  expect(faults).toEqual([]);
});

test('a calendar that would be empty is not sent', async () => {
  const answer = await withTable(collectionOf(event('2015'), event('2001-10')), async (undated) => {
    const { say, press } = converse(undated);
    await say('/export');
    return press('📅 Calendar (ICS)');
  });
  expect(textOf(answer)).toBe('No event has a day for a calendar: their exact dates aren’t known.');
});

describe('where the timeline is published', () => {
  test.each([
    ['en', '📋 Copy the calendar’s address', 'Anniversaries in your calendar'],
    ['ru', '📋 Скопировать адрес календаря', 'Годовщины в вашем календаре'],
    ['zh', '📋 复制日历地址', '在日历中查看周年'],
  ])('%s: /export offers the calendar to subscribe to', async (language, label, how) => {
    const published = publishedOn('https://example.org', dynamoEventRepository(table, CLOCK), CLOCK);
    const { say, faults } = converse(table, { language, ports: { published } });
    const [asked] = await say('/export');
    expect(asked?.payload.reply_markup?.inline_keyboard?.[1]).toEqual([
      { text: label, copy_text: { text: `https://example.org/${language}/calendar.ics` } },
    ]);
    expect(asked?.payload.text).toContain(how);
    expect(asked?.payload.entities).toContainEqual(
      expect.objectContaining({ type: 'text_link', url: `https://example.org/${language}/calendar` }),
    );
    expect(faults).toEqual([]);
  });
});

test.each([
  ['JSON', 6000, 'The whole collection, page by page', 'https://example.org/en/events.json'],
  ['Table (CSV)', 6000, 'The whole collection, page by page', 'https://example.org/en/events.csv'],
  ['📅 Calendar (ICS)', 1001, 'Anniversaries in your calendar', 'https://example.org/en/calendar'],
])('of a collection that is too large for a file, %s says where to find it', async (label, events, how, url) => {
  const stored = dynamoEventRepository(table, CLOCK);
  const summary = async () => {
    const known = await stored.summary();
    return known && { ...known, events };
  };
  const published = publishedOn('https://example.org', stored, CLOCK);
  const { say, press } = converse(table, { ports: { published, events: { ...stored, summary } } });
  await say('/export');
  const [said] = await press(label);
  expect(said?.payload.text).toMatch(new RegExp(`^The collection has ${events} events, .*\\n\\n${how}$`));
  expect(said?.payload.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url }));
});

test('where it is not, /export offers files alone', async () => {
  const [asked] = await converse(table).say('/export');
  expect(asked?.payload.reply_markup?.inline_keyboard).toHaveLength(1);
});
