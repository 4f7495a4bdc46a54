import { setTimeout as pauseFor } from 'node:timers/promises';
import { systemClock } from '../../shared/adapters/system-clock';
import { setMenus } from '../../shared/adapters/telegram/menus';
import { patient } from '../../shared/adapters/telegram/patient';
import type { CallTelegram } from '../../shared/adapters/telegram/call-telegram';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { floodLimit } from '../../shared/use-cases/flood-limit';
import { messageOf } from '../commands/command';
import type { LocalBot } from './local-bot';
import { poll } from './polling';
import { callUntil, fetchBotInfo } from './polling-calls';
import { runSchedule } from './run-schedule';
import { type Stop, runTogether } from './stop';
import { type OpenOptions, withBot } from './with-bot';

export interface RunOptions {
  readonly open: OpenOptions;
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly stop: Stop;
  readonly warn: (line: string) => void;
}

/** Answers on Telegram, and sends what is due, until the process is to stop. Rejects with an error for the user. */
export async function runPolling({ open, token, apiRoot, stop, warn }: RunOptions): Promise<void> {
  const call = telegramTransport({ token, apiRoot });
  const botInfo = await fetchBotInfo({ call, apiRoot, warn, stop });
  if (!botInfo) return;
  const clock = systemClock;
  await withBot({ ...open, clock, botInfo, limit: floodLimit(clock) }, stop, async (bot) => {
    await bot.claimTable();
    const schedule = await bot.schedule(callUntil(stop.giveUp, call), pauseFor, stop.signal);
    warn(`@${botInfo.username} answers on Telegram; Ctrl-C quits.`);
    if (!botInfo.can_read_all_group_messages)
      warn(
        'privacy mode is on: in groups, mentions reach the bot only where it is an administrator (@BotFather, /setprivacy)',
      );
    await runTogether(stop, [
      poll({ bot, call, clock, warn, stop }),
      runSchedule(schedule, { clock, warn, stop }),
      showMenus(bot, call, { stop, warn }),
    ]);
  });
}

/** What Telegram shows of the bot is no reason not to answer. */
async function showMenus(bot: LocalBot, call: CallTelegram, { stop, warn }: Pick<RunOptions, 'stop' | 'warn'>) {
  try {
    await setMenus(patient(callUntil(stop.signal, call)), await bot.events.summary());
  } catch (error) {
    if (!stop.signal.aborted) warn(`the menus are not up to date: ${messageOf(error)}`);
  }
}
