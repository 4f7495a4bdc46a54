import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { DateTime } from 'luxon';
import { telegrafBot } from './telegraf-bot';

const dynamo = new DynamoDBClient({ region: 'eu-central-1' });
const parameters = new SSMClient({ region: 'eu-central-1' });
const bot = telegrafBot();

bot.command('on', async (ctx) => {
  const day = DateTime.now().setZone('Europe/Moscow').toFormat('MM-dd');
  const values = { ':pk': { S: `DAY#${day}` } };
  const { Items = [] } = await dynamo.send(
    new QueryCommand({ TableName: 'a', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values }),
  );
  await ctx.reply(`${day}: ${Items.length}`);
});

/** A plain bot of the libraries that ours is made of: telegraf, luxon, and the SDK for the table and the token. */
export async function handler({ body }: { readonly body: string }) {
  await parameters.send(new GetParameterCommand({ Name: '/token', WithDecryption: true }));
  await bot.handleUpdate(JSON.parse(body) as Parameters<typeof bot.handleUpdate>[0]);
  return { statusCode: 200 };
}
