import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../deployment';

/** The command line of the CDK. */
export const CDK = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');

/** Runs Node in the project's folder, on this terminal. Returns the exit code; 1 when a signal ended it. */
export function runNode(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' }).status ?? 1;
}
