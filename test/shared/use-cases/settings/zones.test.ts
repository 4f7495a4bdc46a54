import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import type { ChatRepository } from '../../../../shared/use-cases/ports';
import { buttonsOf, converse, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { openTableWith } from '../../../support/table';
import { ADMINISTRATOR, MEMBER, PRIVATE, inGroup } from '../../../support/updates';

let table: LocalTable;
let chats: ChatRepository;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
  chats = dynamoChatRepository(table);
});
beforeEach(() => chats.forget(1));
afterAll(() => table.close());

test.each([
  ['en', 'Time zone', '🏙 By city', 'Kazan', 'Moscow · 09:00'],
  ['ru', 'Часовой пояс', '🏙 По городу', 'Владивосток', 'Владивосток · 16:00'],
  ['zh', '时区', '🏙 按城市', '上海', '上海 · 14:00'],
  ['en', 'Time zone', '🏙 By city', 'UTC+5:45', 'Kathmandu · 11:45'],
])('%s: by the name of a city, in a reply', async (language, setting, way, city, held) => {
  const { say, press, faults } = converse(table, { language });
  await say('/settings');
  await press(setting);
  const asked = await press(way);
  expect(asked[0]?.payload.reply_markup).toMatchObject({ force_reply: true });
  expect(textOf(await say(city))).toContain(held);
  expect(textOf(await say('/settings'))).toContain(held);
  expect(textOf(await press(setting))).toBe(`${setting}\n${held}`);
  expect(faults).toEqual([]);
});

test.each([
  ['en', 1, /^\S/],
  ['ru', 2, /^Москва /],
  ['zh', 2, /^上海 /],
])('%s: the zone that is assumed is offered, after that of most who write so', async (language, count, first) => {
  const { say } = converse(table, { language });
  const last = buttonsOf(await say('/subscribe')).at(-1);
  expect(last).toHaveLength(count);
  expect(last?.[0]).toMatch(first);
});

test('a name of several cities is settled by a press, with Undo', async () => {
  const { say, press } = converse(table);
  await say('/start zone');
  const which = await say('Springfield');
  expect(textOf(which)).toBe('Which one?');
  expect(buttonsOf(which)).toEqual([
    ['Springfield −05:00', 'Springfield −04:00'],
    ['🏙 By city', '« Settings'],
  ]);
  expect(textOf(await press('Springfield −04:00'))).toContain('Time zone: New York · 02:00');
  expect(textOf(await press('↶ Undo'))).toContain('Time zone: UTC · 06:00');
});

test.each([
  ['en', 'Atlantis', /^🏙 I don’t know a city called “Atlantis”\./],
  ['ru', 'Нет такого', /^🏙 Города «Нет такого» я не знаю\./],
  ['zh', '不存在的城市名', /^🏙 没有找到城市“不存在的城市名”。/],
  ['en', '🎉'.repeat(99), /^🏙 I don’t know a city called “(🎉)+”/u],
])('%s: a city that is known nowhere can be named anew at once', async (language, name, answer) => {
  const { say } = converse(table, { language });
  await say('/start zone');
  expect(textOf(await say(name))).toMatch(answer);
  expect(textOf(await say('Kazan'))).toMatch(/Moscow|Москва|莫斯科/);
});

test.each([
  ['en', 'Kazan', 'Time zone: Moscow (Kazan).'],
  ['en', 'London, Ontario', 'Time zone: Toronto (London, Ontario).'],
  ['ru', 'Москва, Айдахо', 'Часовой пояс: Лос-Анджелес (Москва, Айдахо).'],
  ['zh', '北京时间', '时区：上海（北京）。'],
])('%s: the answer to %s says what was taken: %s', async (language, city, taken) => {
  const { say, faults } = converse(table, { language });
  await say('/start zone');
  expect(textOf(await say(city))).toContain(taken);
  expect(faults).toEqual([]);
});

