import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';

export const keyShape = () => ({ pk: z.string(), sk: z.string() });
export const keySchema = onFirstUse(() => z.object(keyShape()));
export type Key = Readonly<ReturnType<typeof keySchema.parse>>;

/** An item as it was read; its repository parses it. */
export type Item = Readonly<Record<string, unknown>>;

/** A condition expression and what it refers to. */
export interface Condition {
  readonly condition: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Item;
}

/** An update expression, with a condition if it has one. */
export interface Update extends Partial<Condition> {
  readonly expression: string;
}

/** Items of one partition in the order of their sort keys. */
export interface Query {
  readonly pk: string;
  /** The sort keys between two texts, both included, or with a prefix; all of them by default. */
  readonly sk?: { readonly from: string; readonly to: string } | { readonly prefix: string };
  /** Reads from the end. */
  readonly backward?: boolean;
  readonly limit?: number;
  /** The key to start after. */
  readonly after?: Key | undefined;
  /** Whether the result must contain what was just written; this doubles the cost. */
  readonly consistent?: boolean;
  /** Leaves everything but the keys out. */
  readonly keysOnly?: boolean;
}

export type Write = { readonly put: object } | { readonly remove: Key };

/** The table as repositories use it. Every method throws StoreDown when DynamoDB does not answer or is overloaded. */
export interface Table {
  get(key: Key, options?: Pick<Query, 'consistent'>): Promise<Item | undefined>;
  /** False when the condition does not hold. Fields that are undefined are left out. */
  put(item: object, condition?: Condition): Promise<boolean>;
  /** The item after the update; undefined when the condition does not hold. */
  update(key: Key, update: Update): Promise<Item | undefined>;
  /** False when the condition does not hold. */
  remove(key: Key, condition?: Condition): Promise<boolean>;
  query(query: Query): Promise<Item[]>;
  /** The same in pages as DynamoDB gives them, so that few items are held at once. */
  queryPages(query: Query): AsyncIterable<Item[]>;
  /** The items of a partition of the index of slots, in pages as DynamoDB gives them. */
  slotPages(slot: string): AsyncIterable<Item[]>;
  /** The items that exist, in any order. */
  getAll(keys: readonly Key[]): Promise<Item[]>;
  /** Writes in no particular order; after an error, some of the writes may be done, and all may be repeated. */
  writeAll(writes: readonly Write[]): Promise<void>;
}
