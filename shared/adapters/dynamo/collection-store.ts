import { createHash } from 'node:crypto';
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change, CollectionStore, Pause, StoredEvent } from '../../use-cases/ports';
import { readPartition } from './read-partition';
import { writeAll } from './write-all';
import { type Key, LAYOUT, STORED_PREFIX, itemsOf, keyText, parseKey, storedKey, summaryKey } from './event-items';
import { indexItemsOf } from './search/index-items';
import { keysOfIndex } from './search/store-index';
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
      const part = { pk: summaryKey.pk, prefix: STORED_PREFIX, consistent: true };
      for await (const item of readPartition(client, tableName, part)) found.push(storedEventSchema.parse(item));
      return found;
    },

    /** The index is named before anything of it is written, so that it is known for as long as it may exist. */
    async begin(index) {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: marshall(summaryKey),
          UpdateExpression: `REMOVE fingerprint${index === undefined ? '' : ' ADD searchIndexes :index'}`,
          ...(index !== undefined && { ExpressionAttributeValues: marshall({ ':index': new Set([index]) }) }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      const { searchIndex: inUse, searchIndexes = [] } = summaryItemSchema.parse(unmarshall(Attributes ?? {}));
      const all = new Set([...searchIndexes, ...(inUse === undefined ? [] : [inUse])]);
      return { wanted: index, isWritten: inUse === index, stale: [...all].filter((each) => each !== index) };
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

    async writeIndex({ wanted }, { events, topics }) {
      if (wanted !== undefined) await write(indexItemsOf(wanted, events, topics).map(put));
    },

    /** What is stale is removed between two states: search goes over the new index, and the work is finished. */
    async finish(summary, fingerprint, { wanted, stale }) {
      const state = { ...summaryKey, summary, ...(wanted !== undefined && { searchIndex: wanted }) };
      const putState = (more: object) =>
        client.send(new PutItemCommand({ TableName: tableName, Item: marshall({ ...state, ...more }) }));
      if (stale.length > 0) await putState({ searchIndexes: new Set(stale) });
      for (const index of stale) await write((await keysOfIndex(client, tableName, index)).map(remove));
      await putState({ fingerprint });
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
