import { poll } from '../../infra/local/polling';
import { fetchBotInfo } from '../../infra/local/polling-calls';
import { type Stop, createStop } from '../../infra/local/stop';
import type { Handled } from '../../shared/adapters/telegram/bot';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { said } from '../support/updates';

interface Poll {
  readonly offset: number;
  readonly timeout: number;
}

interface Update {
  readonly update_id: number;
}

const refusal = (status: number, retryAfter?: number) =>
  new TelegramError('getUpdates', 'refused', 'refused', status, { retryAfter });
const update = (id: number, chat: number) => ({
  update_id: id,
  message: { ...said({ id: chat }, String(id)).message, chat: { id: chat, type: 'private' } },
});
const ANSWERED: Handled = { outcome: 'answered', update: 'message' };

/** A process whose pauses pass at once, on a clock of its own. */
function ownTime() {
  const stop = createStop();
  const pauses: number[] = [];
  let now = 0;
  return {
    pauses,
    begin: stop.begin,
    clock: { now: () => new Date(now) },
    stop: {
      ...stop,
      async pause(milliseconds, work) {
        await Promise.race([work, new Promise(setImmediate)]);
        if (!work && milliseconds > 0) pauses.push(milliseconds);
        if (!work) now += milliseconds;
      },
    } satisfies Stop,
  };
}

/** Polls until `polls` gives nothing more; returns what was asked, what was handled, and how it ended. */
async function pollWith(
  polls: readonly (readonly Update[] | TelegramError)[],
  handle: (id: number) => Promise<Handled> = () => Promise.resolve(ANSWERED),
) {
  const time = ownTime();
  const asked: Poll[] = [];
  const handled: number[] = [];
  const warnings: string[] = [];
  const call: CallTelegram = (_method, payload) => {
    const next = polls[asked.length];
    asked.push(payload as Poll);
    if (asked.length >= polls.length) time.begin();
    return next instanceof TelegramError ? Promise.reject(next) : Promise.resolve(next ?? []);
  };
  const bot = {
    async handleUpdate({ update_id: id }: Update) {
      const outcome = await handle(id);
      handled.push(id);
      return outcome;
    },
  };
  const ended = await poll({ bot, call, clock: time.clock, warn: (line) => warnings.push(line), stop: time.stop }).then(
    () => 'stopped',
    (error: unknown) => String(error),
  );
  return { asked, handled, warnings, ended, pauses: time.pauses };
}

/** The answer to update 1 hangs until another update is answered. */
function hangingUntil(other: number) {
  let release: (handled: Handled) => void = () => undefined;
  const hanging = new Promise<Handled>((resolve) => (release = resolve));
  return (id: number) => {
    if (id === other)
      setImmediate(() => {
        release(ANSWERED);
      });
    return id === 1 ? hanging : Promise.resolve(ANSWERED);
  };
}

test('polls that come back at once with nothing are a second apart', async () => {
  const { pauses } = await pollWith([[], [], []]);
  expect(pauses).toEqual([1000, 1000, 1000]);
});

test('what was answered is confirmed at the end, with a poll that does not wait', async () => {
  const { asked } = await pollWith([[update(7, 1), update(8, 2)]]);
  expect(asked).toMatchObject([{ offset: 0 }, { offset: 9, timeout: 0 }]);
});

test('one chat in which an answer hangs holds up no other, and its own order is kept', async () => {
  const { handled, asked } = await pollWith([[update(1, 1), update(2, 1), update(3, 2)]], hangingUntil(3));
  expect(handled).toEqual([3, 1, 2]);
  expect(asked.at(-1)).toMatchObject({ offset: 4, timeout: 0 });
});

test('an update that comes again while it is being handled is not handled twice', async () => {
  const same = [update(1, 1), update(2, 2)];
  const { handled, asked } = await pollWith([same, same, [...same, update(3, 2)]], hangingUntil(3));
  expect(handled).toEqual([2, 3, 1]);
  expect(asked.map(({ offset }) => offset)).toEqual([0, 1, 1, 4]);
});

test('while the table is down the update is tried again, and what follows in its chat waits', async () => {
  const outcomes = ['store-down', 'store-down', 'answered'] as const;
  let attempt = 0;
  const { handled } = await pollWith([[update(1, 1), update(2, 1)], []], (id) =>
    Promise.resolve(id === 1 ? { ...ANSWERED, outcome: outcomes[attempt++] ?? 'answered' } : ANSWERED),
  );
  expect(handled).toEqual([1, 1, 1, 2]);
});

test('an update that could not be handled before the end stays unconfirmed', async () => {
  const { asked } = await pollWith([[update(5, 1), update(6, 2)]], (id) =>
    Promise.resolve(id === 5 ? { ...ANSWERED, outcome: 'store-down' } : ANSWERED),
  );
  expect(asked.at(-1)).toMatchObject({ offset: 5, timeout: 0 });
});

test('what comes twice or in another order is answered once, and what is no update is let be', async () => {
  const none = { update_id: Number.NaN };
  const { asked, handled, warnings } = await pollWith([[update(9, 1), none, update(7, 2), update(9, 1)], []]);
  expect(handled.toSorted()).toEqual([7, 9]);
  expect(asked.at(-1)?.offset).toBe(10);
  expect(warnings).toEqual([]);
});

test('after a quiet week, updates are numbered from a lower id', async () => {
  const { asked, handled } = await pollWith([[update(900, 1)], [update(5, 1)], []]);
  expect(handled).toEqual([900, 5]);
  expect(asked.at(-1)?.offset).toBe(6);
});

test('another process that polls is waited for, a minute long', async () => {
  const conflict = refusal(409);
  const short = await pollWith([conflict, conflict, []]);
  expect([short.ended, short.warnings.length]).toEqual(['stopped', 1]);
  const long = await pollWith(Array.from({ length: 99 }, () => conflict));
  expect(long.ended).toBe('Error: another process is already polling with this BOT_TOKEN; stop it first');
  expect(long.pauses.reduce((sum, each) => sum + each, 0)).toBe(60_000);
});

test('a token that is refused ends it at once', async () => {
  const { ended, asked } = await pollWith([refusal(401), []]);
  expect([ended, asked.length]).toEqual(['Error: Telegram does not know this BOT_TOKEN', 1]);
});

test('faults are outlived, with pauses that grow or that Telegram asks for', async () => {
  const { pauses, ended } = await pollWith([refusal(502), refusal(502), refusal(429, 77), refusal(500), [], []]);
  expect(pauses).toEqual([1000, 2000, 77_000, 8000, 1000, 1000]);
  expect(ended).toBe('stopped');
});

test('the start is tried again until Telegram answers', async () => {
  const time = ownTime();
  const answers = [refusal(500), refusal(429, 3), { id: 42, first_name: 'Timeline', username: 'a_bot' }, { url: '' }];
  const call: CallTelegram = () => {
    const next = answers.shift();
    return next instanceof TelegramError ? Promise.reject(next) : Promise.resolve(next);
  };
  const me = await fetchBotInfo({ call, warn: () => undefined, stop: time.stop });
  expect([me?.username, time.pauses]).toEqual(['a_bot', [1000, 3000]]);
});
