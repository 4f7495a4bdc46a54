import { setTimeout as pauseFor } from 'node:timers/promises';
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Pause } from '../../use-cases/ports';

/** What one BatchWriteItem may hold. Source: DynamoDB API reference, BatchWriteItem. */
const MOST_WRITES = 25;
const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 50;

/**
 * Writes all requests, in batches, in no certain order; what DynamoDB leaves unprocessed is tried again after
 * growing pauses. Throws when some of it is still unprocessed at the end; all of it may then be written again.
 */
export async function writeAll(
  client: DynamoDBClient,
  tableName: string,
  requests: readonly WriteRequest[],
  pause: Pause = pauseFor,
): Promise<void> {
  for (let from = 0; from < requests.length; from += MOST_WRITES)
    await writeBatch(client, tableName, requests.slice(from, from + MOST_WRITES), pause);
}

async function writeBatch(
  client: DynamoDBClient,
  tableName: string,
  requests: WriteRequest[],
  pause: Pause,
): Promise<void> {
  let left = requests;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
    left = UnprocessedItems?.[tableName] ?? [];
    if (left.length === 0) return;
  }
  throw new Error(
    `DynamoDB left ${left.length} of ${requests.length} writes to table ${tableName} undone after ${MOST_ATTEMPTS} attempts; run ingest again`,
  );
}
