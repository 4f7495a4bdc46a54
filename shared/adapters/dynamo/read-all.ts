import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { StoreDown } from '../../use-cases/ports';
import type { Key } from './event-items';

/** Source: DynamoDB API, BatchGetItem. */
const MOST_IN_BATCH = 100;
/** A batch is asked for so often, for what the engine left out of it. */
const MOST_ATTEMPTS = 8;

/** The items of those keys, in any order; without those that are not there. Throws StoreDown when some cannot be read. */
export async function readAll(
  client: DynamoDBClient,
  tableName: string,
  keys: readonly Key[],
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let start = 0; start < keys.length; start += MOST_IN_BATCH)
    items.push(...(await readBatch(keys.slice(start, start + MOST_IN_BATCH).map((key) => marshall(key)))));
  return items;

  async function readBatch(batch: Record<string, AttributeValue>[]): Promise<Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = [];
    let left = batch;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === MOST_ATTEMPTS) throw new StoreDown('DynamoDB leaves items of a batch unread');
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: left } } }),
      );
      found.push(...(Responses?.[tableName] ?? []).map((item) => unmarshall(item)));
      left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
    return found;
  }
}
