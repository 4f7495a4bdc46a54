import type { LocalTable } from '../../../../infra/local/local-table';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { buttonsOf, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { messagesIn } from '../../../support/messages';
import { refusal } from '../../../support/sending';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test('/preview is exactly the next message, also after the day’s own has come', async () => {
  const { say, tick } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  const [before] = await say('/preview');
  const [third] = await tick('2026-09-03T09:00:00Z');
  expect([before?.payload.text, before?.payload.reply_markup]).toEqual([
    third?.payload.text,
    third?.payload.reply_markup,
  ]);
  const [after] = await say('/preview');
  expect(after?.payload.text).toMatch(/^On this day, 20 September\n/);
  const [twentieth] = await tick('2026-09-20T09:00:00Z');
  expect(twentieth?.payload.text).toBe(after?.payload.text);
});

test.each([
  ['en', 'Next message: 3 September 2026, 12:00 (Moscow).', '3 September 2026, 12:00 (Moscow)'],
  ['ru', 'Следующее сообщение: 3 сентября 2026 года, 12:00 (Москва).', '3 сентября 2026 года, 12:00 (Москва)'],
  ['zh', '下次推送：2026年9月3日 12:00（莫斯科）。', '2026年9月3日 12:00（莫斯科）'],
])('%s: /status tells when, as an instant over exactly those words', async (language, line, words) => {
  const { say } = await messagesIn(table, { language });
  await say('/subscribe 12:00 Europe/Moscow');
  const calls = await say('/status');
  const [status] = calls;
  const { entities = [] } = status?.payload ?? {};
  const text = textOf(calls);
  expect(text.split('\n')).toContain(line);
  const instant = entities.find(({ type }) => type === 'date_time');
  expect(instant).toMatchObject({ unix_time: Date.parse('2026-09-03T09:00:00Z') / 1000 });
  expect(text.slice(instant?.offset, (instant?.offset ?? 0) + (instant?.length ?? 0))).toBe(words);
});

test('what became of the last, and why there is none today', async () => {
  const { say, tick, refuse, at } = await messagesIn(table, { now: '2026-09-12T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  expect(textOf(await say('/status'))).toContain('No message today: no anniversary matches your settings.');
  refuse(refusal(400, 'Bad Request: no'));
  await tick('2026-09-20T09:00:00Z');
  expect(textOf(await say('/status'))).toMatch(/Refused on 20 September 2026: Telegram didn’t accept the message\.$/);
  await tick('2026-10-02T09:00:00Z');
  at('2026-10-03T09:00:00Z');
  const status = await say('/status');
  expect(textOf(status)).toMatch(
    /Last message: 2 October 2026\.\n\nRefused on 20 September 2026: Telegram didn’t accept the message\.$/,
  );
  expect(buttonsOf(status)).toEqual([['⏸ Pause'], ['🔕 Turn off', '⚙ Change']]);
});

test('a day that was missed is told, and why; one that came is not', async () => {
  const { say, tick, lateTick } = await messagesIn(table, { now: '2026-09-12T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  // The process was paused from before 09:00 to 14:00.
  expect(await lateTick('2026-09-20T14:00:00Z')).toEqual([]);
  expect(textOf(await say('/status'))).toMatch(/\n\n20 September 2026 was missed: the bot wasn’t running at 09:00\.$/);
  await tick('2026-10-02T09:00:00Z');
  const status = textOf(await say('/status'));
  expect(status).toContain('Last message: 2 October 2026.\n\n20 September 2026 was missed');
  await lateTick('2026-10-05T09:00:00Z');
  expect(textOf(await say('/status'))).not.toContain('missed');
});

test('nothing is missed of the time before the subscription, or its last change', async () => {
  const { say, lateTick } = await messagesIn(table, { now: '2026-09-12T12:00:00Z' });
  await lateTick('2026-09-20T14:00:00Z');
  await say('/subscribe 09:00 UTC');
  expect(textOf(await say('/status'))).not.toContain('missed');
});

test.each([
  ['en', /Refused on 20 September 2026: no right to post\.$/],
  ['ru', /Отказ \(20 сентября 2026 года\): нет права публиковать\.$/],
  ['zh', /2026年9月20日的推送被拒绝：没有发布权限。$/],
])('%s: why Telegram refused it is told', async (language, line) => {
  const { say, tick, refuse } = await messagesIn(table, { language, now: '2026-09-12T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  refuse(refusal(400, 'Bad Request: not enough rights to send text messages to the chat'));
  await tick('2026-09-20T09:00:00Z');
  expect(textOf(await say('/status'))).toMatch(line);
});

test('the zone’s next clock change is told where there is one', async () => {
  const { say } = await messagesIn(table);
  await say('/subscribe 09:00 Europe/Berlin');
  expect(textOf(await say('/status'))).toContain('Clocks change on 25 October 2026 (to UTC+01:00)');
  await say('/subscribe 09:00 Europe/Moscow');
  expect(textOf(await say('/status'))).not.toContain('Clocks');
});

test('nothing within a year is said, not searched for ever', async () => {
  const { say, press } = await messagesIn(table);
  await say('/subscribe UTC');
  await press('Anniversaries');
  expect(textOf(await press('only followed or marked “Every year”'))).toContain(
    'With these settings, no message will come in the next 12 months.',
  );
  expect(textOf(await say('/preview'))).toBe('With these settings, no message will come in the next 12 months.');
});

test('the messages follow the chat’s settings, and their Undo', async () => {
  const { say, pressData, press } = await messagesIn(table);
  const stored = () => tablePorts(table, { now: () => new Date() }).subscriptions.ofChat(1);
  await say('/subscribe 09:00 UTC');
  const before = await stored();
  for (const [data, changed, undo] of [
    ['cl=ru', { language: 'ru' }, '↶ Отменить'],
    ['cz=Europe/Moscow', { timeZone: 'Europe/Moscow' }, '↶ Undo'],
    ['cf=both', { leapDay: 'both' }, '↶ Undo'],
  ] as const) {
    await pressData(data);
    expect(await stored()).toMatchObject([changed]);
    await press(undo);
    expect(await stored()).toEqual(before);
  }
});

test('the messages come at the time of the new zone, in the new language', async () => {
  const { say, pressData, tick } = await messagesIn(table);
  await say('/subscribe 09:00 UTC');
  await pressData('cl=ru');
  await pressData('cz=Europe/Moscow');
  expect(await tick('2026-09-03T05:45:00Z')).toEqual([]);
  expect(textOf(await tick('2026-09-03T06:00:00Z'))).toMatch(/^В этот день, 3 сентября\n/);
});