test.each([
  ['Londno', 'I don’t know a city called “Londno”. Did you mean one of these?', 'London +01:00', 'London'],
  ['Europe/Mosco', 'I don’t know a city called “Europe/Mosco”. Did you mean one of these?', 'Moscow +03:00', 'Moscow'],
  ['Kazan, Narnia', 'I couldn’t find the region “Narnia”. Did you mean one of these?', 'Kazan +03:00', 'Moscow'],
  ['EST', 'Which one?', 'Toronto −04:00', 'Toronto'],
])('%s changes nothing before it is confirmed', async (name, question, button, city) => {
  const { say, press, faults } = converse(table);
  await say('/start zone');
  expect(textOf(await say(name))).toBe(question);
  expect(await chats.stored(1)).toEqual([]);
  await say('/start zone');
  await say(name);
  expect(textOf(await press(button))).toContain(`Time zone: ${city} · `);
  expect(faults).toEqual([]);
});

test('what holds already is said, without Undo', async () => {
  const { say, press } = converse(table);
  await say('/settings');
  await press('29 Feb anniversaries');
  const same = await press('✓ on 28 February');
  expect(textOf(same)).toMatch(/That’s already chosen\.$/);
  expect(buttonsOf(same).flat()).not.toContain('↶ Undo');
});

test('from the list: region, page, zone', async () => {
  const { say, press } = converse(table);
  await say('/settings');
  await press('Time zone');
  const first = await press('Americas');
  expect(textOf(first)).toBe('Americas');
  expect(buttonsOf(first).slice(-2)).toEqual([['›'], ['« Settings']]);
  const second = await press('›');
  expect(buttonsOf(second).at(-2)).toEqual(['‹', '›']);
  expect(buttonsOf(await press('‹'))).toEqual(buttonsOf(first));
  await press('« Settings');
  await press('Time zone');
  await press('Australia');
  expect(textOf(await press('Brisbane +10:00'))).toContain('Brisbane · 16:00');
});

test.each(['Africa', 'America', 'Antarctica', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific'])(
  'every page of %s can be reached, and is right',
  async (region) => {
    const { say, pressData, press } = converse(table, { language: 'ru' });
    await say('/settings');
    const labels = [];
    let page = await pressData(`z0${region}`);
    for (;;) {
      labels.push(...buttonsOf(page).flat());
      if (!labels.slice(-3).includes('›')) break;
      page = await press('›');
    }
    const zones = labels.filter((label) => /[+−]\d\d:\d\d$/.test(label));
    expect(zones.length).toBeGreaterThan(5);
    expect(new Set(zones).size).toBe(zones.length);
  },
);

describe('by location', () => {
  const at = (latitude: number, longitude: number) => ({
    message: { message_id: 9, date: 0, from: ADMINISTRATOR, chat: PRIVATE, location: { latitude, longitude } },
  });

  test('a button asks for it, the place is not kept', async () => {
    const { say, press, send } = converse(table);
    await say('/settings');
    await press('Time zone');
    const asked = await press('📍 By location');
    expect(asked[0]?.payload.reply_markup?.keyboard).toEqual([
      [{ text: '📍 Send my location', request_location: true }],
    ]);
    expect(textOf(await send(at(39.9, 116.4)))).toMatch(/Shanghai · 14:00[^]*Time zone: Shanghai\./);
    expect(JSON.stringify(await chats.stored(1))).not.toMatch(/39\.9|116\.4/);
  });

  test.each([
    ['the pole', 90, 0],
    ['the edge of the map', 0, 180],
    ['the sea', 0, -150],
  ])('%s has a zone', async (_name, latitude, longitude) => {
    expect(textOf(await converse(table).send(at(latitude, longitude)))).toMatch(/\nTime zone: [^\n]+\.$/);
  });

  test.each([
    [91, 0],
    [0, -181],
    [1e308, 1e308],
  ])('%d, %d is nowhere on Earth: the city is asked for, and nothing changes', async (latitude, longitude) => {
    expect(textOf(await converse(table).send(at(latitude, longitude)))).toMatch(/city/);
    expect(await chats.stored(1)).toEqual([]);
  });

  test.each([
    ['to nobody', {}],
    ['in reply to the bot', { reply_to_message: { from: { id: 2 } } }],
  ])('one in a group, %s, is let be', async (_name, fields) => {
    const location = { latitude: 39.9, longitude: 116.4 };
    for (const from of [ADMINISTRATOR, MEMBER])
      expect(await converse(table).send(inGroup(from, { location, ...fields }))).toEqual([]);
  });
});
