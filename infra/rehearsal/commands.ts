import { join } from 'node:path';
import { PROJECT } from '../deployment';
import type { Emulator } from './emulator';
import { type Finished, runProcess } from './processes';

/** Runs a command of the README (`npm run token`), by its file under `infra/commands/`. */
export type RunCommand = (name: string, args?: readonly string[], input?: string) => Promise<Finished>;

/** The commands, against the emulator. */
export function commandsAgainst({ environment: env }: Emulator): RunCommand {
  return (name, args = [], input = '') => {
    const file = join(PROJECT, 'infra/commands', `${name}.ts`);
    return runProcess(process.execPath, ['--import', 'tsx', file, ...args], { cwd: PROJECT, env, input });
  };
}
