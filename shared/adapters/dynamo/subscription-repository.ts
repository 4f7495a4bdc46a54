import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { TABLE } from '../../contract/table';
import { rhythmOf } from '../../domain/subscription';
import type { Slot, SubscriptionRepository } from '../../use-cases/ports';
import { SUBSCRIPTION_PREFIX, chatPartition, isNotEarlier, markFields, subscriptionKey } from './chat-keys';
import { readPartition } from './read-partition';
import { subscriptionSchema } from './subscription-schema';
import { unlessRefused } from './unless-refused';

/** A slot that very many chats choose is kept in so many parts: one part of an index takes so much and no more. */
const SHARDS = 4;

const slotKey = ({ timeZone, time, rhythm }: Slot, shard: number): string => `${timeZone}@${time}/${rhythm}#${shard}`;
const shardOf = (chatId: number): number => Math.abs(chatId) % SHARDS;

/** The subscriptions in the table. */
export function dynamoSubscriptionRepository(client: DynamoDBClient, tableName: string): SubscriptionRepository {
  return {
    async of(recipient) {
      const Key = marshall(subscriptionKey(recipient));
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
      return Item && subscriptionSchema.parse(unmarshall(Item));
    },

    async ofChat(chatId) {
      const found = [];
      const part = { pk: chatPartition(chatId), prefix: SUBSCRIPTION_PREFIX };
      for await (const item of readPartition(client, tableName, part)) found.push(subscriptionSchema.parse(item));
      return found;
    },

    async put(subscription, mark) {
      const { timeZone, time, chatId, ended } = subscription;
      const slot = ended ? undefined : slotKey({ timeZone, time, rhythm: rhythmOf(subscription) }, shardOf(chatId));
      const item = { ...subscriptionKey(subscription), ...subscription, slot, ...markFields(mark) };
      await unlessRefused(
        client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: marshall(item, { removeUndefinedValues: true }),
            ConditionExpression: isNotEarlier.condition,
            ExpressionAttributeValues: marshall(isNotEarlier.values(mark)),
          }),
        ),
      );
    },

    async end(recipient, ending) {
      await unlessRefused(
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: marshall(subscriptionKey(recipient)),
            UpdateExpression: 'SET ended = :ending REMOVE slot',
            ConditionExpression: 'attribute_exists(slot)',
            ExpressionAttributeValues: marshall({ ':ending': ending }),
          }),
        ),
      );
    },

    async *due(slot) {
      for (let shard = 0; shard < SHARDS; shard += 1) {
        const pages = paginateQuery(
          { client },
          {
            TableName: tableName,
            IndexName: TABLE.slotIndex.name,
            KeyConditionExpression: 'slot = :slot',
            ExpressionAttributeValues: marshall({ ':slot': slotKey(slot, shard) }),
          },
        );
        for await (const { Items = [] } of pages)
          if (Items.length > 0) yield Items.map((item) => subscriptionSchema.safeParse(unmarshall(item)).data);
      }
    },
  };
}
