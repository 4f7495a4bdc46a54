import { setTimeout as pauseFor } from 'node:timers/promises';
import { systemClock } from '../../shared/adapters/system-clock';
import { RATES } from '../../shared/domain/allowance';
import { floodLimit } from '../../shared/use-cases/flood-limit';
import { ADMINISTRATOR, pressed, said } from '../support/updates';
import type { Fault } from './fault';
import { type WebhookStand, withStand } from './webhook-stand';
import { type Deliver, type Delivered, withTraffic } from './webhook-traffic';
import { median, percentile } from '../support/percentile';

const UPDATES = 10_000;
const AT_A_TIME = 100;
/** Of ten updates one changes something, and one asks for events. */
const KINDS = 10;

const FLOOD_PER_SECOND = 1000;
const OTHERS_PER_SECOND = 40;
const PHASE_SECONDS = 2;
/** Of the time of the others while the flood is not limited, for their median. */
const LIMIT_HELPS = 0.5;
const FLOODING = 1;
const { atOnce: MOST_AT_ONCE, millisecondsEach: MILLISECONDS_EACH } = RATES.person;

/** More than people ask. */
export function loadFaults(): readonly Fault[] {
  return [
    {
      fault: `${UPDATES} updates, ${AT_A_TIME} at a time, over HTTP`,
      expected: `${UPDATES} answered, 0 lost, 0 doubled; ${UPDATES / KINDS} settings kept`,
      observe: seeMany,
    },
    {
      fault: `one chat sends ${FLOOD_PER_SECOND} updates a second, others ${OTHERS_PER_SECOND}`,
      expected: `the flood is answered as far as the limit goes; 0 of the others not answered, in ≤ ${LIMIT_HELPS} of their time without a limit`,
      observe: seeFlood,
    },
  ];
}

const privately = (text: string, id: number) => ({
  update_id: id,
  message: { ...said({ ...ADMINISTRATOR, id }, text).message, chat: { id, type: 'private' } },
});

async function seeMany(): Promise<string> {
  return withStand(
    (stand) =>
      withTraffic(stand, async (deliver) => {
        let next = 0;
        const answers: Delivered[] = [];
        const work = async () => {
          while (next < UPDATES) answers.push(await deliver(updateOf((next += 1))));
        };
        await Promise.all(Array.from({ length: AT_A_TIME }, work));
        // Of a press, the edit goes out by itself, and the response ends the client's wait.
        const all: readonly Pick<Delivered, 'method' | 'payload'>[] = [
          ...answers.filter(({ status }) => status === 200),
          ...stand.outgoing.map(({ method, payload }) => ({ method, payload: { ...payload } })),
        ];
        const calls = all.filter(({ method }) => /^(?:send|edit)/.test(method));
        const chats = new Set(calls.map(({ payload }) => payload['chat_id']));
        const ended = all.flatMap(({ method, payload }) =>
          method === 'answerCallbackQuery' ? [JSON.stringify(payload)] : [],
        );
        const doubled = calls.length - chats.size + ended.length - new Set(ended).size;
        const kept = (await stand.contents()).length;
        tell('answers', answers);
        return `${calls.length} answered, ${UPDATES - chats.size} lost, ${doubled} doubled; ${kept} settings kept`;
      }),
    { limit: floodLimit(systemClock), direct: true },
  );
}

/** Each is of a chat of its own. */
function updateOf(n: number): object {
  if (n % KINDS > 0) return privately(n % KINDS === 1 ? '3 September' : '/help', n);
  const { callback_query: press } = pressed({ ...ADMINISTRATOR, id: n }, 'cp=3', { id: n, type: 'private' });
  return { update_id: n, callback_query: { ...press, id: String(n) } };
}

/** The others at rest, then beside the flood, and beside it without a limit: that is what the limit is measured by. */
async function seeFlood(): Promise<string> {
  const limit = floodLimit(systemClock);
  let isLimited = true;
  return withStand(
    (stand) =>
      withTraffic(stand, async (deliver) => {
        await deliver(privately('/help', FLOODING + 1));
        const rest = await send(deliver, OTHERS_PER_SECOND);
        const began = performance.now();
        const limited = await Promise.all([
          send(deliver, OTHERS_PER_SECOND),
          send(straight(stand), FLOOD_PER_SECOND, FLOODING),
        ]);
        const most = MOST_AT_ONCE + (performance.now() - began) / MILLISECONDS_EACH + 1;
        isLimited = false;
        const unlimited = await Promise.all([
          send(deliver, OTHERS_PER_SECOND),
          send(straight(stand), FLOOD_PER_SECOND, FLOODING),
        ]);
        const [, flood] = limited;
        // Beside the answers one word that it is too much.
        const answered = flood.filter(({ method }) => method !== '').length - 1;
        const isRight = answered >= MOST_AT_ONCE && answered <= most;
        const others = [rest, limited[0], unlimited[0]];
        const silent = [rest, limited[0]].flat().filter(({ method }) => method !== 'sendMessage').length;
        const [usual = NaN, slowed = NaN, swamped = NaN] = [
          'others at rest',
          'others beside the flood',
          'others beside it without a limit',
        ].map((name, n) => tell(name, others[n] ?? []));
        const ratio = slowed / swamped;
        process.stderr.write(
          `  ${answered} of ${flood.length} answered; the others take ${(slowed / usual).toFixed(2)} of their time at rest, without a limit ${(swamped / usual).toFixed(2)}\n`,
        );
        return `the flood is answered ${isRight ? 'as far as the limit goes' : `${answered} times, not ${MOST_AT_ONCE} to ${most}`}; ${silent} of the others not answered, in ${ratio <= LIMIT_HELPS ? `≤ ${LIMIT_HELPS}` : ratio.toFixed(2)} of their time without a limit`;
      }),
    { limit: (question) => (isLimited ? limit(question) : 'granted'), clock: systemClock, direct: true },
  );
}

/** To the handler itself: the work of an HTTP server is API Gateway's, and that of a client Telegram's. */
function straight({ send: give }: WebhookStand): Deliver {
  return async (update) => ({ ...(await give(update)), ms: 0 });
}

/** So many a second for a phase: of one chat, or each of another. */
async function send(deliver: Deliver, perSecond: number, chat?: number): Promise<Delivered[]> {
  const sent: Promise<Delivered>[] = [];
  const began = performance.now();
  for (let n = 0; n < PHASE_SECONDS * perSecond; n += 1) {
    const early = began + (n * 1000) / perSecond - performance.now();
    if (early > 0) await pauseFor(early);
    sent.push(deliver(privately('/help', chat ?? 1000 + n)));
  }
  return Promise.all(sent);
}

/** Prints how long they took; gives the median in milliseconds. */
function tell(name: string, delivered: readonly Delivered[]): number {
  const times = delivered.map(({ ms }) => ms);
  const [p50, p99] = [median(times), percentile(times, 0.99)];
  process.stderr.write(`  ${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms\n`);
  return p50;
}
