import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/contract/table';

/** An item as the API has it. */
export type StoredItem = Readonly<Record<string, AttributeValue>>;

/**
 * The least a read costs, in read units, also of what is not there; the embedded engine reports 0 for an empty Query.
 * Source: Developer Guide, "Read operations".
 */
export function leastReadUnits(isConsistent: boolean): number {
  return isConsistent ? 1 : 0.5;
}

/** Write units for an item of that size in bytes. Source: Developer Guide, "Write operations". */
export function writeUnitsOf(size: number): number {
  return Math.max(1, Math.ceil(size / 1024));
}

/**
 * Write units for what a write changes in the index of slots, which has whole items; the embedded engine reports none. An
 * item that comes in or leaves is one write; one whose slot changes leaves and comes in; one that is as before is none.
 * Source: Developer Guide, "Provisioned throughput considerations for global secondary indexes".
 */
export function indexWriteUnits(before: StoredItem | undefined, after: StoredItem | undefined): number {
  const [left, came] = [before, after].map((item) => (item?.[TABLE.slotIndex.partitionKey] ? item : undefined));
  if (!left || !came) return [left, came].reduce((sum, item) => sum + (item ? writeUnitsOf(itemSize(item)) : 0), 0);
  if (slotOf(left) !== slotOf(came)) return writeUnitsOf(itemSize(left)) + writeUnitsOf(itemSize(came));
  if (JSON.stringify(left) === JSON.stringify(came)) return 0;
  return writeUnitsOf(Math.max(itemSize(left), itemSize(came)));
}

/** In bytes, as DynamoDB counts them. Source: Developer Guide, "Item sizes and formats". */
export function itemSize(item: StoredItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  // About a byte for each two digits, and one more.
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.SS !== undefined) return value.SS.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (value.L !== undefined) return value.L.reduce((sum, each) => sum + 1 + valueSize(each), 3);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  throw new Error('a value of a type the table has none of');
}

function slotOf(item: StoredItem): string | undefined {
  return item[TABLE.slotIndex.partitionKey]?.S;
}
