import { execFileSync } from 'node:child_process';
import { median } from '../support/percentile';
import { progress } from './progress';

/** What the bundled functions need to be loaded; nothing is reached. */
const ENVIRONMENT = {
  TABLE_NAME: 'a',
  TOKEN_PARAMETER: '/b',
  QUEUE_URL: 'http://127.0.0.1:9/c',
  MESSAGES_PER_SECOND: '15',
  WEBHOOK_URL: 'http://127.0.0.1:9/d',
  AWS_REGION: 'eu-central-1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
/** Whatever hangs ends. */
const LONGEST_MS = 60_000;

/** Runs node with these arguments in a process of its own, and gives what it prints. Throws when it fails. */
export function printedBy(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { env: ENVIRONMENT, encoding: 'utf8', timeout: LONGEST_MS });
}

/** The same of a process that prints a number. */
export function numberFrom(args: readonly string[]): number {
  const printed = printedBy(args);
  const number = Number(printed);
  if (printed.trim() === '' || Number.isNaN(number)) throw new Error(`no number was printed: ${printed}`);
  return number;
}

/**
 * Medians of what fresh processes print, by name: each runs so often, in turns, so that the machine is as busy for one as
 * for another. The first of each is discarded: it reads its files from the disk.
 */
export function mediansOf<Name extends string>(
  rounds: number,
  processes: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(processes) as Name[];
  const seen = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    if (round % 5 === 0) progress(`round ${round} of ${rounds}`);
    for (const name of names) {
      const number = numberFrom(processes[name]);
      if (round > 0) seen.get(name)?.push(number);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen.get(name) ?? [])])) as Record<Name, number>;
}
