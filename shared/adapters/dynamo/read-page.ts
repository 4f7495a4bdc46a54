import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { EventPage, PageRequest } from '../../use-cases/ports';
import { type Key, cursorOf } from './event-items';
import { type StoredEntry, entrySchema } from './stored-schemas';

/** Part of a partition, from one sort key to another, both included, and which of its entries belong to the list. */
export interface Partition {
  readonly pk: string;
  readonly low: string;
  readonly high: string;
  /** All, when not given. */
  readonly keep?: (entry: StoredEntry) => boolean;
}

/** A list: its partitions in order, and how its cursors are read. */
export interface StoredList {
  readonly partitions: readonly Partition[];
  readonly parseCursor: (cursor: string) => Key | undefined;
}

/** How many entries are looked at at once for those that are wanted. */
const FILTERED_LIMIT = 50;

/**
 * One page of a list. Reads one entry more than the page holds, to know whether there is another page, and on only
 * while that is not known: so a page is one Query, but where entries were left out or a partition came to its end.
 */
export async function readPage(
  client: DynamoDBClient,
  tableName: string,
  list: StoredList,
  { size, direction, cursor, wanted }: PageRequest,
): Promise<EventPage> {
  const forward = direction === 'forward';
  const walk = forward ? list.partitions : list.partitions.toReversed();
  const from = startOf(walk, cursor === undefined ? undefined : list.parseCursor(cursor));
  const found: StoredEntry[] = [];
  for (const [index, { pk, low, high, keep }] of walk.slice(from.index).entries()) {
    let start = index === 0 && from.key ? marshall(from.key) : undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
          ExpressionAttributeValues: marshall({ ':pk': pk, ':low': low, ':high': high }),
          ScanIndexForward: forward,
          Limit: wanted ? FILTERED_LIMIT : size + 1 - found.length,
          ExclusiveStartKey: start,
        }),
      );
      const entries = Items.map((item) => entrySchema.parse(unmarshall(item)));
      found.push(...entries.filter((entry) => (keep?.(entry) ?? true) && (wanted?.(entry.line) ?? true)));
      start = LastEvaluatedKey;
    } while (start && found.length <= size);
    if (found.length > size) break;
  }
  const goesOn = found.length > size;
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
