import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT } from '../deployment';
import { reasonsIn } from './cdk-reasons';

const CDK = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');

/** Runs the command line of the CDK, and hands over each line it prints. Throws an error with its reasons when it fails. */
export async function runCdk(args: readonly string[], onLine: (line: string) => void = () => undefined): Promise<void> {
  const lines: string[] = [];
  const child = spawn(process.execPath, [CDK, ...args], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`the CDK stopped:\n${reasonsIn(lines).join('\n')}`);
}
