import { isDeepStrictEqual } from 'node:util';
import { type Key, type Table, keySchema } from './table';

/** How many items are compared at once: bounds what is held. */
const AT_ONCE = 500;
const FIRST = '!';
const END = '~';

/** Makes a partition hold exactly the items. Writes only what differs, and may be called again after a crash. */
export async function syncPartition(table: Table, pk: string, wanted: AsyncIterable<Key>): Promise<void> {
  let from = FIRST;
  let some: Key[] = [];
  for await (const item of wanted) {
    if (some.length === AT_ONCE) {
      await syncRange(item.sk);
      from = item.sk;
      some = [];
    }
    some.push(item);
  }
  await syncRange(END);

  /** From the last bound to this one, which is not included. */
  async function syncRange(end: string): Promise<void> {
    const stored = await table.query({ pk, sk: { from, to: end }, consistent: true });
    const before = new Map(stored.map((item) => [keySchema.parse(item).sk, item]));
    if (end !== END) before.delete(end);
    const changed = some.filter((item) => !isDeepStrictEqual({ ...item }, before.get(item.sk)));
    for (const { sk } of some) before.delete(sk);
    await table.writeAll([
      ...changed.map((item) => ({ put: item })),
      ...[...before.keys()].map((sk) => ({ remove: { pk, sk } })),
    ]);
  }
}
