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
import { TABLE } from '../../contract/table';
import { type BatchRetries, inBatches } from './in-batches';
import type { Condition, Item, Key, Query, Table, Write } from './table';

/** Source for both: DynamoDB API reference, BatchGetItem and BatchWriteItem. */
const GET_BATCH = 100;
const WRITE_BATCH = 25;

/** The table of that name. The client retries calls that fail, this function what batches leave unprocessed. */
export function dynamoTable(client: DynamoDBClient, name: string, retries?: BatchRetries): Table {
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

    queryPages: (query) => pages(queryInput(query), query.limit),

    slotPages: (slot) =>
      pages({
        IndexName: TABLE.slotIndex.name,
        KeyConditionExpression: `${TABLE.slotIndex.partitionKey} = :slot`,
        ExpressionAttributeValues: marshall({ ':slot': slot }),
      }),

    async getAll(keys) {
      const items: Item[] = [];
      await inBatches(keys.map(toKey), GET_BATCH, retries, async (batch) => {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetItemCommand({ RequestItems: { [name]: { Keys: batch } } }),
        );
        items.push(...(Responses?.[name] ?? []).map((item) => unmarshall(item)));
        return UnprocessedKeys?.[name]?.Keys;
      });
      return items;
    },

    writeAll: (writes) =>
      inBatches(writes.map(writeRequest), WRITE_BATCH, retries, async (batch) => {
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
