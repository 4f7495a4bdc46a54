import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { ChatRepository } from '../../use-cases/ports';
import type { Key } from './event-items';

const chatKey = (id: number): Key => ({ pk: `CHAT#${id}`, sk: 'CHAT' });

const settingsSchema = z.object({ dateOrder: z.optional(z.enum(['day-first', 'month-first'])) });

/** The settings of chats in the table. */
export function dynamoChatRepository(client: DynamoDBClient, tableName: string): ChatRepository {
  return {
    async settings(chatId) {
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: marshall(chatKey(chatId)) }));
      return Item ? settingsSchema.parse(unmarshall(Item)) : {};
    },

    async change(chatId, { dateOrder }, updateId) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: marshall(chatKey(chatId)),
            UpdateExpression: 'SET dateOrder = :dateOrder, lastUpdateId = :updateId',
            // An update that comes late must not undo a newer one.
            ConditionExpression: 'attribute_not_exists(lastUpdateId) OR lastUpdateId < :updateId',
            ExpressionAttributeValues: marshall({ ':dateOrder': dateOrder, ':updateId': updateId }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
