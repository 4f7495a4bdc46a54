import { randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import { onFirstUse } from '../on-first-use';
import type { Condition, Item, Key, Table } from './table';

/** Changes of one item at the same time do not go on for ever. */
const MOST_ATTEMPTS = 10;
/** An item that was removed and is made anew must not count from the same number as before. */
const FIRST_VERSIONS = 2 ** 40;

/** Items that were last written by an earlier version of the bot have no version. */
const versionSchema = onFirstUse(() => z.object({ version: z.optional(z.number()) }));

/** What a change makes of an item, and what comes of it; without an item, nothing is written. */
export interface ItemChange<Result> {
  readonly item?: object | undefined;
  readonly result: Result;
}

/**
 * Reads an item and writes what `change` makes of it, with the version after the one that was read. When another write
 * came first, `change` is asked again with what that one left. Returns the result of the change that was made. Throws when
 * other writes keep coming first.
 */
export async function changeItem<Result>(
  table: Pick<Table, 'get' | 'put'>,
  key: Key,
  change: (before: Item | undefined) => ItemChange<Result> | Promise<ItemChange<Result>>,
): Promise<Result> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const before = await table.get(key, { consistent: true });
    const { item, result } = await change(before);
    if (!item) return result;
    const { version } = versionSchema.parse(before ?? {});
    const after = { ...item, ...key, version: version === undefined ? randomInt(FIRST_VERSIONS) : version + 1 };
    if (await table.put(after, stillOf(before, version))) return result;
  }
  throw new Error('the item changes faster than it can be stored');
}

/** Holds while nobody has written the item since it was read. */
function stillOf(before: Item | undefined, version: number | undefined): Condition {
  if (!before) return { condition: 'attribute_not_exists(pk)' };
  const names = { '#version': 'version' };
  return version === undefined
    ? { condition: 'attribute_exists(pk) AND attribute_not_exists(#version)', names }
    : { condition: '#version = :version', names, values: { ':version': version } };
}
