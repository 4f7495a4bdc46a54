import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type BotId, logGroupNameOf, functionNameOf, stackNameOf } from '../../infra/deployment';
import { type Emulator, asClient } from './emulator';

/** The names of the tables, functions, queues and logs that there are of a bot. */
export async function remains(emulator: Emulator, bot: BotId): Promise<readonly string[]> {
  const as = asClient(emulator);
  const [tables, functions, queues, logs] = await Promise.all([
    new DynamoDBClient(as).send(new ListTablesCommand({})),
    new LambdaClient(as).send(new ListFunctionsCommand({})),
    new SQSClient(as).send(new ListQueuesCommand({})),
    new CloudWatchLogsClient(as).send(new DescribeLogGroupsCommand({})),
  ]);
  const prefixes = [
    `${stackNameOf(bot)}-`,
    functionNameOf(bot, 'webhook').replace(/webhook$/, ''),
    logGroupNameOf(bot, 'webhook').replace(/webhook$/, ''),
  ];
  return [
    ...(tables.TableNames ?? []),
    ...(functions.Functions ?? []).map(({ FunctionName = '' }) => FunctionName),
    ...(queues.QueueUrls ?? []).map((url) => url.slice(url.lastIndexOf('/') + 1)),
    ...(logs.logGroups ?? []).map(({ logGroupName = '' }) => logGroupName),
  ].filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}
