import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, stackNameOf, tokenParameterOf } from '../deployment';
import { readArguments, runCommand } from '../local/command-line';
import { checkedStage } from './stage-option';

const HELP = `npm run destroy [-- OPTIONS]   takes the bot out of your AWS account

Telegram is told to send nothing more. In dev the table goes too; in prod it stays, with
all it holds. The token stays where it is stored.

  --stage STAGE   dev or prod (default: dev)
  --yes           without asking
  --help          this text
`;

void runCommand('destroy', () => {
  const { values } = readArguments({
    options: {
      stage: { type: 'string' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return Promise.resolve(0);
  }
  const stage = checkedStage(values.stage);
  const cdk = join(PROJECT, 'node_modules/aws-cdk/bin/cdk');
  const args = [cdk, 'destroy', stackNameOf(stage), '-c', `stage=${stage}`, ...(values.yes ? ['--force'] : [])];
  const { status } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
  if (status === 0)
    process.stdout.write(`The token is still in ${tokenParameterOf(stage)} unless you chose another name.\n`);
  return Promise.resolve(status ?? 1);
});
