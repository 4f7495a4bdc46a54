import type { LocalTable } from '../../../../infra/local/local-table';
import { dynamoChatRepository } from '../../../../shared/adapters/dynamo/chat-repository';
import { tablePorts } from '../../../../shared/adapters/dynamo/table-ports';
import { parseDelivery, deliveryBody } from '../../../../shared/adapters/sqs/delivery-body';
import { type Delivery, slotOf } from '../../../../shared/domain/subscription';
import { join } from '../../../../shared/language/rich-text';
import type { Message } from '../../../../shared/language/message';
import { countTroubles } from '../../../../shared/use-cases/anniversaries/count-troubles';
import { deliver } from '../../../../shared/use-cases/anniversaries/deliver';
import { dispatch } from '../../../../shared/use-cases/anniversaries/dispatch';
import { collectionOf, event } from '../../../support/events';
import { storeSubscription, subscription } from '../../../support/subscriptions';
import { openTableWith } from '../../../support/table';

const EDITORS = -700_009;
/** Two Mondays, and the days before. */
const [FIRST, SECOND] = ['2026-09-07T09:00:00Z', '2026-09-14T09:00:00Z'] as const;

let table: LocalTable;
beforeEach(async () => {
  table = await openTableWith(collectionOf(event('2015-09-03'), event('2015-09-09')));
});
afterEach(() => table.close());

/** A bot with the given chats; nine o'clock in Moscow is 06:00 UTC. */
async function bot(
  chats: readonly { readonly chatId: number; readonly thread?: number }[],
  countGaps?: (until: Date) => Promise<number>,
) {
  let now = new Date('2026-09-02T00:00:00Z');
  const clock = { now: () => now };
  const stored = tablePorts(table, clock);
  let update = 0;
  const stamp = () => ({ botId: 42, updateId: (update += 1), at: now });
  for (const each of chats) {
    await storeSubscription(stored.subscriptions, subscription(each), stamp());
    await stored.schedule.occupy(slotOf(subscription(each)));
  }
  await stored.schedule.finish(now);
  const queued: Delivery[] = [];
  const queue = { send: (all: readonly Delivery[]) => Promise.resolve(void queued.push(...all)) };
  const told: { readonly chatId: number; readonly message: Message }[] = [];
  const messenger = {
    send: ({ chatId }: { readonly chatId: number }, message: Message) =>
      Promise.resolve({ kind: 'sent' as const }).finally(() => told.push({ chatId, message })),
  };
  const editors = { chatId: EDITORS, reports: stored.reports, countGaps };
  const faults: unknown[] = [];
  const ports = { ...stored, clock, queue, editors, messenger };
  return {
    ...{ stored, told, stamp, faults },
    report: () => stored.reports.add({ eventId: '2015-09-03', text: 'No.', language: 'en', stamp: stamp() }),
    /** Runs the schedule up to the tick, and hands over what is queued, as a body of the queue. */
    run: async (tick: string, { times = 1, isWrecked = false } = {}) => {
      now = new Date(tick);
      for (let time = 0; time < times; time += 1)
        await dispatch(isWrecked ? { ...ports, schedule: { ...stored.schedule, finish: fail } } : ports, now).then(
          ({ fault }) => void faults.push(fault),
          () => undefined,
        );
      for (const [index, each] of queued.splice(0).entries()) {
        const delivery = parseDelivery(deliveryBody(each));
        if (delivery) await deliver(ports, delivery, `${tick} ${index} ${times}`);
      }
    },
    ofEditors: () => told.filter(({ chatId }) => chatId === EDITORS).map(({ message }) => join([message.text]).text),
  };
}

const fail = () => Promise.reject(new Error('the table fails'));

