import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { encodeAction } from '../../../../shared/adapters/telegram/callback-data';
import type { ChatSettings } from '../../../../shared/domain/chat-settings';
import { CHOICES, type NameIn, namesIn } from '../../../../shared/domain/choices';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { type BotCall, converse } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, CHANNEL, pressed } from '../../../support/updates';

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  chats = dynamoChatRepository(table);
});
beforeEach(() => Promise.all([1, CHANNEL.id].map((id) => chats.forget(id))));
afterAll(() => table.close());

const ALL_CHOSEN: ChatSettings = {
  language: 'zh',
  timeZone: 'America/Argentina/ComodRivadavia',
  dateOrder: 'day-first',
  leapDay: 'both',
  topics: ['culture', 'sport'],
  sensitive: 'hidden',
  pageSize: '3',
};
/** One that is chosen, one that is not, and one with a long name. */
const TOPICS = ['culture', 'visit', 'regional-cooperation'];
const MANY_TOPICS = ['belt-and-road', 'education-science', 'multilateral', 'regional-cooperation'];

/** All that a button of a setting can choose. */
function valuesOf(name: NameIn<'settings'>): (string | undefined)[] {
  switch (name) {
    case 'language':
      return [undefined, 'en', 'ru', 'zh'];
    case 'timeZone':
      return [undefined, 'UTC', 'Asia/Shanghai', 'America/Argentina/ComodRivadavia'];
    case 'topics':
      return [undefined, ...TOPICS.flatMap((id) => [`+${id}`, `-${id}`]), '+culture+visit'];
    default:
      return [undefined, ...CHOICES[name].values];
  }
}

describe.each<[name: string, id: number, chat: number | undefined, formers: ChatSettings[]]>([
  ['its own chat', 1, undefined, [{}, ALL_CHOSEN]],
  ['a channel', CHANNEL.id, CHANNEL.id, [ALL_CHOSEN]],
])('a setting of %s', (_name, id, chat, formers) => {
  test.each(namesIn('settings'))('%s: any choice and then Undo leave what was chosen before', async (name) => {
    for (const before of formers) {
      await chats.forget(id);
      await chats.change(id, () => before, { botId: 42, updateId: 1, at: new Date('2026-09-01T06:00:00Z') });
      const { send, faults } = converse(table);
      const press = (data: string) => send(pressed(ADMINISTRATOR, data, { id: 1, type: 'private' }));
      for (const value of valuesOf(name)) {
        const calls = await press(encodeAction({ kind: 'choose', menu: 'settings', name, value, chat }));
        const changed = await chats.settings(id);
        const undo = undoIn(calls);
        expect([name, value, undo === undefined]).toEqual([name, value, isSame(changed, before)]);
        if (undo !== undefined) await press(undo);
        expect(await chats.settings(id)).toEqual(before);
      }
      expect(faults).toEqual([]);
    }
  });
});

test('a choice of topics too long for a button is taken back by hand: there is no Undo that would do something else', async () => {
  await chats.change(1, () => ({ topics: MANY_TOPICS }), {
    botId: 42,
    updateId: 1,
    at: new Date('2026-09-01T06:00:00Z'),
  });
  const { send } = converse(table);
  const calls = await send(pressed(ADMINISTRATOR, 'ct=', { id: 1, type: 'private' }));
  expect(await chats.settings(1)).toEqual({});
  expect(undoIn(calls)).toBeUndefined();
});

describe('the same update twice, or late', () => {
  const press = (data: string, id: number) => ({
    update_id: id,
    ...pressed(ADMINISTRATOR, data, { id: 1, type: 'private' }),
  });

  test('twice has one effect, and the second answer offers no Undo to what the first did', async () => {
    const { send } = converse(table);
    await send(press('cl=ru', 50));
    const [stored] = await chats.stored(1);
    const again = await send(press('cl=ru', 50));
    expect(await chats.stored(1)).toEqual([{ ...stored, version: expect.any(Number) as number }]);
    expect(undoIn(again)).toBeUndefined();
  });

  test('an older one after a newer one is ignored, and what holds is shown', async () => {
    const { send } = converse(table);
    await send(press('cp=10', 51));
    const late = await send(press('cp=3', 49));
    expect(await chats.settings(1)).toEqual({ pageSize: '10' });
    expect(late[0]?.payload.text).toContain('Events on a page: 10');
    expect(undoIn(late)).toBeUndefined();
  });

  test.each([
    ['2026-09-08T06:00:00Z', '10'],
    ['2026-09-10T06:00:01Z', '3'],
  ])('from a count that began anew, at %s, it is %s', async (now, pageSize) => {
    await converse(table).send(press('cp=10', 51));
    await converse(table, { now }).send(press('cp=3', 7));
    expect(await chats.settings(1)).toEqual({ pageSize });
  });
});

/** The data of the button that takes the change back: it stands first, alone in its row. */
function undoIn(calls: readonly BotCall[]): string | undefined {
  const [row = []] = calls.flatMap(({ payload }) => payload.reply_markup?.inline_keyboard ?? []);
  return row.find(({ text }) => text.startsWith('↶'))?.callback_data;
}

function isSame(one: ChatSettings, other: ChatSettings): boolean {
  return namesIn('settings').every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
