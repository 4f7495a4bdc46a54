import { BatchGetItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { BlockItem } from '../../shared/adapters/dynamo/search/index-items';
import { itemSize } from '../support/capacity';

/**
 * The items of an index behind the two commands that search sends, without a network or an engine: what is measured on
 * it is our own time. Counts read units as DynamoDB does (eventually consistent: half a unit for each 4 KB of a Query, or
 * of an item).
 */
export function memoryIndex(items: readonly BlockItem[]) {
  const sorted = [...items].sort((a, b) => Buffer.compare(Buffer.from(a.sk), Buffer.from(b.sk)));
  const stored = sorted.map((block) => {
    const item = marshall(block);
    return { sk: block.sk, size: itemSize(item), item };
  });
  const places = new Map(stored.map(({ sk }, place) => [sk, place]));
  const used = { units: 0, calls: 0 };

  const query = ({ input }: QueryCommand) => {
    const values = unmarshall(input.ExpressionAttributeValues ?? {}) as Record<':low' | ':high', string>;
    const low = firstAt((sk) => sk >= values[':low']);
    const high = firstAt((sk) => sk > values[':high']);
    const limit = input.Limit ?? Infinity;
    const found = input.ScanIndexForward
      ? stored.slice(low, Math.min(high, low + limit))
      : stored.slice(Math.max(low, high - limit), high).reverse();
    used.units += Math.max(1, Math.ceil(found.reduce((sum, { size }) => sum + size, 0) / 4096)) / 2;
    return { Items: found.map(({ item }) => item) };
  };
  const batchGet = ({ input }: BatchGetItemCommand) => {
    const requests = Object.entries(input.RequestItems ?? {}) as [string, { Keys: { sk: { S: string } }[] }][];
    const [table, { Keys }] = requests[0] ?? ['', { Keys: [] }];
    const found = Keys.flatMap(({ sk }) => stored[places.get(sk.S) ?? -1] ?? []);
    used.units += found.reduce((sum, { size }) => sum + Math.ceil(size / 4096) / 2, 0);
    return { Responses: { [table]: found.map(({ item }) => item) } };
  };
  const client = {
    send(command: unknown) {
      used.calls += 1;
      if (command instanceof QueryCommand) return Promise.resolve(query(command));
      if (command instanceof BatchGetItemCommand) return Promise.resolve(batchGet(command));
      throw new Error('search sent another command');
    },
  };
  return { client: client as unknown as DynamoDBClient, used };

  function firstAt(isPast: (sk: string) => boolean): number {
    let [low, high] = [0, stored.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(stored[middle]?.sk ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
