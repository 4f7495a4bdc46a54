import { devNull } from 'node:os';
import { type Finished, PROJECT, type RunningProcess, launchProcess, runProcess } from './processes';

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts a TypeScript program of the project, such as `infra/local/main.ts`; only PATH is inherited. */
export function launchCommand(file: string, args: readonly string[], environment: Environment = {}): RunningProcess {
  return launchProcess(process.execPath, tsx(file, args), optionsWith(environment));
}

/** Runs a TypeScript program of the project on the input until it exits. */
export function runCommandLine(
  file: string,
  args: readonly string[],
  { input = '', environment = {} }: { readonly input?: string; readonly environment?: Environment } = {},
): Promise<Finished> {
  return runProcess(process.execPath, tsx(file, args), { ...optionsWith(environment), input });
}

function tsx(file: string, args: readonly string[]): readonly string[] {
  return ['--import', 'tsx', file, ...args];
}

function optionsWith(environment: Environment) {
  // The settings of whoever runs the tests are none of theirs.
  return { cwd: PROJECT, env: { PATH: process.env['PATH'], BOT_FILE: devNull, ...environment } };
}
