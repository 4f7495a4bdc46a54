import { setTimeout as wait } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { TABLE } from '../../contract/table';
import { type Chance, type Pause, StoreDown } from '../../use-cases/ports';

export const keySchema = z.object({ pk: z.string(), sk: z.string() });
export type Key = Readonly<z.infer<typeof keySchema>>;

/** An item as it was read; its repository parses it. */
export type Item = Readonly<Record<string, unknown>>;

/** A condition expression and what it refers to. */
export interface Condition {
  readonly condition: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Item;
}

/** An update expression, with a condition if it has one. */
export interface Update extends Partial<Condition> {
  readonly expression: string;
}

/** Items of one partition in the order of their sort keys. */
export interface Query {
  readonly pk: string;
  /** The sort keys between two texts, both included, or with a prefix; all of them by default. */
  readonly sk?: { readonly from: string; readonly to: string } | { readonly prefix: string };
  /** Reads from the end. */
  readonly backward?: boolean;
  readonly limit?: number;
  /** The key to start after. */
  readonly after?: Key | undefined;
  /** Whether the result must contain what was just written; this doubles the cost. */
  readonly consistent?: boolean;
  /** Leaves everything but the keys out. */
  readonly keysOnly?: boolean;
}

export type Write = { readonly put: object } | { readonly remove: Key };

/** The table as repositories use it. Every method throws StoreDown when DynamoDB does not answer or is overloaded. */
export interface Table {
  get(key: Key, options?: Pick<Query, 'consistent'>): Promise<Item | undefined>;
  /** False when the condition does not hold. Fields that are undefined are left out. */
  put(item: object, condition?: Condition): Promise<boolean>;
  /** The item after the update; undefined when the condition does not hold. */
  update(key: Key, update: Update): Promise<Item | undefined>;
  /** False when the condition does not hold. */
  remove(key: Key, condition?: Condition): Promise<boolean>;
  query(query: Query): Promise<Item[]>;
  /** The items of a partition of the index of slots, in pages as DynamoDB gives them. */
  slotPages(slot: string): AsyncIterable<Item[]>;
  /** The items that exist, in any order. */
  getAll(keys: readonly Key[]): Promise<Item[]>;
  /** Writes in no particular order; after an error, some of the writes may be done, and all may be repeated. */
  writeAll(writes: readonly Write[]): Promise<void>;
}

/** Source for both: DynamoDB API reference, BatchGetItem and BatchWriteItem. */
const GET_BATCH = 100;
const WRITE_BATCH = 25;
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 50;

/**
 * The client retries a call that fails as a whole. What a batch leaves unprocessed is retried here, after pauses that
 * double each time (6.4 s in all at most) and are up to half shorter, so that callers do not retry at the same moment.
 */
export function dynamoTable(
  client: DynamoDBClient,
  name: string,
  { pause = wait, chance = Math.random }: { readonly pause?: Pause; readonly chance?: Chance } = {},
): Table {
  return {
    async get(key, { consistent } = {}) {
      const input = { TableName: name, Key: toKey(key), ConsistentRead: consistent };
      const { Item } = await client.send(new GetItemCommand(input));
      return Item && unmarshall(Item);
    },

    async put(item, condition) {
      const command = new PutItemCommand({ TableName: name, Item: toStored(item), ...conditionInput(condition) });
      return (await unlessRefused(client.send(command))) !== undefined;
    },

    async update(key, { expression, ...condition }) {
      const command = new UpdateItemCommand({
        TableName: name,
        Key: toKey(key),
        UpdateExpression: expression,
        ...conditionInput(condition),
        ReturnValues: 'ALL_NEW',
      });
      const updated = await unlessRefused(client.send(command));
      return updated && unmarshall(updated.Attributes ?? {});
    },

    async remove(key, condition) {
      const command = new DeleteItemCommand({ TableName: name, Key: toKey(key), ...conditionInput(condition) });
      return (await unlessRefused(client.send(command))) !== undefined;
    },

    async query(query) {
      const items: Item[] = [];
      for await (const page of pages(queryInput(query), query.limit)) items.push(...page);
      return items;
    },

    slotPages: (slot) =>
      pages({
        IndexName: TABLE.slotIndex.name,
        KeyConditionExpression: `${TABLE.slotIndex.partitionKey} = :slot`,
        ExpressionAttributeValues: marshall({ ':slot': slot }),
      }),

    async getAll(keys) {
      const items: Item[] = [];
      await inBatches(keys.map(toKey), GET_BATCH, async (batch) => {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetItemCommand({ RequestItems: { [name]: { Keys: batch } } }),
        );
        items.push(...(Responses?.[name] ?? []).map((item) => unmarshall(item)));
        return UnprocessedKeys?.[name]?.Keys;
      });
      return items;
    },

    writeAll: (writes) =>
      inBatches(writes.map(writeRequest), WRITE_BATCH, async (batch) => {
        const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: batch } }));
        return UnprocessedItems?.[name];
      }),
  };

  async function* pages(input: Partial<QueryCommandInput>, limit = Infinity): AsyncGenerator<Item[]> {
    let left = limit;
    let start = input.ExclusiveStartKey;
    do {
      const Limit = left === Infinity ? undefined : left;
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({ TableName: name, ...input, ExclusiveStartKey: start, Limit }),
      );
      yield Items.map((item) => unmarshall(item));
      left -= Items.length;
      start = LastEvaluatedKey;
    } while (start && left > 0);
  }

  /** `send` returns what was left unprocessed. */
  async function inBatches<Request>(
    requests: readonly Request[],
    size: number,
    send: (batch: Request[]) => Promise<Request[] | undefined>,
  ): Promise<void> {
    for (let start = 0; start < requests.length; start += size) {
      let left = await send(requests.slice(start, start + size));
      for (let attempt = 1; left && left.length > 0; attempt += 1) {
        if (attempt === ATTEMPTS)
          throw new StoreDown(
            `DynamoDB left ${left.length} requests of a batch unprocessed after ${ATTEMPTS} attempts`,
          );
        await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 - chance() / 2));
        left = await send(left);
      }
    }
  }
}

/** Takes whole items, too. */
const toKey = ({ pk, sk }: Key) => marshall({ pk, sk });
const toStored = (item: object) => marshall(item, { removeUndefinedValues: true });

function writeRequest(write: Write): WriteRequest {
  return 'put' in write
    ? { PutRequest: { Item: toStored(write.put) } }
    : { DeleteRequest: { Key: toKey(write.remove) } };
}

function conditionInput({ condition, names, values }: Partial<Condition> = {}) {
  return {
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values && marshall(values),
  };
}

function queryInput({ pk, sk, backward = false, after, consistent, keysOnly }: Query): Partial<QueryCommandInput> {
  const [range, values] = !sk
    ? ['', {}]
    : 'prefix' in sk
      ? [' AND begins_with(sk, :prefix)', { ':prefix': sk.prefix }]
      : [' AND sk BETWEEN :from AND :to', { ':from': sk.from, ':to': sk.to }];
  return {
    KeyConditionExpression: `pk = :pk${range}`,
    ExpressionAttributeValues: marshall({ ':pk': pk, ...values }),
    ScanIndexForward: !backward,
    ExclusiveStartKey: after && toKey(after),
    ConsistentRead: consistent,
    ProjectionExpression: keysOnly ? 'pk, sk' : undefined,
  };
}

/** The result of a conditional write; undefined when its condition does not hold. */
async function unlessRefused<Result>(write: Promise<Result>): Promise<Result | undefined> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return undefined;
  }
}
