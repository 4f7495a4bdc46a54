import { setTimeout as pauseFor } from 'node:timers/promises';
import type { UserFromGetMe } from 'telegraf/types';
import { setMenus } from '../../shared/adapters/telegram/menus';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { command } from '../commands/command';
import { LOCAL_BOT_INFO, type LocalBot, openLocalBot } from './local-bot';
import { type LocalClock, localClock } from './local-clock';
import { runMachineMode } from './machine-mode';
import { ENVIRONMENT_HELP, START_OPTIONS, type StartOptions, readStartOptions } from './options';
import { fetchBotInfo, interruptible, poll } from './polling';
import { runSchedule } from './run-schedule';
import { chatInTerminal } from './terminal';
import { isColoured } from './terminal-text';

const warn = (line: string) => process.stderr.write(`${line}\n`);

void command({
  name: 'start',
  help: 'Runs the timeline bot on this machine, as a chat in the terminal.',
  options: START_OPTIONS,
  notes: ENVIRONMENT_HELP,
  async run(values) {
    const options = readStartOptions(values, process.env);
    if (options.token !== undefined && !options.json) await runPolling(options, options.token);
    else await runHere(options);
    return 0;
  },
});

/** The chat in the terminal, or machine mode. */
async function runHere(options: StartOptions): Promise<void> {
  const clock = localClock(options.now);
  await withBot(options, clock, LOCAL_BOT_INFO, async (bot) => {
    const { stdin: input, stdout: output } = process;
    const { language, dataFolder, endpoint } = options;
    // A table that is kept remembers the last update of each chat, so those of this time must count on.
    const isKept = dataFolder !== undefined || endpoint !== undefined;
    const lastUpdateId = isKept ? Math.floor(Date.now() / 1000) : 0;
    if (options.json) await runMachineMode(bot, { input, output, warn, language, clock, lastUpdateId });
    else {
      const coloured = isColoured(output, process.env);
      await chatInTerminal(bot, { input, output, language, clock, lastUpdateId, coloured });
    }
  });
}

async function runPolling(options: StartOptions, token: string): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop.abort();
    });
  const call = interruptible(telegramTransport({ token, apiRoot: options.telegramApiRoot }), stop.signal);
  const botInfo = await fetchBotInfo(call);
  const clock = localClock(options.now);
  await withBot(options, clock, botInfo, async (bot) => {
    await setMenus(call, await bot.summary());
    warn(`@${botInfo.username} answers on Telegram; Ctrl-C ends.`);
    const { signal } = stop;
    const schedule = await bot.schedule(call, (milliseconds) => pauseFor(milliseconds));
    await Promise.all([poll({ bot, call, warn, signal }), runSchedule(schedule, { clock, warn, signal })]);
  });
}

/** Opens the bot, uses it, and closes it whatever happens: an open table would keep the process alive. */
async function withBot(
  { eventsDir, timeZone, endpoint, editorsChat, dataFolder: folder }: StartOptions,
  clock: LocalClock,
  botInfo: UserFromGetMe,
  use: (bot: LocalBot) => Promise<void>,
): Promise<void> {
  const bot = await openLocalBot({
    table: { endpoint, folder },
    eventsDir,
    clock,
    timeZone,
    editorsChat,
    botInfo,
    warn,
  });
  try {
    await use(bot);
  } finally {
    await bot.close();
  }
}
