import { refuse } from '../support/telegram-failures';
import { pageByTwo } from '../support/schedules';
import { MANY, SLOT, arrivals, broadcast, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { Heard } from './heard';
import { type Office, type OfficeOptions, inOffice } from './office';

const CHATS = 10;
const ALL = `${CHATS} of ${CHATS} got theirs, none twice`;

/** The queue, the schedule and those who run it are not what one would wish. */
export function queueFaults(heard: Heard): readonly Fault[] {
  const ticks = (run: (office: Office) => Promise<unknown>) => () =>
    inOffice(heard, {}, async (office) => {
      await subscribeChats(office, CHATS);
      await run(office);
      await office.work();
      return arrivals(office, CHATS);
    });
  return [
    {
      fault: 'the queue gives everything three times, the last first',
      expected: `${MANY} of ${MANY} got theirs, none twice`,
      see: () => broadcast(heard, { chats: MANY, queue: { copies: () => 3 } }),
    },
    {
      fault: 'everything goes to the queue three times',
      expected: `${MANY} of ${MANY} got theirs, none twice; ${2 * MANY} taken by another`,
      see: () =>
        broadcast(heard, { chats: MANY, toQueue: thrice }, (office) =>
          [arrivals(office, MANY), `${office.counted('deliver', 'taken')} taken by another`].join('; '),
        ),
    },
    {
      fault: 'three of a batch of ten fail',
      expected: `${ALL}; again: chats 3, 6, 10, nobody else`,
      see: () =>
        broadcast(heard, { chats: CHATS, answers: failing([3, 6, 10]) }, (office) =>
          [arrivals(office, CHATS), againIn(office)].join('; '),
        ),
    },
    {
      fault: 'the dispatcher dies on page 3',
      expected: `died on page 3; the tick is not done; run again: ${ALL}`,
      see: () => dyingOnPage3(heard),
    },
    {
      fault: 'the tick comes twice',
      expected: ALL,
      see: ticks(async ({ tick }) => {
        await tick(SLOT);
        await tick(SLOT);
      }),
    },
    {
      fault: 'the tick comes twice at once',
      expected: ALL,
      see: ticks(({ tick }) => Promise.all([tick(SLOT), tick(SLOT)])),
    },
    {
      fault: 'the tick comes 20 minutes late',
      expected: ALL,
      see: ticks(async ({ tick, time }) => {
        await time.until(Date.parse('2026-09-03T06:20:00Z'));
        await tick(SLOT);
      }),
    },
    {
      fault: 'no tick for 2 h',
      expected: ALL,
      see: ticks(({ tick }) => tick('2026-09-03T08:00:00Z')),
    },
    {
      fault: 'no tick for 3 h and a quarter, which is too late',
      expected: `0 of ${CHATS} got theirs, none twice`,
      see: ticks(({ tick }) => tick('2026-09-03T09:15:00Z')),
    },
  ];
}

const thrice: NonNullable<OfficeOptions['toQueue']> = (send) => async (deliveries) => {
  for (let time = 1; time <= 3; time += 1) await send(deliveries);
};

/** The first call to each of these chats. */
function failing(chats: readonly number[]): NonNullable<OfficeOptions['answers']> {
  const left = new Set(chats);
  return ({ chatId }) => (left.delete(chatId) ? refuse(500, 'Internal Server Error') : undefined);
}

/** Which chats were written to a second time; each record that came back is an outcome more in the log. */
function againIn({ sent, lines }: Office): string {
  const chats = sent.map(({ chatId }) => chatId);
  const again = chats.filter((chat, index) => chats.indexOf(chat) !== index).sort((a, b) => a - b);
  const outcomes = lines
    .filter((line) => line.function === 'deliver')
    .flatMap(({ counts }) => Object.values(counts ?? {}))
    .reduce((sum, count) => sum + count, 0);
  const others = outcomes - new Set(chats).size - again.length;
  return `again: chats ${again.join(', ')}, ${others === 0 ? 'nobody else' : `${others} others`}`;
}

async function dyingOnPage3(heard: Heard): Promise<string> {
  let pages = 0;
  const toQueue: OfficeOptions['toQueue'] = (send) => (deliveries) =>
    (pages += 1) === 3 ? Promise.reject(new Error('died on page 3')) : send(deliveries);
  return inOffice(heard, { toQueue }, async (office) => {
    pageByTwo(office.client);
    await subscribeChats(office, CHATS);
    const died = await office.tick(SLOT).then(
      () => 'lived',
      (error: unknown) => (error instanceof Error ? error.message : 'died of something else'),
    );
    const { lastTick } = await office.ports.schedule.progress();
    const isDone = lastTick !== undefined && lastTick >= new Date(SLOT);
    await office.tick(SLOT);
    await office.work();
    return `${died}; the tick is ${isDone ? '' : 'not '}done; run again: ${arrivals(office, CHATS)}`;
  });
}