test('on Monday morning the editors are told what the week was, and the next week counts anew', async () => {
  const { run, report, stored, ofEditors } = await bot([{ chatId: 1 }, { chatId: -2 }, { chatId: -2, thread: 3 }]);
  await run('2026-09-03T06:00:00Z');
  await countTroubles(stored, { uncertain: 2, refused: 1 });
  await report();
  await report();
  expect(ofEditors()).toEqual([]);
  await run(FIRST);
  expect(ofEditors()).toEqual([
    'The week up to 7 September 2026\nChats with messages: 2\nMessages due: 3 (2 may not have arrived, 1 refused by Telegram, 0 too late to send)\nOpen reports: 2',
  ]);
  await run('2026-09-09T06:00:00Z');
  await run(SECOND);
  expect(ofEditors()[1]).toMatch(
    /14 September[^]*: 2\nMessages due: 3 \(0 may not have arrived, 0 refused .*, 0 too late to send\)\n/,
  );
});

test('it comes once, though the tick runs again after a crash and the queue delivers again', async () => {
  const { run, ofEditors } = await bot([{ chatId: 1 }]);
  await run(FIRST, { isWrecked: true });
  await run(FIRST, { times: 2 });
  expect(ofEditors()).toHaveLength(1);
});

test('the report and the chat’s own messages have a claim each', async () => {
  const { run, told, stored } = await bot([{ chatId: EDITORS }]);
  await run('2026-09-03T06:00:00Z');
  await run(FIRST);
  expect(told.map(({ chatId }) => chatId)).toEqual([EDITORS, EDITORS]);
  const claims = (await stored.chats.stored(EDITORS)).map(({ sk }) => String(sk)).filter((sk) => sk.startsWith('SENT'));
  expect(claims).toEqual(['SENT#0#2026-09-03', 'SENT#WEEK#2026-09-07']);
  await dynamoChatRepository(table).forget(EDITORS);
  expect(await stored.chats.stored(EDITORS)).toEqual([]);
});

test.each([
  [
    'ru',
    'Неделя по 7 сентября 2026 года\nЧатов с сообщениями: 1\nСообщений к отправке: 0 (могли не дойти – 0, отклонено Telegram – 0, не отправлено вовремя – 0)\nОткрытых замечаний: 1',
  ],
  [
    'zh',
    '截至2026年9月7日的一周\n开启推送的聊天：1个\n应发推送：0条（可能未送达0条，被 Telegram 拒收0条，过时未发0条）\n待处理的反馈：1条',
  ],
])('%s: in the language of the chat, with a button to the open reports', async (language, text) => {
  const { run, report, stored, stamp, ofEditors, told } = await bot([{ chatId: 1 }]);
  await stored.chats.change(EDITORS, () => ({ language }), stamp());
  await report();
  await run(FIRST);
  expect(ofEditors()).toEqual([text]);
  expect(told[0]?.message.buttons.flat().map(({ action }) => action)).toEqual([{ kind: 'reports' }]);
});

test('who wants to know is told how often a date without events was asked for, in the week up to the tick', async () => {
  const asked: Date[] = [];
  const { run, ofEditors } = await bot([], (until) => Promise.resolve(asked.push(until) * 12));
  await run(FIRST);
  await run('2026-09-07T09:15:00Z');
  expect(asked).toEqual([new Date(FIRST)]);
  expect(ofEditors()).toEqual([expect.stringMatching(/\nOpen reports: 0\nQuestions about dates without events: 12$/)]);
});

test('when that cannot be counted, the report comes without it, and the fault is for the log', async () => {
  const { run, ofEditors, faults } = await bot([], () => Promise.reject(new Error('no answer')));
  await run(FIRST);
  expect(ofEditors()).toEqual([expect.stringMatching(/\nOpen reports: 0$/)]);
  expect(faults).toEqual([new Error('no answer')]);
});

test.each([
  ['ru', 'Вопросов о датах без событий: 21'],
  ['zh', '所问日期没有事件：21次'],
])('%s: so is the number of those questions', async (language, line) => {
  const { run, stored, stamp, ofEditors } = await bot([], () => Promise.resolve(21));
  await stored.chats.change(EDITORS, () => ({ language }), stamp());
  await run(FIRST);
  expect(ofEditors()[0]?.split('\n').at(-1)).toBe(line);
});
