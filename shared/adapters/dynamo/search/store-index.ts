import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Key } from '../event-items';
import { searchPartition } from './index-items';

const keySchema = z.object({ pk: z.string(), sk: z.string() });

/** The keys of all that there is of an index, whole or begun. */
export async function keysOfIndex(client: DynamoDBClient, tableName: string, index: string): Promise<Key[]> {
  const keys: Key[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: marshall({ ':pk': searchPartition(index) }),
    },
  );
  for await (const { Items = [] } of pages) keys.push(...Items.map((item) => keySchema.parse(unmarshall(item))));
  return keys;
}
