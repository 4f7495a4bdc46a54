import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { StoreDown } from '../../use-cases/ports';
import { type StoredBotInfo, botInfoSchema } from '../telegram/bot-info';

const KEY = { pk: 'BOT', sk: 'ME' };
const itemSchema = z.object({ me: botInfoSchema });

/** What Telegram says of the bot, kept by `register` so that no answer waits for a getMe. */
export function dynamoBotInfo(client: DynamoDBClient, tableName: string) {
  return {
    async store(me: StoredBotInfo): Promise<void> {
      await client.send(new PutItemCommand({ TableName: tableName, Item: marshall({ ...KEY, me }) }));
    },

    /** Throws StoreDown before the bot was registered: what comes then may come again later. */
    async load(): Promise<StoredBotInfo> {
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: marshall(KEY) }));
      if (!Item) throw new StoreDown('nothing is known of the bot yet: register has not run');
      return itemSchema.parse(unmarshall(Item)).me;
    },
  };
}
