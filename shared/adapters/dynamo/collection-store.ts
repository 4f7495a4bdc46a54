import { createHash } from 'node:crypto';
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  paginateQuery,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change, CollectionStore, StoredEvent } from '../../use-cases/ports';
import { type Pause, writeAll } from './write-all';
import { type Key, LAYOUT, STORED_PREFIX, itemsOf, keyText, parseKey, storedKey, summaryKey } from './event-items';
import { storedEventSchema, summaryItemSchema } from './stored-schemas';

/** The events in the table, as `ingest` writes them. `pause` waits between attempts at unprocessed writes. */
export function dynamoCollectionStore(client: DynamoDBClient, tableName: string, pause?: Pause): CollectionStore {
  const write = (requests: WriteRequest[]) => writeAll(client, tableName, requests, pause);
  return {
    fingerprint,

    async finished() {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: marshall(summaryKey), ConsistentRead: true }),
      );
      return Item && summaryItemSchema.parse(unmarshall(Item)).fingerprint;
    },

    async stored() {
      const found: StoredEvent[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName: tableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: marshall({ ':pk': summaryKey.pk, ':prefix': STORED_PREFIX }),
        },
      );
      for await (const { Items = [] } of pages)
        found.push(...Items.map((item) => storedEventSchema.parse(unmarshall(item))));
      return found;
    },

    async begin() {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: marshall(summaryKey),
          UpdateExpression: 'REMOVE fingerprint',
        }),
      );
    },

    /**
     * In three steps, so that every item is named by a row of the collection for as long as it may exist:
     * name what will be, write and delete, name what is.
     */
    async apply(changes) {
      const plans = changes.map((change) => plan(change));
      await write(plans.flatMap(({ intent }) => intent));
      await write(plans.flatMap(({ items }) => items));
      await write(plans.flatMap(({ result }) => result));
    },

    async finish(summary, fingerprint) {
      await client.send(
        new PutItemCommand({ TableName: tableName, Item: marshall({ ...summaryKey, summary, fingerprint }) }),
      );
    },
  };
}

function plan(change: Change): Record<'intent' | 'items' | 'result', WriteRequest[]> {
  const { event, stored } = change;
  const { id } = change.event ?? change.stored;
  const items = event ? itemsOf(event) : [];
  const keys = items.map(keyText);
  const stale = stored?.keys.filter((key) => !keys.includes(key)) ?? [];
  const row = (rowKeys: readonly string[], print: string) =>
    put({ ...storedKey(id), id, fingerprint: print, keys: rowKeys });
  return {
    intent: [row([...keys, ...stale], '')],
    items: [...items.map(put), ...stale.map(parseKey).map(remove)],
    result: [event ? row(keys, fingerprint(event)) : remove(storedKey(id))],
  };
}

function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, value]))
    .digest('base64url')
    .slice(0, 22);
}

function put(item: object): WriteRequest {
  return { PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } };
}

function remove(key: Key): WriteRequest {
  return { DeleteRequest: { Key: marshall(key) } };
}
