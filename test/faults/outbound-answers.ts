import { englishMessages } from '../../shared/language/en/messages';
import { LOST_ANSWERS, type TelegramFailure, refuse, tooMany } from '../support/telegram-failures';
import { MANY, SLOT, arrivals, broadcast, silenceAfter, subscribeChats, waiting } from './broadcast';
import type { Fault } from './fault';
import type { Heard } from './heard';
import { type Office, inOffice } from './office';
import type { Answers } from './postbox';

/** What Telegram says, or does not say, to those who send. */
export function answerFaults(heard: Heard): readonly Fault[] {
  const after = (chats: number, answers: Answers, tell: (office: Office) => string | Promise<string>) => () =>
    broadcast(heard, { chats, answers }, tell);
  return [
    {
      fault: '429 with 5 s',
      expected: `silence for 5 s; ${MANY} of ${MANY} got theirs, none twice`,
      see: after(MANY, flood(5), (office) => `${silenceAfter(office, 5)}; ${arrivals(office, MANY)}`),
    },
    {
      fault: '429 with 10,072 s',
      expected: `silence for 10072 s; no function waits; ${MANY} of ${MANY} got theirs, none twice`,
      see: after(MANY, flood(10_072), (office) =>
        [silenceAfter(office, 10_072), waiting(office), arrivals(office, MANY)].join('; '),
      ),
    },
    {
      fault: '429 with 10,072 s, 20 minutes after the slot',
      expected: 'no function waits; 2 of 10 got theirs, none twice; 8 late: dropped, counted',
      see: () =>
        inOffice(heard, { answers: flood(10_072) }, async (office) => {
          await subscribeChats(office, 10);
          await office.time.until(Date.parse('2026-09-03T06:20:00Z'));
          await office.tick(SLOT);
          await office.work();
          return `${waiting(office)}; ${arrivals(office, 10)}; ${office.counted('deliver', 'late')} late: dropped, counted`;
        }),
    },
    {
      fault: '403 to one of ten',
      expected: '9 of 10 got theirs, none twice; chat 4: gone',
      see: after(10, to(4, refuse(403, 'Forbidden: bot was blocked by the user')), async (office) =>
        [arrivals(office, 10), `chat 4: ${await endingOf(office, 4)}`].join('; '),
      ),
    },
    {
      fault: 'a deleted topic',
      expected: '9 of 10 got theirs, none twice; chat 4: topic-gone',
      see: after(10, to(4, refuse(400, 'Bad Request: message thread not found')), async (office) =>
        [arrivals(office, 10), `chat 4: ${await endingOf(office, 4)}`].join('; '),
      ),
    },
    {
      fault: 'a group that became a supergroup',
      expected: '3 of 3 got theirs, none twice; chat 1: nothing stored; chat -100: goes on',
      see: after(3, to(1, refuse(400, 'Bad Request: upgraded', { migrate_to_chat_id: -100 })), async (office) => {
        const left = (await office.ports.chats.stored(1)).length;
        return [
          arrivals(office, 3),
          `chat 1: ${left === 0 ? 'nothing' : left} stored`,
          `chat -100: ${await endingOf(office, -100)}`,
        ].join('; ');
      }),
    },
    {
      fault: '500',
      expected: '3 of 3 got theirs, none twice; 1 tried again',
      see: after(3, once(refuse(500, 'Internal Server Error')), triedAgain),
    },
    {
      fault: 'a refused connection',
      expected: '3 of 3 got theirs, none twice; 3 tried again',
      see: () =>
        inOffice(heard, {}, async (office) => {
          await subscribeChats(office, 3);
          await office.tick(SLOT);
          await office.telegram.leave();
          const back = office.time.pause(20_000).then(() => office.telegram.comeBack());
          await Promise.all([office.work(), back]);
          return triedAgain(office);
        }),
    },
    ...Object.entries(LOST_ANSWERS).map(([name, failure]): Fault => ({
      fault: `${name}, after the call was written`,
      expected: '3 of 3 got theirs, none twice; 1 uncertain: counted, told by /status',
      see: after(3, to(1, failure), async (office) => {
        const { text = '' } = await office.say('/status');
        const isTold = text.includes(englishMessages.subscription.lastTrouble.uncertain);
        const uncertain = `${office.counted('deliver', 'uncertain')} uncertain: counted`;
        return [arrivals(office, 3), `${uncertain}, ${isTold ? '' : 'not '}told by /status`].join('; ');
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
async function endingOf({ ports }: Office, chatId: number): Promise<string> {
  const subscription = await ports.subscriptions.of({ chatId, thread: 0 });
  return subscription ? (subscription.ended?.why ?? 'goes on') : 'none';
}

function triedAgain(office: Office): string {
  return `${arrivals(office, 3)}; ${office.counted('deliver', 'not-sent')} tried again`;
}
