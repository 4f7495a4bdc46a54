import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { EventPage, PageRequest } from '../../use-cases/ports';
import { type Key, cursorOf } from './event-items';
import { type StoredEntry, entrySchema } from './stored-schemas';

/** Part of a partition, from one sort key to another, both included. */
export interface Partition {
  readonly pk: string;
  readonly low: string;
  readonly high: string;
}

/** A list: its partitions in order, which of their entries belong to it, and how its cursors are read. */
export interface StoredList {
  readonly partitions: readonly Partition[];
  readonly keep?: (entry: StoredEntry) => boolean;
  readonly parseCursor: (cursor: string) => Key | undefined;
}

/**
 * One page of a list. Reads one entry more than the page holds, to know whether there is another page, and on only
 * while the page is empty or its partition has come to its end: so a page may hold fewer where entries were left out,
 * and costs one Query.
 */
export async function readPage(
  client: DynamoDBClient,
  tableName: string,
  list: StoredList,
  { size, direction, cursor }: PageRequest,
): Promise<EventPage> {
  const forward = direction === 'forward';
  const walk = forward ? list.partitions : list.partitions.toReversed();
  const from = startOf(walk, cursor === undefined ? undefined : list.parseCursor(cursor));
  const found: StoredEntry[] = [];
  let goesOn = false;
  for (const [index, { pk, low, high }] of walk.slice(from.index).entries()) {
    let start = index === 0 && from.key ? marshall(from.key) : undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
          ExpressionAttributeValues: marshall({ ':pk': pk, ':low': low, ':high': high }),
          ScanIndexForward: forward,
          Limit: size + 1 - found.length,
          ExclusiveStartKey: start,
        }),
      );
      const entries = Items.map((item) => entrySchema.parse(unmarshall(item)));
      found.push(...(list.keep ? entries.filter(list.keep) : entries));
      start = LastEvaluatedKey;
    } while (start && found.length === 0);
    goesOn = found.length > size || start !== undefined;
    if (goesOn) break;
  }
  return pageOf(found.slice(0, size), { forward, goesOn, cameFromAnother: from.key !== undefined });
}

/** Where a walk over the partitions begins: at the cursor's key, or, if that is not in the list, at its beginning. */
function startOf(walk: readonly Partition[], key: Key | undefined): { readonly index: number; readonly key?: Key } {
  const index = walk.findIndex(({ pk, low, high }) => key?.pk === pk && low <= key.sk && key.sk <= high);
  return index < 0 || !key ? { index: 0 } : { index, key };
}

interface PageEnds {
  readonly forward: boolean;
  /** The list goes on past the page, the way it is read. */
  readonly goesOn: boolean;
  readonly cameFromAnother: boolean;
}

function pageOf(found: readonly StoredEntry[], { forward, goesOn, cameFromAnother }: PageEnds): EventPage {
  const entries = forward ? found : found.toReversed();
  const [first, last] = [entries[0], entries.at(-1)];
  const [before, after] = forward ? [cameFromAnother, goesOn] : [goesOn, cameFromAnother];
  return {
    lines: entries.map(({ line }) => line),
    previous: before && first ? { direction: 'backward', cursor: cursorOf(first) } : undefined,
    next: after && last ? { direction: 'forward', cursor: cursorOf(last) } : undefined,
  };
}
