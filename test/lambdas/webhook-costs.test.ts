import { createHandler } from '../../lambdas/webhook/handler';
import { LOCAL_BOT_INFO } from '../../infra/local/local-bot';
import type { LocalTable } from '../../infra/local/local-table';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import { createBot } from '../../shared/adapters/telegram/bot';
import { createTimeZones } from '../../shared/adapters/time-zones/time-zones';
import { COMMAND_NAMES } from '../../shared/language/commands';
import { violations } from '../support/bot-api/violations';
import { builtInCollection } from '../support/events';
import { type DynamoCall, openTableWith, recordCalls } from '../support/table';
import { ADMINISTRATOR, CHANNEL, MEMBER, pressed, pressedInline, said } from '../support/updates';

const SECRET = 'right-secret';
const PRIVATE = { id: 1, type: 'private' };
const PARADE = '2015-09-03-beijing-victory-parade';

let table: LocalTable;
let toTable: DynamoCall[];
let updates = 0;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  toTable = recordCalls(table.client);
});
afterAll(() => table.close());

/** An update through the webhook of a bot that has answered before: the calls it makes itself, and to the table. */
async function costOf(update: object) {
  const { client, tableName } = table;
  const outgoing: string[] = [];
  const clock = { now: () => new Date('2026-09-03T06:00:00Z') };
  const stored = tablePorts(client, tableName, clock);
  await stored.events.summary();
  toTable.length = 0;
  const handler = createHandler({
    secrets: () => Promise.resolve([SECRET]),
    handleUpdate: createBot({
      ports: {
        ...stored,
        clock,
        chance: () => 0.5,
        timeZones: createTimeZones(),
      },
      botInfo: LOCAL_BOT_INFO,
      timeZone: 'UTC',
      editorsChat: -1009,
    }),
    call: (method, payload) => {
      outgoing.push(method);
      expect(violations(method, payload)).toEqual([]);
      return Promise.resolve(method === 'getChatMember' ? { status: 'administrator' } : true);
    },
  });
  const body = JSON.stringify({ update_id: (updates += 1), ...update });
  const { result, outcome } = await handler({ headers: { 'x-telegram-bot-api-secret-token': SECRET }, body });
  expect(outcome).toBe('answered');
  const { method, ...payload } = JSON.parse(result.body ?? '{}') as { method?: string };
  if (method !== undefined) expect(violations(method, payload)).toEqual([]);
  const commands = toTable.map(({ command }) => command.replace('Command', ''));
  return { answered: method, outgoing, commands };
}

const inPrivate = (text: string) => ({ message: { ...said(ADMINISTRATOR, text).message, chat: PRIVATE } });

const TEXTS = [
  // Who subscribes changes something.
  ...COMMAND_NAMES.filter((name) => !name.endsWith('subscribe')).map((name) => `/${name}`),
  '/on 3 September',
  '/search Tianjin',
  `/event ${PARADE}`,
  '/when 3 September 2015, 2024',
  `/start report_${PARADE}`,
  'between 2001 and 2010',
];

test.each(TEXTS)('"%s" costs no outgoing call and no write', async (text) => {
  for (const update of [inPrivate(text), said(MEMBER, text.startsWith('/') ? text : `@timeline_bot ${text}`)]) {
    const { answered, outgoing, commands } = await costOf(update);
    expect([answered, outgoing]).toEqual(['sendMessage', []]);
    expect(commands[0]).toBe('GetItem');
    for (const command of commands) expect(command).toMatch(/^(?:GetItem|BatchGetItem|Query)$/);
    expect(commands.length).toBeLessThanOrEqual(8);
  }
});

test.each([
  ['/settings', ['GetItem']],
  ['/on', ['GetItem']],
  ['/topics', ['GetItem']],
  ['/about', ['GetItem']],
  ['/help', ['GetItem']],
  ['/export', ['GetItem']],
  ['/forget', ['GetItem']],
  ['/privacy', ['GetItem', 'Query']],
  ['/today', ['GetItem', 'Query']],
  [`/event ${PARADE}`, ['GetItem', 'GetItem']],
])('"%s", once the bot is warm, reads %j', async (text, commands) => {
  expect((await costOf(inPrivate(text))).commands).toEqual(commands);
});

const ASKING = ['getChatMember', 'answerCallbackQuery'];

