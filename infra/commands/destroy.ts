import { stackNameOf } from '../deployment';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { CDK, runNode } from './run-node';

void command({
  name: 'destroy',
  help: `Removes the bot from your AWS account.

Telegram is told to send nothing more. In dev the table goes too; in prod it stays with
all it holds. The stored token stays.`,
  options: { ...BOT_OPTIONS, yes: { type: 'boolean', help: 'remove it without asking' } },
  run({ yes, ...options }) {
    const { deployment, settings } = chosenBot(options);
    const context = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const code = runNode([CDK, 'destroy', stackNameOf(deployment), ...context, ...(yes ? ['--force'] : [])]);
    if (code === 0) process.stdout.write(`The token is still in ${deployment.tokenParameter}.\n`);
    return Promise.resolve(code);
  },
});
