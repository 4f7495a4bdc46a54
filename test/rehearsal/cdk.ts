import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BotId, stackNameOf } from '../../infra/deployment';
import { type Finished, PROJECT, runProcess } from '../support/processes';
import type { Emulator } from './emulator';

export interface Cdk {
  /** Where the app is written. */
  readonly app: string;
  /** Throws when it fails. */
  bootstrap(): Promise<unknown>;
  /** Deploys a bot with these settings, as `npm run deploy` would after its checks. */
  deploy(bot: BotId, settings: Readonly<Record<string, string>>): Promise<Finished>;
}

const PROGRAM = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');

/** The CDK command line with the emulator in place of AWS; its output is appended to `cdk.log` in the folder. */
export function cdkAgainst({ environment }: Emulator, folder: string): Cdk {
  const app = join(folder, 'cdk.out');

  async function run(command: string, ...args: string[]): Promise<Finished> {
    const options = { cwd: PROJECT, env: environment };
    const finished = await runProcess(process.execPath, [PROGRAM, command, ...args, '--output', app], options);
    await writeFile(join(folder, 'cdk.log'), `$ cdk ${command}\n${finished.out}${finished.err}\n`, { flag: 'a' });
    return finished;
  }

  return {
    app,
    async bootstrap() {
      const { code, err } = await run('bootstrap', 'aws://000000000000/us-east-1');
      if (code !== 0) throw new Error(`cdk bootstrap ended with ${code}:\n${err.slice(-2000)}`);
    },
    deploy(bot, settings) {
      const given = Object.entries({ ...bot, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      return run('deploy', stackNameOf(bot), '--require-approval', 'never', '--progress', 'events', ...given);
    },
  };
}
