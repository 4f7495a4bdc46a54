import { LOST_ANSWERS, type TelegramFailure, refuse, tooMany } from '../support/telegram-failures';
import { MANY, SLOT, arrivals, broadcast, silenceAfter, subscribeChats, waiting } from './broadcast';
import type { Fault } from './fault';
import type { TokenScan } from './token-scan';
import { type Backend, withBackend } from './backend';
import type { Answers } from './inbox';

/** What Telegram says, or does not say, to those who send. */
export function answerFaults(tokenScan: TokenScan): readonly Fault[] {
  const after = (chats: number, answers: Answers, tell: (backend: Backend) => string | Promise<string>) => () =>
    broadcast(tokenScan, { chats, answers }, tell);
  return [
    {
      fault: '429 with 5 s',
      expected: `silence for 5 s; ${MANY} of ${MANY} got theirs, none twice`,
      observe: after(MANY, flood(5), (backend) => `${silenceAfter(backend, 5)}; ${arrivals(backend, MANY)}`),
    },
    {
      fault: '429 with 10,072 s',
      expected: `silence for 10072 s; no function waits; ${MANY} of ${MANY} got theirs, none twice`,
      observe: after(MANY, flood(10_072), (backend) =>
        [silenceAfter(backend, 10_072), waiting(backend), arrivals(backend, MANY)].join('; '),
      ),
    },
    {
      fault: '429 with 10,072 s, 20 minutes after the slot',
      expected: 'no function waits; 2 of 10 got theirs, none twice; 8 late: dropped, counted',
      observe: () =>
        withBackend(tokenScan, { answers: flood(10_072) }, async (backend) => {
          await subscribeChats(backend, 10);
          await backend.time.until(Date.parse('2026-09-03T06:20:00Z'));
          await backend.tick(SLOT);
          await backend.work();
          return `${waiting(backend)}; ${arrivals(backend, 10)}; ${backend.counted('deliver', 'late')} late: dropped, counted`;
        }),
    },
    {
      fault: '403 to one of ten',
      expected: '9 of 10 got theirs, none twice; chat 4: gone',
      observe: after(10, to(4, refuse(403, 'Forbidden: bot was blocked by the user')), async (backend) =>
        [arrivals(backend, 10), `chat 4: ${await endingOf(backend, 4)}`].join('; '),
      ),
    },
    {
      fault: 'a deleted topic',
      expected: '9 of 10 got theirs, none twice; chat 4: topic-gone',
      observe: after(10, to(4, refuse(400, 'Bad Request: message thread not found')), async (backend) =>
        [arrivals(backend, 10), `chat 4: ${await endingOf(backend, 4)}`].join('; '),
      ),
    },
    {
      fault: 'a group that became a supergroup',
      expected: '3 of 3 got theirs, none twice; chat 1: nothing stored; chat -100: goes on',
      observe: after(3, to(1, refuse(400, 'Bad Request: upgraded', { migrate_to_chat_id: -100 })), async (backend) => {
        const left = (await backend.ports.chats.stored(1)).length;
        return [
          arrivals(backend, 3),
          `chat 1: ${left === 0 ? 'nothing' : left} stored`,
          `chat -100: ${await endingOf(backend, -100)}`,
        ].join('; ');
      }),
    },
    {
      fault: '500',
      expected: '3 of 3 got theirs, none twice; 1 tried again',
      observe: after(3, once(refuse(500, 'Internal Server Error')), triedAgain),
    },
    {
      fault: 'a refused connection',
      expected: '3 of 3 got theirs, none twice; 3 tried again',
      observe: () =>
        withBackend(tokenScan, {}, async (backend) => {
          await subscribeChats(backend, 3);
          await backend.tick(SLOT);
          await backend.telegram.leave();
          const back = backend.time.sleep(20_000).then(() => backend.telegram.comeBack());
          await Promise.all([backend.work(), back]);
          return triedAgain(backend);
        }),
    },
    ...Object.entries(LOST_ANSWERS).map(([name, failure]): Fault => ({
      fault: `${name}, after the call was written`,
      expected: '3 of 3 got theirs, none twice; 1 uncertain: counted, told by /status',
      observe: after(3, to(1, failure), async (backend) => {
        const { text = '' } = await backend.say('/status');
        const isTold = text.includes('may not have arrived');
        const uncertain = `${backend.counted('deliver', 'uncertain')} uncertain: counted`;
        return [arrivals(backend, 3), `${uncertain}, ${isTold ? '' : 'not '}told by /status`].join('; ');
      }),
    })),
  ];
}

/** From the third call on too many, until so many seconds are over. */
function flood(seconds: number): Answers {
  let until = Infinity;
  return ({ number, at }) => {
    if (number === 3) until = at + seconds;
    return number >= 3 && at < until ? tooMany(Math.ceil(until - at)) : undefined;
  };
}

function to(chat: number, failure: TelegramFailure): Answers {
  return ({ chatId }) => (chatId === chat ? failure : undefined);
}

function once(failure: TelegramFailure): Answers {
  return ({ number }) => (number === 1 ? failure : undefined);
}

/** Why a chat's subscription ended; or that it goes on. */
async function endingOf({ ports }: Backend, chatId: number): Promise<string> {
  const subscription = await ports.subscriptions.of({ chatId, thread: 0 });
  return subscription ? (subscription.ended?.why ?? 'goes on') : 'none';
}

function triedAgain(backend: Backend): string {
  return `${arrivals(backend, 3)}; ${backend.counted('deliver', 'not-sent')} tried again`;
}
