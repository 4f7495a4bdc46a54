import { launchCommand, runCommandLine } from './command-line';
import type { Finished, RunningProcess } from './processes';

const PROGRAM = 'infra/local/main.ts';

/** `npm start -- ARGS` as a process of its own, with only the given environment. */
export function launch(args: readonly string[], environment: Readonly<Record<string, string>> = {}): RunningProcess {
  return launchCommand(PROGRAM, args, environment);
}

/** Runs `npm start -- ARGS` on the input until it exits. */
export function start(
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return runCommandLine(PROGRAM, args, { input, environment });
}
