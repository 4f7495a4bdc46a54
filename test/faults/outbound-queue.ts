import { refuse } from '../support/telegram-failures';
import { pageByTwo } from '../support/schedules';
import { MANY, SLOT, arrivals, broadcast, subscribeChats } from './broadcast';
import type { Fault } from './fault';
import type { TokenScan } from './token-scan';
import { type Backend, type BackendOptions, withBackend } from './backend';

const CHATS = 10;
const ALL = `${CHATS} of ${CHATS} got theirs, none twice`;

/** The queue, the schedule and those who run it are not what one would wish. */
export function queueFaults(tokenScan: TokenScan): readonly Fault[] {
  const ticks = (run: (backend: Backend) => Promise<unknown>) => () =>
    withBackend(tokenScan, {}, async (backend) => {
      await subscribeChats(backend, CHATS);
      await run(backend);
      await backend.work();
      return arrivals(backend, CHATS);
    });
  return [
    {
      fault: 'the queue gives everything three times, the last first',
      expected: `${MANY} of ${MANY} got theirs, none twice`,
      observe: () => broadcast(tokenScan, { chats: MANY, queue: { copies: () => 3 } }),
    },
    {
      fault: 'everything goes to the queue three times',
      expected: `${MANY} of ${MANY} got theirs, none twice; ${2 * MANY} taken by another`,
      observe: () =>
        broadcast(tokenScan, { chats: MANY, toQueue: thrice }, (backend) =>
          [arrivals(backend, MANY), `${backend.counted('deliver', 'taken')} taken by another`].join('; '),
        ),
    },
    {
      fault: 'three of a batch of ten fail',
      expected: `${ALL}; again: chats 3, 6, 10, nobody else`,
      observe: () =>
        broadcast(tokenScan, { chats: CHATS, answers: failing([3, 6, 10]) }, (backend) =>
          [arrivals(backend, CHATS), againIn(backend)].join('; '),
        ),
    },
    {
      fault: 'the dispatcher dies at the third hundred',
      expected: `died; the tick is not done; run again: ${HUNDREDS} of ${HUNDREDS} got theirs, none twice`,
      observe: () => dyingAtThirdHundred(tokenScan),
    },
    {
      fault: 'the tick comes twice',
      expected: ALL,
      observe: ticks(async ({ tick }) => {
        await tick(SLOT);
        await tick(SLOT);
      }),
    },
    {
      fault: 'the tick comes twice at once',
      expected: ALL,
      observe: ticks(({ tick }) => Promise.all([tick(SLOT), tick(SLOT)])),
    },
    {
      fault: 'the tick comes 20 minutes late',
      expected: ALL,
      observe: ticks(async ({ tick, time }) => {
        await time.until(Date.parse('2026-09-03T06:20:00Z'));
        await tick(SLOT);
      }),
    },
    {
      fault: 'no tick for 2 h',
      expected: ALL,
      observe: ticks(({ tick }) => tick('2026-09-03T08:00:00Z')),
    },
    {
      fault: 'no tick for 3 h and a quarter, which is too late',
      expected: `0 of ${CHATS} got theirs, none twice`,
      observe: ticks(({ tick }) => tick('2026-09-03T09:15:00Z')),
    },
  ];
}

const thrice: NonNullable<BackendOptions['toQueue']> = (send) => async (deliveries) => {
  for (let time = 1; time <= 3; time += 1) await send(deliveries);
};

/** The first call to each of these chats. */
function failing(chats: readonly number[]): NonNullable<BackendOptions['answers']> {
  const left = new Set(chats);
  return ({ chatId }) => (left.delete(chatId) ? refuse(500, 'Internal Server Error') : undefined);
}

/** Which chats were written to a second time; each record that came back is an outcome more in the log. */
function againIn({ sent, lines }: Backend): string {
  const chats = sent.map(({ chatId }) => chatId);
  const again = chats.filter((chat, index) => chats.indexOf(chat) !== index).sort((a, b) => a - b);
  const outcomes = lines
    .filter((line) => line.function === 'deliver')
    .flatMap(({ counts }) => Object.values(counts ?? {}))
    .reduce((sum, count) => sum + count, 0);
  const others = outcomes - new Set(chats).size - again.length;
  return `again: chats ${again.join(', ')}, ${others === 0 ? 'nobody else' : `${others} others`}`;
}

/** Deliveries go to the queue by the hundred. */
const HUNDREDS = 250;

async function dyingAtThirdHundred(tokenScan: TokenScan): Promise<string> {
  let hundreds = 0;
  const toQueue: BackendOptions['toQueue'] = (send) => (deliveries) =>
    (hundreds += 1) === 3 ? Promise.reject(new Error('died')) : send(deliveries);
  return withBackend(tokenScan, { toQueue }, async (backend) => {
    pageByTwo(backend.client);
    await subscribeChats(backend, HUNDREDS);
    const died = await backend.tick(SLOT).then(
      () => 'lived',
      (error: unknown) => (error instanceof Error ? error.message : 'died of something else'),
    );
    const { lastTick } = await backend.ports.schedule.progress();
    const isDone = lastTick !== undefined && lastTick >= new Date(SLOT);
    await backend.tick(SLOT);
    await backend.work();
    return `${died}; the tick is ${isDone ? '' : 'not '}done; run again: ${arrivals(backend, HUNDREDS)}`;
  });
}