/** What is pressed, where, the calls the bot makes itself, and its writes. */
test.each<[name: string, update: object, answered: string, outgoing: string[], writes: number]>([
  ['a list', pressed(ADMINISTRATOR, 'd09030903', PRIVATE), 'editMessageText', ['answerCallbackQuery'], 0],
  ['a card', pressed(ADMINISTRATOR, `e${PARADE}`, PRIVATE), 'sendMessage', ['answerCallbackQuery'], 0],
  ['a calendar', pressed(ADMINISTRATOR, 'k09.2015', PRIVATE), 'editMessageText', ['answerCallbackQuery'], 0],
  ['a search', pressed(ADMINISTRATOR, 's topic:visit', PRIVATE), 'editMessageText', ['answerCallbackQuery'], 0],
  ['a setting', pressed(ADMINISTRATOR, 'cp', PRIVATE), 'editMessageText', ['answerCallbackQuery'], 0],
  ['a choice', pressed(ADMINISTRATOR, 'cp=3', PRIVATE), 'editMessageText', ['answerCallbackQuery'], 1],
  ['a city', pressed(ADMINISTRATOR, 'ac', PRIVATE), 'sendMessage', ['answerCallbackQuery'], 0],
  ['a report', pressed(ADMINISTRATOR, `r${PARADE}`, PRIVATE), 'sendMessage', ['answerCallbackQuery'], 0],
  ['a file', pressed(ADMINISTRATOR, 'xcsv', PRIVATE), 'answerCallbackQuery', ['sendDocument'], 0],
  ['what is forged', pressed(ADMINISTRATOR, 'nonsense', PRIVATE), 'answerCallbackQuery', [], 0],
  ['a report in a group', pressed(MEMBER, `r${PARADE}`), 'answerCallbackQuery', [], 0],
  ['a report in any chat', pressedInline(MEMBER, `r${PARADE}`), 'answerCallbackQuery', [], 0],
  ['a card in a channel', pressed(MEMBER, `e${PARADE}`, CHANNEL), 'answerCallbackQuery', [], 0],
  // Who is an administrator only Telegram knows, at the press: one call more.
  ['a choice in a group', pressed(MEMBER, 'cp=3'), 'editMessageText', ASKING, 1],
  ['of a channel', pressed(ADMINISTRATOR, `c@${CHANNEL.id}`, PRIVATE), 'editMessageText', ASKING, 0],
  ['an order in a group', pressed(MEMBER, 'odd09030903'), 'editMessageText', ASKING, 1],
])('a press for %s', async (_name, update, answered, outgoing, writes) => {
  const cost = await costOf(update);
  expect([cost.answered, cost.outgoing]).toEqual([answered, outgoing]);
  expect(cost.commands.filter((command) => /Put|Update|Write|Delete/.test(command))).toHaveLength(writes);
  expect(cost.commands[0]).toBe('GetItem');
});

test('what is typed after the bot’s name costs no outgoing call and no write', async () => {
  for (const query of ['', 'Tianjin', '2024', PARADE]) {
    const { answered, outgoing, commands } = await costOf({
      inline_query: { id: '1', from: ADMINISTRATOR, query, offset: '' },
    });
    expect([answered, outgoing]).toEqual(['answerInlineQuery', []]);
    for (const command of commands) expect(command).toMatch(/^(?:GetItem|BatchGetItem|Query)$/);
  }
});

test.each([
  ['/subscribe 07:30', 2],
  ['/subscribe 07:30 Moscow', 4],
  ['/unsubscribe', 1],
])('"%s" in private is no outgoing call; writes: %d', async (text, writes) => {
  const { answered, outgoing, commands } = await costOf(inPrivate(text));
  expect([answered, outgoing]).toEqual(['sendMessage', []]);
  expect(commands.filter((command) => /Put|Update|Write|Delete/.test(command))).toHaveLength(writes);
});

test('a report is one write, and one call: the note to the editors', async () => {
  const url = `https://t.me/timeline_bot?start=report_${PARADE}`;
  const prompt = {
    message_id: 8,
    date: 0,
    from: { id: 2 },
    entities: [{ type: 'text_link', offset: 0, length: 1, url }],
  };
  const { answered, outgoing, commands } = await costOf(said(MEMBER, 'wrong', { reply_to_message: prompt }));
  expect([answered, outgoing]).toEqual(['sendMessage', ['sendMessage']]);
  expect(commands).toEqual(['GetItem', 'GetItem', 'PutItem']);
});
