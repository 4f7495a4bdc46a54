import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type LocalTable, openLocalTable } from '../../infra/local/local-table';
import { dynamoCollectionStore } from '../../shared/adapters/dynamo/collection-store';
import type { Collection } from '../../shared/domain/collection';
import { ingest } from '../../shared/use-cases/editing/ingest';
import { ENVIRONMENT } from '../../shared/contract/environment';

/** A table of its own, on the engine DYNAMODB_ENDPOINT names, else embedded. */
export async function openTestTable(): Promise<LocalTable> {
  const endpoint = process.env[ENVIRONMENT.dynamoEndpoint];
  const table = await openLocalTable({ endpoint, tableName: `test-${randomUUID()}` });
  const { client, tableName, close } = table;
  return {
    ...table,
    async close() {
      await client.send(new DeleteTableCommand({ TableName: tableName }));
      await close();
    },
  };
}

/** A table of its own that holds the collection. */
export async function openTableWith(collection: Collection): Promise<LocalTable> {
  const table = await openTestTable();
  await ingest(dynamoCollectionStore(table.client, table.tableName), collection);
  return table;
}

/** What the client is made to suffer, once, at the n-th call that matches. */
export interface Fault {
  /** Before the call is made, or after it had its effect. */
  readonly when: 'before' | 'after';
  readonly call: number;
}

/** Makes the client's n-th call fail, as a crash of the caller would look to the table. Returns how many calls came. */
export function failAt(client: DynamoDBClient, fault: Fault): { readonly calls: () => number; remove(): void } {
  let count = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      count += 1;
      const hit = count === fault.call;
      if (hit && fault.when === 'before') throw new Error('crashed before the call');
      const result = await next(args);
      if (hit) throw new Error('crashed after the call');
      return result;
    },
    { step: 'initialize', name: 'failAt', priority: 'high' },
  );
  return {
    calls: () => count,
    remove: () => {
      client.middlewareStack.remove('failAt');
    },
  };
}
