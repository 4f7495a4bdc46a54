import * as sdk from '@aws-sdk/client-dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../../../infra/local/embedded-dynamodb';
import { type LocalTable, openLocalTable } from '../../../../infra/local/local-table';
import * as deployed from '../../../../shared/adapters/aws/dynamodb';
import { isDown } from '../../../../shared/adapters/dynamo/client';
import { FAULTY_REQUEST_ID, type WireFault, type WireRule, startFaultyDynamo } from '../../../support/faulty-dynamo';
import { type ServedResponse, served } from '../../../support/loopback-server';

type Sdk = typeof sdk;

const CONFIG = {
  maxAttempts: 3,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: { requestTimeout: 200, socketTimeout: 200, throwOnRequestTimeout: true },
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

  describe('with an engine that fails', () => {
    test.each<[fault: WireFault, tries: number, down: boolean]>([
      ['broken', 3, true],
      ['html', 3, true],
      ['throttled', 3, true],
      ['exceeded', 3, true],
      ['reset', 3, true],
      ['hung', 3, true],
      ['lost', 3, true],
      ['cut', 3, true],
      ['stalled', 3, true],
      ['invalid', 1, false],
      ['denied', 1, false],
    ])('%s: tried %d times, and then the store is down: %s', async (fault, tries, down) => {
      const { result, calls } = await read(fault);
      expect(result).toBeInstanceOf(Error);
      expect([calls, isDown(result)]).toEqual([tries, down]);
    });

    test.each<WireFault>(['broken', 'html', 'throttled', 'exceeded', 'reset', 'hung', 'lost', 'cut', 'stalled'])(
      '%s once is not felt',
      async (fault) => {
        const { result, calls } = await read(fault, { times: 1 });
        expect(result).toMatchObject({ Item: { n: { N: '1' } } });
        expect(calls).toBe(2);
      },
    );

    test.each(['<html>', '{"Item":{'])('200 with %s: the store is down', async (body) => {
      const result = await answeredWith({ status: 200, body });
      expect([result instanceof Error, isDown(result)]).toEqual([true, true]);
    });

    test('a refusal is known by its name, whatever stands around it', async () => {
      const body = '{"__type":"a.b#ConditionalCheckFailedException:http://internal/"}';
      const result = await answeredWith({ status: 400, body });
      expect(result).toBeInstanceOf(part.ConditionalCheckFailedException);
    });

    test('a refusal is told with what AWS finds it by', async () => {
      const { result } = await read('denied');
      const $metadata = { httpStatusCode: 400, requestId: FAULTY_REQUEST_ID };
      expect(result).toMatchObject({ name: 'AccessDeniedException', $fault: 'client', $metadata });
    });

    test('what is put around a call sees what goes in and what comes out', async () => {
      const seen: unknown[] = [];
      await read('broken', { times: 0 }, (client) => {
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
      expect(seen).toEqual([{ TableName: 't', Key: key('b') }, { n: { N: '1' } }]);
    });
  });

  /** What a read gives or throws when the engine itself answers so. */
  async function answeredWith(answer: ServedResponse): Promise<unknown> {
    return served(
      () => answer,
      (endpoint) => {
        const client = new DynamoDBClient({ ...CONFIG, endpoint });
        const command = new GetItemCommand({ TableName: 't', Key: key('b') });
        return client.send(command).catch((error: unknown) => error);
      },
    );
  }

  /** What comes of a read, or is thrown, when calls fail so; and how many there were. */
  async function read(
    fault: WireFault,
    rule: WireRule = {},
    prepare: (client: sdk.DynamoDBClient) => void = () => undefined,
  ): Promise<{ readonly result: unknown; readonly calls: number }> {
    return served(
      () => ({ status: 200, body: '{"Item":{"n":{"N":"1"}}}' }),
      async (engine) => {
        const dynamo = await startFaultyDynamo(engine);
        const client = new DynamoDBClient({ ...CONFIG, endpoint: dynamo.url });
        prepare(client);
        dynamo.fail(fault, rule);
        const command = new GetItemCommand({ TableName: 't', Key: key('b') });
        const result: unknown = await client.send(command).catch((error: unknown) => error);
        await dynamo.close();
        return { result, calls: dynamo.calls.length };
      },
    );
  }
});
