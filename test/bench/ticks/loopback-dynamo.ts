import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dynamoClient } from '../../../shared/adapters/dynamo/client';
import { dynamoTable } from '../../../shared/adapters/dynamo/dynamo-table';
import type { Item, Key, Table } from '../../../shared/adapters/dynamo/table';
import { type DynamoCall, recordCalls } from '../../support/recorded-calls';
import { type StoredItem, itemSize } from '../../support/capacity';

/** What is in the table: items, and those of a partition of the index, which are made when they are asked for. */
export interface Contents {
  readonly items: Iterable<Key>;
  readonly inSlot: (slot: string) => readonly Item[];
}

export interface LoopbackDynamo {
  readonly table: Table;
  readonly calls: readonly DynamoCall[];
  /** Queries, and items that were asked for by their keys. */
  readonly reads: () => number;
}

/** Source: Developer Guide, "Paginating table query results". */
const PAGE_BYTES = 2 ** 20;
const UNIT_BYTES = 4096;
const TABLE_NAME = 'loopback';

/** The parts of inputs that ticks use; the calls have been checked against the embedded engine. */
interface Input {
  readonly Key?: StoredItem;
  readonly ConsistentRead?: boolean;
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: StoredItem;
  readonly ExclusiveStartKey?: StoredItem;
  readonly Limit?: number;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly StoredItem[] }>>;
}

/**
 * A table behind the client's `send`, without a network, for more subscriptions than the embedded engine can hold. It
 * answers the reads of ticks, and takes a tick's end as written.
 */
export function loopbackDynamo({ items, inSlot }: Contents): LoopbackDynamo {
  const partitions = new Map<string, StoredItem[]>();
  const byKey = new Map<string, StoredItem>();
  for (const item of items) {
    const stored = toStored(item);
    partitions.set(item.pk, [...(partitions.get(item.pk) ?? []), stored]);
    byKey.set(keyOf(stored), stored);
  }
  let reads = 0;
  const client = dynamoClient('http://loopback.invalid');
  const calls = recordCalls(client);
  client.middlewareStack.add(
    (_next, { commandName }) =>
      (args) =>
        Promise.resolve({
          response: {},
          output: { $metadata: {}, ...answer(String(commandName), args.input as Input) },
        } as never),
    { step: 'initialize', name: 'loopback', priority: 'low' },
  );
  return { table: dynamoTable(client, TABLE_NAME), calls, reads: () => reads };

  function answer(command: string, input: Input): object {
    switch (command) {
      case 'GetItemCommand': {
        reads += 1;
        const item = byKey.get(keyOf(input.Key ?? {}));
        return { Item: item, ...consumed(units(sizeOf(item)) * (input.ConsistentRead ? 2 : 1)) };
      }
      case 'BatchGetItemCommand': {
        const keys = input.RequestItems?.[TABLE_NAME]?.Keys ?? [];
        reads += keys.length;
        const found = keys.map((key) => byKey.get(keyOf(key)));
        const sum = found.reduce((all, item) => all + units(sizeOf(item)), 0);
        const Responses = { [TABLE_NAME]: found.filter((item) => item !== undefined) };
        return { Responses, ConsumedCapacity: [{ CapacityUnits: sum }] };
      }
      case 'QueryCommand':
        reads += 1;
        return query(input);
      case 'UpdateItemCommand':
        return { Attributes: input.Key, ...consumed(1) };
      default:
        throw new Error(`a tick does no ${command}`);
    }
  }

  function query({ IndexName, ExpressionAttributeValues: values = {}, ExclusiveStartKey, Limit = Infinity }: Input) {
    const wanted = IndexName
      ? inSlot(values[':slot']?.S ?? '').map(toStored)
      : inRange(partitions.get(values[':pk']?.S ?? '') ?? [], values);
    const after = ExclusiveStartKey && keyOf(ExclusiveStartKey);
    let end = after === undefined ? 0 : wanted.findIndex((item) => keyOf(item) === after) + 1;
    const start = end;
    for (let bytes = 0; end < wanted.length && end - start < Limit && bytes < PAGE_BYTES; end += 1)
      bytes += sizeOf(wanted[end]);
    const Items = wanted.slice(start, end);
    const last = end < wanted.length ? wanted[end - 1] : undefined;
    const LastEvaluatedKey = last && { pk: last['pk'], sk: last['sk'], ...(IndexName && { slot: last['slot'] }) };
    return { Items, LastEvaluatedKey, ...consumed(units(Items.reduce((sum, item) => sum + sizeOf(item), 0))) };
  }
}

function inRange(all: readonly StoredItem[], values: StoredItem): readonly StoredItem[] {
  const [prefix, from, to] = [':prefix', ':from', ':to'].map((name) => values[name]?.S);
  const isIn = (sk: string) =>
    prefix !== undefined ? sk.startsWith(prefix) : from === undefined || (from <= sk && sk <= (to ?? ''));
  return all.filter((item) => isIn(textOf(item['sk']))).sort((a, b) => (textOf(a['sk']) < textOf(b['sk']) ? -1 : 1));
}

const toStored = (item: object): StoredItem => marshall(item, { removeUndefinedValues: true });
const textOf = (value: AttributeValue | undefined): string => value?.S ?? '';
const keyOf = (item: StoredItem): string => `${textOf(item['pk'])} ${textOf(item['sk'])}`;
const sizeOf = (item: StoredItem | undefined): number => (item ? itemSize(item) : 0);
const units = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT_BYTES)) / 2;
const consumed = (CapacityUnits: number) => ({ ConsumedCapacity: { CapacityUnits } });
