import fc from 'fast-check';
import type { LocalTable } from '../../../../infra/local/local-table';
import { addDays, formatDate } from '../../../../shared/domain/calendar-date';
import { messageComposer } from '../../../../shared/use-cases/anniversaries/compose-message';
import { buttonsOf, textOf } from '../../../support/conversation';
import { builtInCollection } from '../../../support/events';
import { memoryEvents } from '../../../support/memory-events';
import { memorySchedule } from '../../../support/memory-schedule';
import { messagesIn } from '../../../support/messages';
import { subscription } from '../../../support/subscriptions';
import { openTableWith } from '../../../support/table';

let table: LocalTable;
beforeAll(async () => {
  table = await openTableWith(await builtInCollection());
});
afterAll(() => table.close());

test.each([
  [
    'en',
    '/pause until 3 September',
    'Messages are paused and will resume on 3 September 2026.',
    'Paused until 3 September 2026.\nNext message: 3 September 2026, 09:00 (UTC).',
    ['▶ Resume'],
  ],
  [
    'ru',
    'приостанови до 3 сентября',
    'Сообщения приостановлены и возобновятся 3 сентября 2026 года.',
    'Пауза до 3 сентября 2026 года.\nСледующее сообщение: 3 сентября 2026 года, 09:00 (UTC).',
    ['▶ Возобновить'],
  ],
  [
    'zh',
    '暂停到9月3日',
    '推送已暂停，将于2026年9月3日恢复。',
    '暂停至2026年9月3日。\n下次推送：2026年9月3日 09:00（UTC）。',
    ['▶ 恢复推送'],
  ],
])(
  '%s: paused messages resume by themselves, and none counts as missed',
  async (language, pause, said, status, way) => {
    const { say, tick } = await messagesIn(table, { language, now: '2026-08-30T12:00:00Z' });
    await say('/subscribe 09:00 UTC');
    expect(textOf(await say(pause))).toContain(said);
    const shown = await say('/status');
    expect(textOf(shown)).toContain(status);
    expect(buttonsOf(shown)).toContainEqual(way);
    for (const day of ['08-31', '09-01', '09-02']) expect(await tick(`2026-${day}T09:00:00Z`)).toEqual([]);
    expect(await tick('2026-09-03T09:00:00Z')).toHaveLength(1);
    expect(textOf(await say('/status'))).not.toMatch(/missed|пропущен|错过|Paused|Пауза|暂停至/);
  },
);

test('the usual lengths are buttons, and the messages can be resumed at once', async () => {
  const { say, press, tick } = await messagesIn(table, { now: '2026-09-01T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  expect(buttonsOf(await say('/pause'))).toEqual([['1 week', '2 weeks'], ['30 days', '90 days'], ['« Messages']]);
  expect(textOf(await press('1 week'))).toContain('will resume on 8 September 2026');
  expect(textOf(await press('▶ Resume'))).toContain('Messages are on. Next message: ');
  expect(await tick('2026-09-03T09:00:00Z')).toHaveLength(1);
});

const NAME_DAY = 'Name a later day, such as /pause until 1 January or /pause for 2 weeks.';
const TOO_LONG = 'A pause lasts a year at most, until 2 September 2027.\nTo turn messages off altogether: /unsubscribe';

test.each([
  ['en', '/pause until 31 February', `That day doesn’t exist.\n${NAME_DAY}`],
  ['en', '/pause 1 January 2030', TOO_LONG],
  ['en', '/pause forever', TOO_LONG],
  ['en', '/pause xyzzy', `I don’t know when “xyzzy” is.\n${NAME_DAY}`],
  ['en', '/pause yesterday', `31 August has already passed.\n${NAME_DAY}`],
  ['en', '/pause last Monday', `31 August 2026 has already passed.\n${NAME_DAY}`],
  ['en', '/pause until the 1960s', `The 1960s has already passed.\n${NAME_DAY}`],
  ['en', '/pause until today', `A pause lasts at least until tomorrow.\n${NAME_DAY}`],
  [
    'en',
    '/pause 10–20 September',
    'A pause begins at once. Name only the day when messages resume: /pause until 21 September 2026',
  ],
  [
    'ru',
    '/pause до прошлого понедельника',
    'Этот срок уже прошёл: 31 августа 2026 года.\nНазовите день позже, например /pause до 1 января или /pause на 2 недели.',
  ],
  [
    'ru',
    '/pause навсегда',
    'Пауза длится не дольше года, до 2 сентября 2027 года.\nОтключить сообщения совсем: /unsubscribe',
  ],
  ['zh', '/pause 到上周一', '2026年8月24日已经过去。\n请写以后的日期，例如：/pause 到1月1日，或 /pause 两周。'],
  ['zh', '/pause 到2030年', '最多可暂停一年，到2027年9月2日。\n要完全停止推送，请用 /unsubscribe'],
])('%s: %s pauses nothing, and says why', async (language, text, said) => {
  const { say, tick } = await messagesIn(table, { language, now: '2026-09-01T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  expect(textOf(await say(text))).toBe(said);
  expect(await tick('2026-09-03T09:00:00Z')).toHaveLength(1);
});

test('the day that is named in place of a range is understood', async () => {
  const { say } = await messagesIn(table, { now: '2026-09-01T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  const [, way = ''] = textOf(await say('/pause from 10 to 20 September')).split('resume: ');
  expect(textOf(await say(way))).toContain('will resume on 21 September 2026');
});

test('without messages there is nothing to pause', async () => {
  const { say } = await messagesIn(table);
  expect(buttonsOf(await say('/pause'))).toContainEqual(['🔔 Turn on messages']);
});

test('a pause leaves out the messages before its end, and changes no other', async () => {
  const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
  const compose = messageComposer(
    memoryEvents(await builtInCollection(), clock).events,
    clock,
    memorySchedule().ledger,
  );
  const first = { year: 2026, month: 1, day: 1 };
  await fc.assert(
    fc.asyncProperty(fc.nat(400), fc.nat(400), async (ahead, pause) => {
      const [date, until] = [addDays(first, ahead), addDays(first, pause)];
      const paused = await compose(subscription({ pausedUntil: formatDate(until) }), date);
      expect(paused).toEqual(ahead < pause ? undefined : await compose(subscription(), date));
    }),
    { numRuns: 200 },
  );
});
