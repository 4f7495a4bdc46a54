import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../../../shared/adapters/dynamo/client';
import { StoreDown } from '../../../../shared/use-cases/ports';
import { type WireFault, startFaultyDynamo } from '../../../support/faulty-dynamo';
import { served } from '../../../support/loopback-server';

test.each<[string, WireFault]>([
  ['a server error', 'broken'],
  ['a page of a server before it', 'html'],
  ['throttling', 'throttled'],
  ['throttling of fixed capacity', 'exceeded'],
  ['a reset', 'reset'],
  ['no answer', 'hung'],
  ['an answer that breaks off', 'cut'],
  ['an answer that stops halfway', 'stalled'],
])('%s that does not pass is StoreDown, after three tries', async (_name, fault) => {
  const { read, tries } = await reading(fault);
  expect(read).toBeInstanceOf(StoreDown);
  expect(tries).toBe(3);
});

test('a fault of the caller is not, and is not tried again', async () => {
  expect(await reading('invalid')).toMatchObject({ read: { name: 'ValidationException' }, tries: 1 });
});

/** What a read from an engine that fails so throws, and how often it was tried. */
async function reading(fault: WireFault): Promise<{ readonly read: unknown; readonly tries: number }> {
  return served(
    () => ({ status: 200, body: '{"Item":{}}' }),
    async (engine) => {
      const dynamo = await startFaultyDynamo(engine);
      const client = dynamoClient(dynamo.url);
      const command = new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' }, sk: { S: 'b' } } });
      dynamo.fail(fault);
      try {
        const read: unknown = await client.send(command).catch((error: unknown) => error);
        return { read, tries: dynamo.calls.length };
      } finally {
        client.destroy();
        await dynamo.close();
      }
    },
  );
}
