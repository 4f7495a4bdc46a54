import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { parseDate } from '../../domain/calendar-date';
import { TABLE } from '../../contract/table';
import type { Clock, DeliveryLedger } from '../../use-cases/ports';
import { chatPartition, claimKey, claimPrefix, secondsOf } from './chat-keys';
import { unlessRefused } from './unless-refused';

/** How long a claim is kept: far longer than a delivery may come again. */
const KEPT_SECONDS = 14 * 24 * 3600;

const claimSchema = z.object({
  sk: z.string(),
  attempt: z.string(),
  right: z.string(),
  trouble: z.optional(z.enum(['uncertain', 'refused'])),
});

/** The claims in the table: one conditional write for each message. */
export function dynamoDeliveryLedger(client: DynamoDBClient, tableName: string, clock: Clock): DeliveryLedger {
  return {
    async claim(delivery, attempt) {
      const key = claimKey(delivery);
      const right = randomUUID();
      const expires = secondsOf(clock.now()) + KEPT_SECONDS;
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: marshall({ ...key, attempt, right, [TABLE.timeToLive]: expires }),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return { kind: 'granted', right };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const { Item } = await client.send(
          new GetItemCommand({ TableName: tableName, Key: marshall(key), ConsistentRead: true }),
        );
        const known = Item && claimSchema.parse(unmarshall(Item));
        // The client asked again because the first answer was lost.
        if (known?.right === right) return { kind: 'granted', right };
        return { kind: known?.attempt === attempt ? 'mine' : 'taken' };
      }
    },

    async release(delivery, right) {
      await unlessRefused(
        client.send(
          new DeleteItemCommand({
            TableName: tableName,
            Key: marshall(claimKey(delivery)),
            ConditionExpression: '#right = :right',
            ExpressionAttributeNames: { '#right': 'right' },
            ExpressionAttributeValues: marshall({ ':right': right }),
          }),
        ),
      );
    },

    async note(delivery, trouble) {
      await unlessRefused(
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: marshall(claimKey(delivery)),
            UpdateExpression: 'SET trouble = :trouble',
            // Of a chat that was forgotten meanwhile nothing is stored anew.
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: marshall({ ':trouble': trouble }),
          }),
        ),
      );
    },

    async last({ chatId, thread }) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: marshall({ ':pk': chatPartition(chatId), ':prefix': claimPrefix(thread) }),
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      const [item] = Items.map((each) => claimSchema.parse(unmarshall(each)));
      const date = item && parseDate(item.sk.slice(claimPrefix(thread).length));
      return date && { date, trouble: item.trouble };
    },
  };
}
