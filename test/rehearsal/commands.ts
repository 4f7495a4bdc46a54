import { runCommandLine } from '../support/command-line';
import type { Finished } from '../support/processes';
import type { Emulator } from './emulator';

/** Runs `npm run NAME`, a program under `infra/commands/`. */
export type RunCommand = (name: string, args?: readonly string[], input?: string) => Promise<Finished>;

/** The commands, with the emulator in place of AWS. */
export function commandsAgainst({ environment }: Emulator): RunCommand {
  return (name, args = [], input = '') => runCommandLine(`infra/commands/${name}.ts`, args, { input, environment });
}
