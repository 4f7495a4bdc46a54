import type { LocalTable } from '../../../../infra/local/local-table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { buttonsOf, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

const stored = () => tablePorts(table, { now: () => new Date() }).subscriptions.ofChat(1);

test.each([
  ['/subscribe UTC', '09:00', 'UTC', 'UTC'],
  ['/subscribe 07:30 UTC', '07:30', 'UTC', 'UTC'],
  ['/subscribe 07:30 Europe/Moscow', '07:30', 'Europe/Moscow', 'Moscow'],
  ['/subscribe 7:30 moscow', '07:30', 'Europe/Moscow', 'Moscow'],
  ['/subscribe Shanghai', '09:00', 'Asia/Shanghai', 'Shanghai'],
  ['/subscribe 23:45 Казань', '23:45', 'Europe/Moscow', 'Moscow'],
  ['/subscribe 00:00 北京', '00:00', 'Asia/Shanghai', 'Shanghai'],
  ['/subscribe 7am, Berlin', '07:00', 'Europe/Berlin', 'Berlin'],
  ['/subscribe Казань 9 вечера', '21:00', 'Europe/Moscow', 'Moscow'],
  ['/subscribe 早上8点 上海', '08:00', 'Asia/Shanghai', 'Shanghai'],
])('%s', async (command, time, timeZone, city) => {
  const { say, faults } = await messagesIn(table);
  const plan = textOf(await say(command));
  expect(plan).toContain(`\nTime: ${time} (${city})\n`);
  expect(plan).toMatch(/^Messages are on\. Next message: \d+ \w+ 2026, /);
  expect(await stored()).toMatchObject([{ time, timeZone, days: 'daily', which: 'all' }]);
  expect(faults).toEqual([]);
});

test.each([
  ['en', '/subscribe 07:20', /^I can’t send at “07:20”/],
  ['en', '/subscribe 25:00 Moscow', /^I can’t send at “25:00”/],
  ['ru', '/subscribe 7.20', /«7\.20»/],
  ['zh', '/subscribe 07:20', /“07:20”/],
  ['en', '/subscribe 07:30 Atlantis', /a city called “Atlantis”/],
  ['ru', '/subscribe 07:30 Атлантида', /«Атлантида»/],
  ['zh', '/subscribe 07:30 亚特兰蒂斯', /“亚特兰蒂斯”/],
])('%s: %s is refused with what was wrong, and begins nothing', async (language, command, answer) => {
  const { say } = await messagesIn(table, { language });
  expect(textOf(await say(command))).toMatch(answer);
  expect(await stored()).toEqual([]);
});

test.each([
  ['Birmingham', 'Which one?', 'Birmingham −05:00', 'America/Chicago'],
  ['EST', 'Which one?', 'New York −04:00', 'America/New_York'],
  ['Londno', 'I don’t know a city called “Londno”. Did you mean one of these?', 'London +01:00', 'Europe/London'],
  ['Kazan, Narnia', 'I couldn’t find the region “Narnia”. Did you mean one of these?', 'Kazan +03:00', 'Europe/Moscow'],
])('messages begin when the place of "07:30 %s" is settled', async (place, question, button, timeZone) => {
  const { say, press, faults } = await messagesIn(table);
  expect(textOf(await say(`/subscribe 07:30 ${place}`))).toBe(question);
  expect(await stored()).toEqual([]);
  expect(textOf(await press(button))).toMatch(
    /^Messages are on\. Next message: \d September 2026, 07:30 \([\w ]+\)\.\nTime zone: \w/,
  );
  expect(await stored()).toMatchObject([{ time: '07:30', timeZone }]);
  expect(faults).toEqual([]);
});

describe('where the zone is not known, /subscribe asks for it', () => {
  const asked = 'Write your city or choose it below: messages will come at 07:30 there.';

  test('by city, in a reply', async () => {
    const { say, press, faults } = await messagesIn(table);
    expect(textOf(await say('/subscribe 07:30'))).toBe(asked);
    await press('🏙 By city');
    expect(textOf(await say('hello'))).toMatch(/city called “hello”/);
    expect(await stored()).toEqual([]);
    expect(textOf(await say('Kazan'))).toMatch(
      /^Messages are on\. Next message: 3 September 2026, 07:30 \(Moscow\)\.\nTime zone: Moscow \(Kazan\)\.\n/,
    );
    expect(await stored()).toMatchObject([{ time: '07:30', timeZone: 'Europe/Moscow' }]);
    expect(faults).toEqual([]);
  });

  test.each([
    [['UTC +00:00'], 'UTC'],
    [['Australia', 'Brisbane +10:00'], 'Australia/Brisbane'],
  ])('by the buttons %j', async (buttons, timeZone) => {
    const { say, press, faults } = await messagesIn(table);
    await say('/subscribe 07:30');
    let last = '';
    for (const button of buttons) last = textOf(await press(button));
    expect(last).toMatch(/^Messages are on\. Next message: /);
    expect(await stored()).toMatchObject([{ time: '07:30', timeZone }]);
    expect(faults).toEqual([]);
  });

  test('by location', async () => {
    const { say, press, send } = await messagesIn(table);
    await say('/subscribe');
    await press('📍 By location');
    const from = { id: 1, is_bot: false, first_name: 'You', language_code: 'en' };
    const located = { message_id: 9, date: 0, from, chat: { id: 1, type: 'private', first_name: 'You' } };
    const sent = await send({ message: { ...located, location: { latitude: 55.75, longitude: 37.62 } } });
    expect(textOf(sent)).toMatch(/^Messages are on\. Next message: .* \(Moscow\)/);
    expect(await stored()).toMatchObject([{ time: '09:00', timeZone: 'Europe/Moscow' }]);
  });

  test('once; who is subscribed is told so', async () => {
    const { say } = await messagesIn(table);
    await say('/subscribe Kazan');
    expect(textOf(await say('/subscribe'))).toMatch(/^Messages are already on\. Next message: 3 September 2026/);
  });
});

