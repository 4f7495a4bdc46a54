import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../../../shared/adapters/dynamo/client';
import { StoreDown } from '../../../../shared/use-cases/ports';

const failing =
  (status: number, type: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' }));
  };

test.each<[string, RequestListener]>([
  ['a server error', failing(500, 'InternalServerError')],
  ['throttling', failing(400, 'ProvisionedThroughputExceededException')],
  ['a reset', (_, response) => response.socket?.resetAndDestroy()],
  ['no answer', () => undefined],
])('%s that does not pass is StoreDown', async (_name, listener) => {
  await expect(read(listener)).rejects.toThrow(StoreDown);
});

test('a fault of the caller is not', async () => {
  await expect(read(failing(400, 'ValidationException'))).rejects.toMatchObject({ name: 'ValidationException' });
});

test('one failure that passes is not felt', async () => {
  let calls = 0;
  const once: RequestListener = (request, response) => {
    calls += 1;
    if (calls === 1) failing(500, 'InternalServerError')(request, response);
    else response.end('{}');
  };
  expect((await read(once)).Item).toBeUndefined();
});

/** A read from an engine that answers like that. */
async function read(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = dynamoClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    return await client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }));
  } finally {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
