import { createHash } from 'node:crypto';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { type Emulator, asClient } from './emulator';

/** The number of items in a table and a hash of all of them. */
export async function tableContents(emulator: Emulator, TableName: string) {
  const client = new DynamoDBClient(asClient(emulator));
  const items: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName }))
    items.push(...Items.map((item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))));
  client.destroy();
  return { items: items.length, hash: createHash('sha256').update(items.sort().join('\n')).digest('hex') };
}
