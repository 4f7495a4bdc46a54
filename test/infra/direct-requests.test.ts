import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../infra/local/embedded-dynamodb';
import { type LocalTable, openLocalTable } from '../../infra/local/local-table';
import { restoreItems } from '../support/table';

// Tests and local bots call the engine directly, the faults and other processes by HTTP.
let engine: EmbeddedDynamo;
let direct: LocalTable;
let byHttp: LocalTable;
beforeAll(async () => {
  engine = await startEmbeddedDynamo();
  direct = await openLocalTable({});
  byHttp = await openLocalTable({ endpoint: await engine.listen() });
});
afterEach(() => Promise.all([restoreItems(direct, []), restoreItems(byHttp, [])]));
afterAll(async () => {
  await direct.close();
  await byHttp.close();
  await engine.close();
});

const TableName = 'timeline';
const key = (sk: number) => ({ pk: { S: 'a' }, sk: { S: String(sk) } });
const item = (sk: number, text = '') => ({ ...key(sk), text: { S: text } });
const put = (sk: number, text?: string) => new PutItemCommand({ TableName, Item: item(sk, text) });
const get = (sk: number) => new GetItemCommand({ TableName, Key: key(sk) });
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
const isThere = { ConditionExpression: 'attribute_exists(pk)' };
const kilobytes = (count: number) => 'x'.repeat(count * 1024);

/** Calls, and a part of what comes of the last. */
type Row = readonly [what: string, calls: (client: DynamoDBClient) => Promise<object>, gives: object];

test.each<Row>([
  ['an item in three scripts', sending(put(1, 'Мир 停战 🕊'), get(1)), { Item: item(1, 'Мир 停战 🕊') }],
  ['an item that is not there', sending(get(1)), { $metadata: { httpStatusCode: 200, attempts: 1 } }],
  [
    'bytes',
    sending(new PutItemCommand({ TableName, Item: { ...key(1), b: { B: Uint8Array.of(0, 127, 255) } } }), get(1)),
    { Item: { b: { B: Uint8Array.of(0, 127, 255) } } },
  ],
  [
    'an update',
    sending(
      new UpdateItemCommand({
        TableName,
        Key: key(1),
        UpdateExpression: 'ADD n :n',
        ExpressionAttributeValues: { ':n': { N: '2' } },
        ReturnValues: 'ALL_NEW',
      }),
    ),
    { Attributes: { n: { N: '2' } } },
  ],
  [
    'a refused condition',
    sending(put(1), new PutItemCommand({ TableName, Item: item(1, 'again'), ...isNew })),
    { name: 'ConditionalCheckFailedException', $metadata: { httpStatusCode: 400, attempts: 1 } },
  ],
  [
    'a refused removal',
    sending(new DeleteItemCommand({ TableName, Key: key(1), ...isThere })),
    { name: 'ConditionalCheckFailedException' },
  ],
  [
    'an unknown table',
    sending(new GetItemCommand({ TableName: 'other', Key: key(1) })),
    { name: 'ResourceNotFoundException' },
  ],
  [
    'a table that is there already',
    sending(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    ),
    { name: 'ResourceInUseException' },
  ],
  [
    'a broken expression',
    sending(new QueryCommand({ TableName, KeyConditionExpression: 'pk =' })),
    { name: 'ValidationException' },
  ],
  ['an item just under 400 KB', sending(put(1, kilobytes(399)), get(1)), { Item: { text: { S: kilobytes(399) } } }],
  ['an item over 400 KB', sending(put(1, kilobytes(401))), { name: 'ValidationException' }],
  ['a full page', ofLargeItems(query), { $metadata: { httpStatusCode: 200 }, LastEvaluatedKey: key(3) }],
  ['a batch with a remainder', ofLargeItems(getTogether), { found: 3, left: 2 }],
  [
    'a batch of too many',
    sending(
      new BatchWriteItemCommand({
        RequestItems: { [TableName]: Array.from({ length: 26 }, (_, at) => ({ PutRequest: { Item: item(at) } })) },
      }),
    ),
    { name: 'ValidationException' },
  ],
  ['a call without a signature', unsigned, { name: 'MissingAuthenticationTokenException' }],
  ['a call that was ended before', endedBefore, { cause: 'AbortError' }],
  ['a call that is ended while it runs', endedMeanwhile, { cause: 'AbortError' }],
])('%s is answered directly as it is by HTTP', async (_what, calls, gives) => {
  const answered = await outcome(calls, byHttp);
  expect(answered).toMatchObject(gives);
  expect(await outcome(calls, direct)).toEqual(answered);
});

/** What calls give or throw, without what differs by chance. */
async function outcome(calls: Row[1], { client }: LocalTable): Promise<object> {
  try {
    return plain(await calls(client));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { name, message, cause } = error;
    return plain({
      ...Object.fromEntries(Object.entries(error)),
      name,
      message,
      cause: cause instanceof Error ? cause.name : cause,
    });
  }
}

function plain(result: object): object {
  const { $metadata, ...rest } = result as { readonly $metadata?: { readonly requestId?: string } };
  return { ...rest, $response: undefined, $metadata: { ...$metadata, requestId: typeof $metadata?.requestId } };
}

function sending(...commands: readonly unknown[]): Row[1] {
  return async (client) => {
    let last: object = {};
    for (const command of commands) last = await client.send(command as GetItemCommand);
    return last;
  };
}

/** More than one answer holds. */
function ofLargeItems(calls: Row[1]): Row[1] {
  return async (client) => {
    for (const sk of [1, 2, 3, 4, 5]) await client.send(put(sk, kilobytes(390)));
    return calls(client);
  };
}

function query(client: DynamoDBClient): Promise<object> {
  const ofOne = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'a' } } };
  return client.send(new QueryCommand({ TableName, ...ofOne }));
}

/** The engine leaves out any of them. */
async function getTogether(client: DynamoDBClient): Promise<object> {
  const RequestItems = { [TableName]: { Keys: [1, 2, 3, 4, 5].map(key) } };
  const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems }));
  return { found: Responses?.[TableName]?.length, left: UnprocessedKeys?.[TableName]?.Keys?.length };
}

function unsigned(client: DynamoDBClient): Promise<object> {
  return around(client, (request, next) => {
    delete request.headers['authorization'];
    return next();
  });
}

function endedBefore(client: DynamoDBClient): Promise<object> {
  return client.send(get(1), { abortSignal: AbortSignal.abort() });
}

function endedMeanwhile(client: DynamoDBClient): Promise<object> {
  const ending = new AbortController();
  return around(
    client,
    (_request, next) => {
      const answer = next();
      ending.abort();
      return answer;
    },
    ending.signal,
  );
}

interface Sent {
  readonly headers: Record<string, string>;
}

/** A call with something done as its request is sent. */
async function around(
  client: DynamoDBClient,
  work: <Answer>(request: Sent, next: () => Promise<Answer>) => Promise<Answer>,
  abortSignal = new AbortController().signal,
): Promise<object> {
  client.middlewareStack.add((next) => (args) => work(args.request as Sent, () => next(args)), {
    step: 'deserialize',
    priority: 'low',
    name: 'around',
  });
  try {
    return await client.send(get(1), { abortSignal });
  } finally {
    client.middlewareStack.remove('around');
  }
}
