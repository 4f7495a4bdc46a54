import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { stackNameOf } from '../../infra/deployment';
import { type Finished, PROJECT, runProcess } from '../support/processes';
import type { Emulator } from './emulator';

export interface Cdk {
  bootstrap(): Promise<unknown>;
  /** Deploys the app with that folder of events; gives the stack's outputs. */
  deploy(eventsDir: string): Promise<Readonly<Record<string, string>>>;
}

const PROGRAM = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');
const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The CDK command line with the emulator in place of AWS; its output is appended to `cdk.log` in the folder. */
export function cdkAgainst({ environment }: Emulator, folder: string, context: Readonly<Record<string, string>>): Cdk {
  const stack = stackNameOf({ stage: 'dev' });
  const log = join(folder, 'cdk.log');

  async function run(command: string, ...args: string[]): Promise<Finished> {
    const given = Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const output = ['--output', join(folder, 'cdk.out')];
    const finished = await runProcess(process.execPath, [PROGRAM, command, ...args, ...given, ...output], {
      cwd: PROJECT,
      env: environment,
    });
    const printed = `$ cdk ${command}\n${finished.out}${finished.err}\n`;
    await writeFile(log, printed, { flag: 'a' });
    if (finished.code !== 0) throw new Error(`cdk ${command} ended with ${finished.code}:\n${printed.slice(-2000)}`);
    return finished;
  }

  return {
    bootstrap: () => run('bootstrap', 'aws://000000000000/us-east-1'),
    async deploy(eventsDir) {
      const outputs = join(folder, 'outputs.json');
      const options = ['--require-approval', 'never', '--outputs-file', outputs, '--progress', 'events'];
      await run('deploy', stack, ...options, '-c', `eventsDir=${eventsDir}`);
      return outputsSchema.parse(JSON.parse(await readFile(outputs, 'utf8')))[stack] ?? {};
    },
  };
}
