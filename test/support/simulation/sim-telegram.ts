import type { CallTelegram } from '../../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../../shared/adapters/telegram/telegram-error';
import type { Dice } from './dice';

/** What the weekly report has in place of its date. */
export const WEEK = 'week';

/** A Telegram that refuses and fails, and records what really reached whom. */
export interface SimTelegram {
  readonly call: CallTelegram;
  /** When each text arrived, by the chat's first id, its topic and the text. */
  readonly arrived: ReadonlyMap<string, readonly number[]>;
  /** All texts that arrived, by the chat's first id and its topic. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly key: (chatId: number, thread: number, text: string) => string;
  blockBy(chatId: number): void;
  migrate(from: number, to: number): void;
  deleteTopic(chatId: number, thread: number): void;
  forgetToken(until: number): void;
  isGone(chatId: number, thread: number): boolean;
}

/** The last line of a message is the date that it is of; the weekly report has none. */
function labelOf(text: string): string {
  return /\d{4}-\d\d-\d\d$/.exec(text)?.[0] ?? WEEK;
}

interface Payload {
  readonly chat_id?: number;
  readonly message_thread_id?: number;
  readonly text?: string;
}

type Answer = 'ok' | 'flood' | 'long-flood' | 'refused' | 'failed' | 'unconnected' | 'html' | 'truncated' | 'dropped';

/** How often each occurs, in a thousand. */
const ANSWERS: readonly (readonly [Answer, number])[] = [
  ['flood', 50],
  ['long-flood', 4],
  ['refused', 10],
  ['failed', 40],
  ['unconnected', 60],
  ['html', 15],
  ['truncated', 15],
  ['dropped', 15],
];

export function simTelegram(now: () => number, dice: Dice, seen: (what: string) => void): SimTelegram {
  const arrived = new Map<string, number[]>();
  const texts = new Map<string, string[]>();
  const gone = new Set<string>();
  const movedTo = new Map<number, number>();
  const firstId = new Map<number, number>();
  let floodUntil = 0;
  let unknownUntil = 0;
  const key = (chatId: number, thread: number, text: string) => `${firstId.get(chatId) ?? chatId} ${thread} ${text}`;
  const isGone = (chatId: number, thread: number) => gone.has(key(chatId, 0, '')) || gone.has(key(chatId, thread, ''));
  return {
    arrived,
    texts,
    key,
    isGone,
    blockBy: (chatId) => void gone.add(key(chatId, 0, '')),
    deleteTopic: (chatId, thread) => void gone.add(key(chatId, thread, '')),
    migrate(from, to) {
      movedTo.set(from, to);
      firstId.set(to, from);
    },
    forgetToken: (until) => void (unknownUntil = until),
    call(method, payload: Payload) {
      const { chat_id: chatId = 0, message_thread_id: thread = 0, text = '' } = payload;
      const fault = answer(chatId, thread, text);
      seen(fault ? `${fault.kind} ${fault.status ?? ''}` : 'ok');
      return fault ? Promise.reject(fault) : Promise.resolve({ message_id: 1 });

      function answer(...[to, topic, what]: [number, number, string]): TelegramError | undefined {
        const refuse = (status: number, words: string, parameters = {}) =>
          new TelegramError(method, 'refused', words, status, parameters);
        if (now() < unknownUntil) return refuse(401, 'Unauthorized');
        if (now() < floodUntil) return tooMany();
        if (gone.has(key(to, 0, ''))) return refuse(403, 'Forbidden: bot was blocked by the user');
        const migrateTo = movedTo.get(to);
        if (migrateTo !== undefined) return refuse(400, 'Bad Request: group chat was upgraded', { migrateTo });
        if (isGone(to, topic)) return refuse(400, 'Bad Request: message thread not found');
        const arrive = () => {
          const message = key(to, topic, labelOf(what));
          arrived.set(message, [...(arrived.get(message) ?? []), now()]);
          texts.set(key(to, topic, ''), [...(texts.get(key(to, topic, '')) ?? []), what]);
        };
        switch (chosen()) {
          case 'ok':
            arrive();
            return undefined;
          case 'flood':
          case 'long-flood':
            return tooMany();
          case 'refused':
            return refuse(400, 'Bad Request: it is not wanted');
          case 'failed':
            return refuse(500, 'Internal Server Error');
          case 'unconnected':
            return new TelegramError(method, 'unconnected', 'no answer (ECONNREFUSED)');
          case 'html':
            if (dice.falls(0.5)) arrive();
            return new TelegramError(method, 'unreadable', 'status 502 with a body that is no answer', 502);
          case 'truncated':
            arrive();
            return new TelegramError(method, 'unreadable', 'status 200 with a body that is no answer', 200);
          case 'dropped':
            if (dice.falls(0.5)) arrive();
            return new TelegramError(method, 'unreachable', 'no answer in time');
        }

        function tooMany(): TelegramError {
          return refuse(429, 'Too Many Requests', { retryAfter: Math.ceil((floodUntil - now()) / 1000) });
        }
      }
    },
  };

  function chosen(): Answer {
    let rest = dice.below(1000);
    for (const [answer, often] of ANSWERS) {
      rest -= often;
      if (rest >= 0) continue;
      if (answer === 'flood') floodUntil = now() + 5000;
      if (answer === 'long-flood') floodUntil = now() + 10_072_000;
      return answer;
    }
    return 'ok';
  }
}
