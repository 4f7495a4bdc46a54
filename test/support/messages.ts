import { LOCAL_BOT_INFO } from '../../infra/local/local-bot-info';
import { localClock } from '../../infra/local/local-clock';
import { openLocalQueue } from '../../infra/local/local-queue';
import { localSchedule } from '../../infra/local/local-schedule';
import type { LocalTable } from '../../infra/local/local-table';
import { tablePorts } from '../../shared/adapters/dynamo/table-ports';
import type { TelegramError } from '../../shared/adapters/telegram/telegram-error';
import { QUARTER, tickOf } from '../../shared/domain/tick';
import { violations } from './bot-api/violations';
import { type BotCall, type Conversation, converse } from './conversation';

/** A conversation in which time passes, and its scheduled messages. */
export interface Messages extends Conversation {
  /** Sets the clock (ISO 8601) without running the schedule. */
  readonly at: (now: string) => void;
  /** Runs the schedule at that instant, its last run being a quarter of an hour ago; gives the calls to Telegram. */
  readonly tick: (now: string) => Promise<BotCall[]>;
  /** The same when no run took place since the last one here, so that missed ticks are made up for. */
  readonly lateTick: (now: string) => Promise<BotCall[]>;
  /** Makes Telegram refuse the next message. */
  readonly refuse: (answer: TelegramError) => void;
  readonly warnings: readonly string[];
}

/** Starts with nothing stored about these chats or the schedule. */
export async function messagesIn(
  table: LocalTable,
  {
    language = 'en',
    now = '2026-09-02T12:00:00Z',
    forget = [1],
  }: { language?: string; now?: string; forget?: number[] } = {},
): Promise<Messages> {
  const clock = localClock(new Date(now));
  const ports = tablePorts(table, clock);
  for (const chat of forget) await ports.chats.forget(chat);
  for (const sk of ['STATE', 'SILENCE']) await table.remove({ pk: 'SCHEDULE', sk });
  let calls: BotCall[] = [];
  const warnings: string[] = [];
  const answers: TelegramError[] = [];
  const schedule = await localSchedule(
    { ...ports, clock },
    {
      call(method, payload) {
        const [wrong] = violations(method, payload);
        if (wrong !== undefined) throw new Error(`a call that Telegram would refuse: ${wrong}`);
        calls.push({ method, payload });
        const answer = answers.shift();
        return answer ? Promise.reject(answer) : Promise.resolve({});
      },
      sleep: () => Promise.resolve(),
      bot: LOCAL_BOT_INFO,
      warn: (line) => void warnings.push(line),
      queue: await openLocalQueue(table),
    },
  );
  const lateTick = async (instant: string) => {
    clock.set(new Date(instant));
    calls = [];
    await schedule.run(clock.now());
    return calls;
  };
  return {
    ...converse(table, { language, clock }),
    warnings,
    lateTick,
    at(instant) {
      clock.set(new Date(instant));
    },
    refuse: (answer) => void answers.push(answer),
    async tick(instant) {
      await ports.schedule.finish(new Date(tickOf(new Date(instant)).getTime() - QUARTER));
      return lateTick(instant);
    },
  };
}
