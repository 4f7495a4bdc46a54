import { setTimeout as pauseFor } from 'node:timers/promises';
import { telegramTransport } from '../../shared/adapters/telegram/transport';
import { runCommand } from './command-line';
import { LOCAL_BOT_INFO, openLocalBot } from './local-bot';
import { localClock } from './local-clock';
import { runMachineMode } from './machine-mode';
import { HELP, type StartOptions, readStartOptions } from './options';
import { fetchBotInfo, poll } from './polling';
import { chatInTerminal } from './terminal';

const warn = (line: string) => process.stderr.write(`${line}\n`);

void runCommand('start', async () => {
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (options.help) process.stdout.write(HELP);
  else if (options.token !== undefined && !options.json) await runPolling(options, options.token);
  else await runHere(options);
  return undefined;
});

/** The chat in the terminal, or machine mode. */
async function runHere(options: StartOptions): Promise<void> {
  const clock = localClock(options.now);
  const bot = await open(options, clock, LOCAL_BOT_INFO);
  const { stdin: input, stdout: output } = process;
  const { language } = options;
  if (options.json) await runMachineMode(bot, { input, output, warn, language, clock });
  else await chatInTerminal(bot, { input, output, language, clock });
  await bot.close();
}

async function runPolling(options: StartOptions, token: string): Promise<void> {
  const call = telegramTransport({ token, apiRoot: options.telegramApiRoot });
  const botInfo = await fetchBotInfo(call);
  const bot = await open(options, localClock(options.now), botInfo);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop.abort();
    });
  warn(`@${botInfo.username} answers on Telegram; Ctrl-C ends.`);
  await poll(bot, call, stop.signal, warn, (seconds) => pauseFor(seconds * 1000));
  await bot.close();
}

function open(options: StartOptions, clock: ReturnType<typeof localClock>, botInfo: typeof LOCAL_BOT_INFO) {
  const { eventsDir, timeZone, endpoint, dataFolder: folder } = options;
  return openLocalBot({ table: { endpoint, folder }, eventsDir, clock, timeZone, botInfo, warn });
}
