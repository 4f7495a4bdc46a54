import { stackNameOf } from '../deployment';
import { answersFrom } from './answers';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { command } from './command';
import { deployedStack } from './deployed-stack';
import { currentAccount, hasParameter } from './deploying/account';
import { asContext } from './deploying/build';
import { runCdk } from './run-cdk';

const say = (text: string) => process.stdout.write(text);

void command({
  name: 'destroy',
  help: `Removes the bot from your AWS account.

Telegram is told to send nothing more. In dev the table goes too; in prod it stays with
all it holds. The stored token stays.`,
  options: { ...BOT_OPTIONS, yes: { type: 'boolean', help: 'remove it without asking' } },
  async run({ yes, ...options }) {
    const bot = chosenBot(options);
    const { deployment } = bot;
    const { stage, tokenParameter } = deployment;
    const { id, region } = await currentAccount();
    const name = stackNameOf(deployment);
    const [stack, hasToken] = await Promise.all([deployedStack(deployment), hasParameter(tokenParameter)]);
    const tokenStays = hasToken === true ? tokenRemains(tokenParameter) : '';
    if (!stack) {
      say(`There is no ${name} in account ${id}, region ${region}: nothing to remove.\n${tokenStays}`);
      return 0;
    }
    const table = stack.outputs['TableName'];
    const tableStays = stage === 'prod' && table !== undefined ? tableRemains(table) : '';
    const goes = tableStays === '' ? 'with all that is stored of its chats' : 'except its table';
    say(`This removes ${name} in account ${id}, region ${region}, ${goes}.\n${tableStays}${tokenStays}`);
    if (yes !== true && !(await confirmed(name))) throw new Error('nothing is removed');
    await runCdk(['destroy', name, '--force', ...asContext(bot)]);
    say(`${name} is removed.\n`);
    return 0;
  },
});

function tableRemains(table: string): string {
  return `The table ${table} stays, with all that is stored, and is protected from deletion.
  To bring the bot back with its chats: npm run deploy, then npm run chats -- --from ${table}
  To delete it: aws dynamodb update-table --table-name ${table} --no-deletion-protection-enabled
                aws dynamodb delete-table --table-name ${table}
`;
}

function tokenRemains(parameter: string): string {
  return `The token stays in ${parameter}.\n  To delete it: aws ssm delete-parameter --name ${parameter}\n`;
}

async function confirmed(name: string): Promise<boolean> {
  const answers = answersFrom(process.stdin, process.stdout);
  try {
    return /^y(?:es)?$/i.test(await answers.ask(`Remove ${name}? (y/N) `));
  } finally {
    answers.close();
  }
}
