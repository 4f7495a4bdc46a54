import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/contract/table';
import { LONG } from '../../shared/adapters/aws/client-config';
import { dynamoClient } from '../../shared/adapters/dynamo/client';
import { dynamoTable } from '../../shared/adapters/dynamo/dynamo-table';
import type { Table } from '../../shared/adapters/dynamo/table';
import { startEmbeddedDynamo } from './embedded-dynamodb';

/** The table, and how tests and tools get at what is below it. */
export interface LocalTable extends Table {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** See EmbeddedDynamo; absent when the table is on another engine. */
  readonly broken?: Promise<Error> | undefined;
  readonly close: () => Promise<void>;
}

/** Where the table is: another engine by its address, else embedded, in a folder or in memory. */
export interface TablePlace {
  readonly endpoint?: string | undefined;
  readonly folder?: string | undefined;
  readonly tableName?: string | undefined;
}

/** Opens the table on this machine, made if it is not there. */
export async function openLocalTable({ endpoint, folder, tableName = 'timeline' }: TablePlace): Promise<LocalTable> {
  const embedded = endpoint === undefined ? await startEmbeddedDynamo(folder) : undefined;
  // The SDK warns about Node 20 on each start; it is supported until 2027, and users cannot act on it.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  // The embedded engine shares its processor with everything else on this machine. The SDK's type of a handler takes an
  // object, but no interface.
  const client = embedded
    ? dynamoClient('http://embedded.invalid', LONG, { ...embedded.requests })
    : dynamoClient(endpoint, LONG);
  const close = async () => {
    client.destroy();
    await embedded?.close();
  };
  try {
    await ensureTable(client, tableName);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...dynamoTable(client, tableName), client, tableName, broken: embedded?.broken, close };
}

async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: TABLE.partitionKey, AttributeType: 'S' },
          { AttributeName: TABLE.sortKey, AttributeType: 'S' },
          { AttributeName: TABLE.slotIndex.partitionKey, AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
          { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: TABLE.slotIndex.name,
            KeySchema: [{ AttributeName: TABLE.slotIndex.partitionKey, KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: tableName });
}
