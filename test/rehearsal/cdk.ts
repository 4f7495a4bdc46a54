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
  /** Writes the app of a bot with these settings, and deploys nothing. */
  build(bot: BotId, settings: Readonly<Record<string, string>>): Promise<Finished>;
  /** Deploys a bot from the app as it was written. */
  deployBuilt(bot: BotId): Promise<Finished>;
}

const UNATTENDED = ['--require-approval', 'never', '--progress', 'events'];
const PROGRAM = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');

/** The CDK command line with the emulator in place of AWS; its output is appended to `cdk.log` in the folder. */
export function cdkAgainst({ environment }: Emulator, folder: string): Cdk {
  const app = join(folder, 'cdk.out');

  const into = ['--output', app];

  async function run(command: string, ...args: string[]): Promise<Finished> {
    const options = { cwd: PROJECT, env: environment };
    const finished = await runProcess(process.execPath, [PROGRAM, command, ...args], options);
    await writeFile(join(folder, 'cdk.log'), `$ cdk ${command}\n${finished.out}${finished.err}\n`, { flag: 'a' });
    return finished;
  }

  return {
    app,
    async bootstrap() {
      const { code, err } = await run('bootstrap', 'aws://000000000000/us-east-1', ...into);
      if (code !== 0) throw new Error(`cdk bootstrap ended with ${code}:\n${err.slice(-2000)}`);
    },
    deploy: (bot, settings) => run('deploy', stackNameOf(bot), ...UNATTENDED, ...into, ...given(bot, settings)),
    build: (bot, settings) => run('synth', stackNameOf(bot), '--quiet', ...into, ...given(bot, settings)),
    deployBuilt: (bot) => run('deploy', stackNameOf(bot), ...UNATTENDED, '--app', app),
  };
}

function given(bot: BotId, settings: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...bot, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
