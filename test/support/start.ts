import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const PROJECT = join(__dirname, '../..');

/** `npm start -- ARGS` as a process of its own, with only the given environment. */
export function launch(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/local/main.ts', ...args], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], ...environment },
  });
  let out = '';
  let err = '';
  const waiting: { readonly text: string; readonly resolve: () => void }[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const { text, resolve } of waiting) if (out.includes(text)) resolve();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return {
    child,
    ended: new Promise<Ended>((resolve) => {
      child.on('close', (code) => {
        resolve({ code, out, err });
      });
    }),
    /** Waits until the text has been printed. */
    printed: (text: string) => new Promise<void>((resolve) => waiting.push({ text, resolve })),
  };
}

/** Runs it to its end on that input. */
export async function start(
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { child, ended } = launch(args, environment);
  child.stdin.end(input);
  return ended;
}
