import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as sdk from '@aws-sdk/client-dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../../../infra/local/embedded-dynamodb';
import { type LocalTable, openLocalTable } from '../../../../infra/local/local-table';
import * as deployed from '../../../../shared/adapters/aws/dynamodb';

type Sdk = typeof sdk;

const CONFIG = {
  maxAttempts: 3,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
};

// What is deployed has the names of the SDK that are used, and not its types.
describe.each<[string, Sdk]>([
  ['the SDK', sdk],
  ['what is deployed in its place', deployed as unknown as Sdk],
])('%s', (_name, part) => {
  const { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand, DeleteItemCommand, QueryCommand } = part;
  const key = (sk: string) => ({ pk: { S: 'a' }, sk: { S: sk } });

  describe('with a table', () => {
    const TableName = 'contract';
    let engine: EmbeddedDynamo;
    let table: LocalTable;
    let client: sdk.DynamoDBClient;

    beforeAll(async () => {
      engine = await startEmbeddedDynamo();
      table = await openLocalTable({ endpoint: engine.endpoint, tableName: TableName });
      client = new DynamoDBClient({ ...CONFIG, endpoint: engine.endpoint });
    });
    afterAll(async () => {
      await table.close();
      await engine.close();
    });

    test('an item comes back as it was put, whatever is in it', async () => {
      const Item = {
        ...key('all'),
        text: { S: 'Парад 阅兵 👋 "\\"\u0000\n' },
        number: { N: '12345678901234567890' },
        truth: { BOOL: false },
        nothing: { NULL: true },
        list: { L: [{ S: 'B' }, { M: { B: { S: 'not binary' } } }] },
        binary: { B: Uint8Array.from({ length: 256 }, (_, n) => n) },
      };
      await client.send(new PutItemCommand({ TableName, Item }));
      const found = await client.send(new GetItemCommand({ TableName, Key: key('all') }));
      expect(found.Item).toEqual(Item);
      expect(found.Item?.['binary']?.B).toBeInstanceOf(Uint8Array);
    });

    test('what is not there is undefined', async () => {
      expect((await client.send(new GetItemCommand({ TableName, Key: key('none') }))).Item).toBeUndefined();
    });

    test('a condition that does not hold is refused by its name', async () => {
      const put = new PutItemCommand({
        TableName,
        Item: key('once'),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await client.send(put);
      const refused = client.send(put);
      await expect(refused).rejects.toBeInstanceOf(part.ConditionalCheckFailedException);
      await expect(refused).rejects.toMatchObject({
        name: 'ConditionalCheckFailedException',
        $metadata: { httpStatusCode: 400 },
      });
    });

    test('an update gives what is afterwards, a deletion what was', async () => {
      const change = {
        TableName,
        Key: key('counted'),
        UpdateExpression: 'ADD #n :one',
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: { ':one': { N: '1' } },
      };
      await client.send(new UpdateItemCommand(change));
      const { Attributes } = await client.send(new UpdateItemCommand({ ...change, ReturnValues: 'ALL_NEW' }));
      expect(Attributes).toEqual({ ...key('counted'), n: { N: '2' } });
      const gone = new DeleteItemCommand({ TableName, Key: key('counted'), ReturnValues: 'ALL_OLD' });
      expect((await client.send(gone)).Attributes?.['n']).toEqual({ N: '2' });
    });

    test('many are written at once, read at once, and read page by page', async () => {
      const keys = Array.from({ length: 10 }, (_, n) => ({ pk: { S: 'many' }, sk: { S: String(n) } }));
      const writes = keys.map((Item) => ({ PutRequest: { Item } }));
      await client.send(new part.BatchWriteItemCommand({ RequestItems: { [TableName]: writes } }));
      const read = new part.BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: keys } } });
      expect((await client.send(read)).Responses?.[TableName]).toHaveLength(10);
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'many' } },
        Limit: 4,
      };
      expect(await client.send(new QueryCommand(query))).toMatchObject({ Count: 4, LastEvaluatedKey: keys[3] });
      const pages: unknown[][] = [];
      for await (const { Items = [] } of part.paginateQuery({ client }, query)) pages.push(Items);
      expect(pages).toEqual([keys.slice(0, 4), keys.slice(4, 8), keys.slice(8)]);
    });

    test('a fault of the caller is refused by its name', async () => {
      const wrong = client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'a' } } }));
      await expect(wrong).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });

  const fail =
    (status: number, type: string): RequestListener =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'an-id' });
      response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' }));
    };

  test.each<[string, RequestListener, attempts: number, error: object]>([
    ['a server error', fail(500, 'InternalServerError'), 3, { name: 'InternalServerError' }],
    [
      'unavailable, and not as JSON',
      (_, r) => r.writeHead(503).end('<html>'),
      3,
      { $metadata: { httpStatusCode: 503 } },
    ],
    ['throttling', fail(400, 'ThrottlingException'), 3, { name: 'ThrottlingException' }],
    ['too many requests', fail(400, 'RequestLimitExceeded'), 3, { name: 'RequestLimitExceeded' }],
    ['a reset', (_, response) => response.socket?.resetAndDestroy(), 3, {}],
    ['no answer', () => undefined, 3, {}],
    ['no right', fail(400, 'AccessDeniedException'), 1, { name: 'AccessDeniedException' }],
    [
      'no such table',
      fail(400, 'ResourceNotFoundException'),
      1,
      { $metadata: { httpStatusCode: 400, requestId: 'an-id' } },
    ],
  ])('%s is tried again as often as it may help', async (_fault, answer, attempts, error) => {
    const { calls, result } = await asked([answer]);
    await expect(result).rejects.toMatchObject(error);
    expect(calls).toBe(attempts);
  });

  test.each<[string, RequestListener]>([
    ['a server error', fail(500, 'InternalServerError')],
    ['throttling', fail(400, 'ProvisionedThroughputExceededException')],
    ['a reset', (_, response) => response.socket?.resetAndDestroy()],
    ['half an answer', (_, r) => r.writeHead(200, { 'content-length': 99 }).write('{"It', () => r.destroy())],
  ])('%s that passes is not felt', async (_fault, answer) => {
    const fine: RequestListener = (_, response) => response.end('{"Item":{"n":{"N":"1"}}}');
    const { calls, result } = await asked([answer, fine]);
    expect((await result).Item).toEqual({ n: { N: '1' } });
    expect(calls).toBe(2);
  });

  test('what is put around a call sees what goes in and what comes out', async () => {
    const seen: unknown[] = [];
    const { result } = await asked([(_, response) => response.end('{"Item":{}}')], (client) => {
      client.middlewareStack.add(
        (next) => async (args) => {
          seen.push(args.input);
          const { output, ...rest } = await next(args);
          seen.push((output as { readonly Item?: unknown }).Item);
          return { output, ...rest };
        },
        { step: 'initialize' },
      );
    });
    await result;
    expect(seen).toEqual([{ TableName: 't', Key: key('b') }, {}]);
  });

  /** A read from an engine that answers like that, and so from the last on; it is over before this returns. */
  async function asked(
    answers: readonly RequestListener[],
    prepare: (client: sdk.DynamoDBClient) => void = () => undefined,
  ) {
    let calls = 0;
    const server = createServer((request, response) => {
      answers[Math.min(calls, answers.length - 1)]?.(request, response);
      calls += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new DynamoDBClient({ ...CONFIG, endpoint });
    prepare(client);
    const result = client.send(new GetItemCommand({ TableName: 't', Key: key('b') }));
    await result.catch(() => undefined);
    server.closeAllConnections();
    server.close();
    return { calls, result };
  }
});