test.each([
  ['When', 'Wednesdays, for the week ahead', { days: '3' }],
  ['Anniversaries', 'round ones', { which: 'round' }],
  ['Anniversaries', 'only followed or marked “Every year”', { which: 'chosen' }],
  ['Early notice of round ones', '1 day before', { early: '1' }],
  ['Early notice of round ones', '7 days before', { early: '7' }],
  ['Early notice of round ones', '30 days before', { early: '30' }],
  ['Sensitive events', 'hidden', { sensitive: 'hidden' }],
  ['Sound', 'off', { sound: 'silent' }],
  ['Topics', 'Culture', { topics: ['culture'] }],
])('the button "%s", "%s" holds at once, and is ticked', async (part, choice, expected) => {
  const { say, press } = await messagesIn(table);
  await say('/subscribe UTC');
  await press(part);
  await press(choice);
  expect(await stored()).toMatchObject([expected]);
  await say('/subscribe');
  expect(buttonsOf(await press(part)).flat()).toContain(`✓ ${choice}`);
});

test('the time is chosen by its hour, then its quarter', async () => {
  const { say, press } = await messagesIn(table);
  await say('/subscribe UTC');
  expect(buttonsOf(await press('Time')).flat()).toEqual(expect.arrayContaining(['✓ 09:…', '23:…', '« Messages']));
  expect(buttonsOf(await press('18:…')).flat()).toEqual(['18:00', '18:15', '18:30', '18:45', '« Messages']);
  expect(textOf(await press('18:45'))).toContain('Time: 18:45 (UTC)');
  expect(await stored()).toMatchObject([{ time: '18:45' }]);
});

test('"subscribe" again has them come as they were, and changes only what is said', async () => {
  const { say, press } = await messagesIn(table);
  await say('/subscribe 18:45 Moscow');
  await press('Sound');
  await press('off');
  await say('/unsubscribe');
  expect(textOf(await say('/subscribe'))).toContain('Time: 18:45 (Moscow)');
  expect(await stored()).toMatchObject([{ sound: 'silent' }]);
  expect((await stored())[0]?.ended).toBeUndefined();
});

test('🔔 on a card: only that event comes, every year, until it is taken back', async () => {
  const { say, press, tick, faults } = await messagesIn(table);
  await say('/event 2015-09-03-beijing-victory-parade');
  const chosen = await press('🔔 Every year');
  expect(textOf(chosen)).toMatch(/\n\nI’ll remind you of this event every year, at 09:00 \(UTC\)\.$/);
  expect(buttonsOf(chosen).flat()).toEqual(expect.arrayContaining(['🔔 Every year ✓', '🔕 No more reminders']));
  const day = textOf(await tick('2026-09-03T09:00:00Z'));
  expect(day.match(/^\d+\. /gm)).toHaveLength(1);
  expect(day).toContain('Beijing parade');
  expect(await tick('2026-09-20T09:00:00Z')).toEqual([]);
  expect(textOf(await say('/subscribe'))).toContain('Anniversaries: only followed or marked “Every year”\n');
  await say('/event 2015-09-03-beijing-victory-parade');
  const again = await press('🔔 Every year ✓');
  expect(again.map(({ payload }) => payload.text)).toContain(
    'I’ll remind you of this event every year, at 09:00 (UTC).',
  );
  expect(await stored()).toMatchObject([{ events: ['2015-09-03-beijing-victory-parade'] }]);
  const stopped = await press('🔕 No more reminders');
  expect(textOf(stopped)).toMatch(/Reminder removed\./);
  expect(buttonsOf(stopped).flat()).toContain('🔔 Every year');
  expect(await tick('2027-09-03T09:00:00Z')).toEqual([]);
  expect(faults).toEqual([]);
});

test.each(['b', 'bt', 'bt=09', 'bt=09:20', 'bd=8', 'bw=none', 'bx=1', 'bc=+nothing', 'b-', 'bs=off', 'wno-such-event'])(
  'a forged or old button "%s" begins nothing, and breaks nothing',
  async (data) => {
    const { say, pressData, faults } = await messagesIn(table);
    await say('/start');
    await pressData(data);
    expect(await stored()).toEqual([]);
    expect(faults).toEqual([]);
  },
);
