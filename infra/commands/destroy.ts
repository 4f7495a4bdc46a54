import { stackNameOf, tokenParameterOf } from '../deployment';
import { command } from './command';
import { CDK, runNode } from './run-node';
import { STAGE_OPTION, checkedStage } from './stage-option';

void command({
  name: 'destroy',
  help: `Removes the bot from your AWS account.

Telegram is told to send nothing more. In dev the table goes too; in prod it stays with
all it holds. The stored token stays.`,
  options: { stage: STAGE_OPTION, yes: { type: 'boolean', help: 'remove it without asking' } },
  run({ stage: name, yes }) {
    const stage = checkedStage(name);
    const code = runNode([CDK, 'destroy', stackNameOf(stage), '-c', `stage=${stage}`, ...(yes ? ['--force'] : [])]);
    if (code === 0)
      process.stdout.write(`The token is still in ${tokenParameterOf(stage)}, unless you chose another name.\n`);
    return Promise.resolve(code);
  },
});
