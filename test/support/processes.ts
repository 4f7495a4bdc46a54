import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  type SpawnOptions,
  type SpawnOptionsWithoutStdio,
  spawn,
} from 'node:child_process';
import { join } from 'node:path';

export const PROJECT = join(__dirname, '../..');

const running = new Set<ChildProcess>();

/** Starts a process in a group of its own: when it exits, or `endProcesses` is called, its children end too. */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return track(spawn(command, args, { ...options, detached: true }));
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Finished>;
  /** Resolves once standard output contains the text. */
  readonly printed: (text: string) => Promise<void>;
}

/** Starts a process and collects its output; `ended` rejects when the process cannot be started. */
export function launchProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
): RunningProcess {
  const child = track(spawn(command, args, { ...options, detached: true }));
  let [out, err] = ['', ''];
  const waiting: { readonly text: string; readonly resolve: () => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const { text, resolve } of waiting) if (out.includes(text)) resolve();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve({ code, out, err });
      });
    }),
    printed: (text) =>
      out.includes(text) ? Promise.resolve() : new Promise((resolve) => waiting.push({ text, resolve })),
  };
}

/** Runs a process until it exits. */
export async function runProcess(
  command: string,
  args: readonly string[],
  { input = '', ...options }: SpawnOptionsWithoutStdio & { readonly input?: string } = {},
): Promise<Finished> {
  const { child, ended } = launchProcess(command, args, options);
  child.stdin.on('error', () => undefined).end(input);
  return ended;
}

/** Kills every process that is still running. */
export function endProcesses(): void {
  for (const child of running) endGroup(child);
}

/** Makes sure that no started process outlives this one, also when it is ended by a signal. */
export function endWithThis(): void {
  process.once('exit', endProcesses);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => process.exit(code));
}

function track<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('exit', () => {
    endGroup(child);
    running.delete(child);
  });
  return child;
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
