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

test.each([
  '/pause until 31 February',
  '/pause 1 January 2030',
  '/pause xyzzy',
  '/pause yesterday',
  '/pause until 31 August 2026',
])('%s pauses nothing', async (text) => {
  const { say, tick } = await messagesIn(table, { now: '2026-09-01T12:00:00Z' });
  await say('/subscribe 09:00 UTC');
  expect(textOf(await say(text))).toMatch(/^I can’t pause messages until “/);
  expect(await tick('2026-09-03T09:00:00Z')).toHaveLength(1);
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
