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
  ['/subscribe', '09:00', 'UTC'],
  ['/subscribe 07:30', '07:30', 'UTC'],
  ['/subscribe 07:30 Europe/Moscow', '07:30', 'Europe/Moscow'],
  ['/subscribe 7:30 moscow', '07:30', 'Europe/Moscow'],
  ['/subscribe Shanghai', '09:00', 'Asia/Shanghai'],
  ['/subscribe 23:45 Казань', '23:45', 'Europe/Moscow'],
  ['/subscribe 00:00 北京', '00:00', 'Asia/Shanghai'],
  ['/subscribe 7am, Berlin', '07:00', 'Europe/Berlin'],
  ['/subscribe Казань 9 вечера', '21:00', 'Europe/Moscow'],
  ['/subscribe 早上8点 上海', '08:00', 'Asia/Shanghai'],
])('%s', async (command, time, timeZone) => {
  const { say, faults } = await messagesIn(table);
  const plan = textOf(await say(command));
  expect(plan).toContain(`\nTime: ${time} (${timeZone})\n`);
  expect(plan).toMatch(/\n\nNext message: \d+ \w+ 2026, /);
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

test('a city of several zones: the messages begin in the biggest, and go on in the one that is chosen', async () => {
  const { say, press } = await messagesIn(table);
  const asked = await say('/subscribe 07:30 Birmingham');
  const [, other = ''] = buttonsOf(asked).flat();
  expect(
    buttonsOf(asked)
      .flat()
      .filter((label) => label === '« Settings'),
  ).toHaveLength(1);
  expect(textOf(asked)).toContain('Time: 07:30 (Europe/London)');
  expect(textOf(asked)).toMatch(/\n\nWhich one\?$/);
  expect(await stored()).toMatchObject([{ time: '07:30', timeZone: 'Europe/London' }]);
  await press(other);
  expect(await stored()).toMatchObject([{ time: '07:30', timeZone: 'America/Chicago' }]);
});

test.each([
  ['When', 'Wednesdays, for the week ahead', { days: '3' }],
  ['Anniversaries', 'round ones', { which: 'round' }],
  ['Anniversaries', 'only those marked “Every year”', { which: 'chosen' }],
  ['Early notice of round ones', '1 day before', { early: '1' }],
  ['Early notice of round ones', '7 days before', { early: '7' }],
  ['Early notice of round ones', '30 days before', { early: '30' }],
  ['Sensitive events', 'hidden', { sensitive: 'hidden' }],
  ['Sound', 'off', { sound: 'silent' }],
  ['Topics', 'Culture', { topics: ['culture'] }],
])('the button "%s", "%s" holds at once, and is ticked', async (part, choice, expected) => {
  const { say, press } = await messagesIn(table);
  await say('/subscribe');
  await press(part);
  await press(choice);
  expect(await stored()).toMatchObject([expected]);
  await say('/subscribe');
  expect(buttonsOf(await press(part)).flat()).toContain(`✓ ${choice}`);
});

test('the time is chosen by its hour, then its quarter', async () => {
  const { say, press } = await messagesIn(table);
  await say('/subscribe');
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
  expect(textOf(await say('/subscribe'))).toContain('Time: 18:45 (Europe/Moscow)');
  expect(await stored()).toMatchObject([{ sound: 'silent' }]);
  expect((await stored())[0]?.ended).toBeUndefined();
});

test('🔔 on a card: only that event comes, every year; a second press takes it back', async () => {
  const { say, press, tick } = await messagesIn(table);
  await say('/event 2015-09-03-beijing-victory-parade');
  const chosen = await press('🔔 Every year');
  expect(chosen.map(({ method, payload }) => [method, payload.text])).toEqual([
    ['answerCallbackQuery', 'I’ll remind you of this event every year.'],
  ]);
  const day = textOf(await tick('2026-09-03T09:00:00Z'));
  expect(day.match(/^\d+\. /gm)).toHaveLength(1);
  expect(day).toContain('Beijing military parade');
  expect(await tick('2026-09-20T09:00:00Z')).toEqual([]);
  expect(textOf(await say('/subscribe'))).toContain('Anniversaries: only those marked “Every year”\n');
  await say('/event 2015-09-03-beijing-victory-parade');
  expect((await press('🔔 Every year'))[0]?.payload.text).toBe(
    'Reminder removed. The event may still come with your other messages.',
  );
  expect(await tick('2027-09-03T09:00:00Z')).toEqual([]);
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
