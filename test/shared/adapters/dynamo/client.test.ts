import { type AddressInfo, type Socket, createServer } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { BRIEF } from '../../../../shared/adapters/aws/client-config';
import { dynamoClient } from '../../../../shared/adapters/dynamo/client';
import { StoreDown } from '../../../../shared/use-cases/ports';
import { type WireFault, startFaultyDynamo } from '../../../support/faulty-dynamo';
import { served } from '../../../support/loopback-server';

const READ = new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' }, sk: { S: 'b' } } });
const ALL = BRIEF.attempts;

test.each<[what: string, fault: WireFault, leastAttempts: number]>([
  ['a server error', 'broken', ALL],
  ['an HTML page of a proxy', 'html', ALL],
  // The SDK's pauses may be longer than the deadline.
  ['throttling', 'throttled', 1],
  ['throttling of fixed capacity', 'exceeded', 1],
  ['a reset', 'reset', ALL],
  ['no answer', 'hung', ALL],
  ['an answer that breaks off', 'cut', ALL],
  ['an answer that stops halfway', 'stalled', ALL],
  ['an answer that comes byte by byte', 'dripping', 1],
])('%s that lasts is StoreDown within two seconds', async (_what, fault, leastAttempts) => {
  const { result, attempts, ms } = await readWith(fault);
  expect(result).toBeInstanceOf(StoreDown);
  expect(attempts).toBeGreaterThanOrEqual(leastAttempts);
  expect(attempts).toBeLessThanOrEqual(ALL);
  expect(ms).toBeLessThanOrEqual(2000);
});

test('a caller with more patience waits longer for the same fault', async () => {
  const { result, attempts } = await readWith('broken', { ...BRIEF, attempts: 5 });
  expect(result).toBeInstanceOf(StoreDown);
  expect(attempts).toBe(5);
});

test.each<[WireFault, string]>([
  ['invalid', 'ValidationException'],
  ['denied', 'AccessDeniedException'],
])('the caller’s own fault (%s) is thrown as it is, at once', async (fault, name) => {
  expect(await readWith(fault)).toMatchObject({ result: { name }, attempts: 1 });
});

test.each(['<html>', '{"Item":{'])('an answer of status 200 that is no JSON (%s) is StoreDown', async (body) => {
  const result = await served(
    () => ({ status: 200, body }),
    (url) => readFrom(url),
  );
  expect(result).toBeInstanceOf(StoreDown);
});

test('a connection that died unnoticed is replaced within one call', async () => {
  const sockets: Socket[] = [];
  const dead = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => {
      if (!dead.has(socket)) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = dynamoClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    await client.send(READ);
    for (const socket of sockets) dead.add(socket);
    await expect(client.send(READ)).resolves.toBeDefined();
    expect(sockets).toHaveLength(2);
  } finally {
    client.destroy();
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** What a read from an engine with this fault gives or throws, with its attempts and its time. */
async function readWith(fault: WireFault, patience = BRIEF) {
  return served(
    () => ({ status: 200, body: '{"Item":{}}' }),
    async (engine) => {
      const dynamo = await startFaultyDynamo(engine);
      dynamo.fail(fault);
      const began = performance.now();
      try {
        const result = await readFrom(dynamo.url, patience);
        return { result, attempts: dynamo.calls.length, ms: performance.now() - began };
      } finally {
        await dynamo.close();
      }
    },
  );
}

async function readFrom(url: string, patience = BRIEF): Promise<unknown> {
  const client = dynamoClient(url, patience);
  try {
    return await client.send(READ).catch((error: unknown) => error);
  } finally {
    client.destroy();
  }
}
