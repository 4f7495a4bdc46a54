import { DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { PATIENCE } from './aws-patience';
import { BOT_OPTIONS, chosenBot } from './bot-options';
import { UsageError, command } from './command';
import { copyChats } from './copy-chats';
import { deployedTable, requiredStack } from './deployed-stack';

void command({
  name: 'chats',
  help: `Copies what is stored about chats from another table: after a restore, or from another bot.

It takes their settings, their subscriptions, and the marks of the messages that they got, so
that none comes twice. What the bot itself has stored since is newer and stays.`,
  options: {
    ...BOT_OPTIONS,
    from: { type: 'string', value: 'TABLE', help: 'the table to copy from' },
    'from-region': { type: 'string', value: 'REGION', help: 'where that table is (default: where the bot is)' },
    overwrite: { type: 'boolean', help: 'let the other table overwrite what the bot has' },
  },
  async run({ from, 'from-region': region, overwrite, ...options }) {
    if (from === undefined) throw new UsageError('say which table to copy from: --from TABLE');
    const stack = await requiredStack(chosenBot(options).deployment);
    const table = deployedTable(stack);
    if (!table) throw new Error(`${stack.name} has no table: npm run deploy makes it`);
    const client = new DynamoDBClient({ ...PATIENCE, ...(region !== undefined && { region }) });
    try {
      const { copied, kept } = await copyChats({ client, tableName: from }, table, { overwrite });
      process.stdout.write(`${copied} items copied; the bot had ${kept} of its own, which stay.\n`);
      return 0;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) throw new Error(`there is no table ${from}`, { cause: error });
      throw error;
    }
  },
});
