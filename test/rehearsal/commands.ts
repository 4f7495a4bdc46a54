import { runCommandLine } from '../support/command-line';
import type { Finished } from '../support/processes';
import type { Emulator } from './emulator';

/** Runs `npm run NAME`, a program under `infra/commands/`. */
export type RunCommand = (name: string, args?: readonly string[], input?: string) => Promise<Finished>;

/** The commands for the bot that the file describes, with the emulator in place of AWS. */
export function commandsFor(botFile: string, emulator: Emulator): RunCommand {
  const environment = { ...emulator.environment, BOT_FILE: botFile };
  return (name, args = [], input = '') => runCommandLine(`infra/commands/${name}.ts`, args, { input, environment });
}

/** What `npm run deploy` prints beside a word in its margin, the last time: `webhook  https://…`. */
export function printedBy({ out }: Finished, word: 'events' | 'bot' | 'webhook' | 'pages'): string {
  return [...out.matchAll(new RegExp(`^${word} +(.*)$`, 'gm'))].at(-1)?.[1] ?? '';
}
