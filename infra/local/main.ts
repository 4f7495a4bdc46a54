import { command } from '../commands/command';
import { repairFolder } from './data-folder';
import { LOCAL_BOT_INFO } from './local-bot-info';
import { localClock } from './local-clock';
import { runMachineMode } from './machine-mode';
import { ENVIRONMENT_HELP, START_OPTIONS, type StartOptions, readStartOptions } from './options';
import { runPolling } from './run-polling';
import { type Stop, stopOnSignals } from './stop';
import { chatInTerminal } from './terminal';
import { isColoured } from './terminal-text';
import { warn } from './warn';
import { type OpenOptions, withBot } from './with-bot';

void command({
  name: 'start',
  help: 'Runs the timeline bot on this machine, as a chat in the terminal.',
  options: START_OPTIONS,
  notes: ENVIRONMENT_HELP,
  async run(values) {
    const options = readStartOptions(values, process.env);
    const {
      token,
      telegramApiRoot: apiRoot,
      dataFolder: folder,
      endpoint,
      eventsDir,
      timeZone,
      adminChat,
      countGaps,
    } = options;
    if (options.repair !== undefined) {
      process.stdout.write(`${await repairFolder(options.repair, new Date())}\n`);
      return 0;
    }
    const stop = stopOnSignals(process.env);
    // In machine mode standard output is for calls alone.
    const tell = options.json || token !== undefined ? warn : (line: string) => process.stdout.write(`${line}\n\n`);
    const isInReach = !options.json && token === undefined;
    const pages = options.pagesPort === undefined ? undefined : { port: options.pagesPort, tell, isInReach };
    const open = { table: { endpoint, folder }, eventsDir, timeZone, adminChat, countGaps, warn, pages };
    if (token !== undefined && !options.json) await runPolling({ open, token, apiRoot, stop, warn });
    else await runHere(options, open, stop);
    return 0;
  },
});

/** The chat in the terminal, or machine mode. */
async function runHere(options: StartOptions, open: OpenOptions, stop: Stop): Promise<void> {
  const clock = localClock(options.now);
  await withBot({ ...open, clock, botInfo: LOCAL_BOT_INFO }, stop, async (bot) => {
    const { stdin: input, stdout: output } = process;
    const { language, dataFolder, endpoint } = options;
    const { signal } = stop;
    // A table that is kept remembers the last update of each chat, so those of this time must count on.
    const isKept = dataFolder !== undefined || endpoint !== undefined;
    const lastUpdateId = isKept ? Math.floor(Date.now() / 1000) : 0;
    if (options.json) await runMachineMode(bot, { input, output, warn, language, clock, lastUpdateId, signal });
    else {
      const coloured = isColoured(output, process.env);
      await chatInTerminal(bot, { input, output, language, clock, lastUpdateId, coloured, signal });
    }
  });
}
