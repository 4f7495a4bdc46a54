import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Starts a process that does not outlive this one, nor do those it starts. */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  // In a group of its own, which can be ended as a whole.
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once('exit', () => {
    endGroup(child);
    running.delete(child);
  });
  return child;
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a process to its end. */
export async function runProcess(
  command: string,
  args: readonly string[],
  { input = '', ...options }: SpawnOptions & { readonly input?: string } = {},
): Promise<Finished> {
  const child = startProcess(command, args, { ...options, stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin?.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** Ends everything that was started; also when this process is asked to end. */
export function endProcesses(): void {
  for (const child of running) endGroup(child);
}

export function endWithThis(): void {
  process.once('exit', endProcesses);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => process.exit(code));
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
