import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/contract/table';
import { type StoredItem, indexWriteUnits, itemSize, leastReadUnits, writeUnitsOf } from './capacity';

export interface DynamoCall {
  /** `QueryCommand` */
  readonly command: string;
  /** What AWS bills: what the engine reports, and what it leaves out. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** The parts of a call's input and output that its cost depends on. */
interface Input {
  readonly TableName?: string;
  readonly ConsistentRead?: boolean;
  readonly Key?: StoredItem;
  readonly Item?: StoredItem;
  readonly RequestItems?: Readonly<Record<string, readonly WriteRequest[]>>;
}
type Consumed = { readonly CapacityUnits?: number } | undefined;

const WRITES = /^(?:Put|Update|Delete|BatchWrite)/;

/** Records every call the client makes, and what it costs. Before and after a write its items are looked at, unrecorded. */
export function recordCalls(client: DynamoDBClient): DynamoCall[] {
  const calls: DynamoCall[] = [];
  const looks = new WeakSet<object>();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (looks.has(args.input)) return next(args);
      const command = String(context.commandName);
      const input = args.input as Input;
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      if (!WRITES.test(command)) {
        const result = await next(args);
        const readUnits = Math.max(reported(result.output), leastReadUnits(input.ConsistentRead ?? false));
        calls.push({ command, readUnits, writeUnits: 0 });
        return result;
      }
      const written = itemsWritten(input);
      const before = await lookAt(written);
      try {
        const result = await next(args);
        const after = await lookAt(written);
        const ofIndex = written.reduce((sum, _item, at) => sum + indexWriteUnits(before[at], after[at]), 0);
        calls.push({ command, readUnits: 0, writeUnits: reported(result.output) + ofIndex });
        return result;
      } catch (error) {
        // What a condition refuses is billed all the same; the engine does not say so.
        if (error instanceof ConditionalCheckFailedException)
          calls.push({ command, readUnits: 0, writeUnits: writeUnitsOf(before[0] ? itemSize(before[0]) : 0) });
        throw error;
      }
    },
    { step: 'initialize', name: 'recordCalls' },
  );
  return calls;

  function lookAt(written: readonly Written[]): Promise<(StoredItem | undefined)[]> {
    return Promise.all(
      written.map(async ({ tableName: TableName, key: Key }) => {
        const command = new GetItemCommand({ TableName, Key, ConsistentRead: true });
        looks.add(command.input);
        return (await client.send(command)).Item;
      }),
    );
  }
}

/** Where an item lies that a call writes. */
interface Written {
  readonly tableName: string;
  readonly key: StoredItem;
}

function itemsWritten({ TableName: tableName = '', Key, Item, RequestItems = {} }: Input): Written[] {
  const batch = Object.entries(RequestItems).flatMap(([name, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) => ({
      tableName: name,
      key: keyIn(PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
    })),
  );
  const single = Key ?? Item;
  return single ? [{ tableName, key: keyIn(single) }] : batch;
}

function keyIn(item: StoredItem): StoredItem {
  const parts = [TABLE.partitionKey, TABLE.sortKey].map((name) => [name, item[name]]);
  return Object.fromEntries(parts) as StoredItem;
}

function reported(output: unknown): number {
  const { ConsumedCapacity: consumed } = output as { readonly ConsumedCapacity?: Consumed | readonly Consumed[] };
  return [consumed].flat().reduce((sum, each) => sum + (each?.CapacityUnits ?? 0), 0);
}
