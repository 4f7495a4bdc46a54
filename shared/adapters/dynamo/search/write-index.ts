import { fingerprint } from '../../fingerprint';
import { packText, unpackText } from '../packed';
import type { Key, Table, Write } from '../table';
import { formerOf } from './former-text';
import type { KeyedBlock } from './index-content';
import { type ListName, searchPartition } from './index-lists';
import { idBlockSchema } from './search-schemas';
import { type VersionedBlock, isHeavy, sinceWhen, stateAt, versionedSchema } from './versioned-block';

/** How many blocks are written together. */
const AT_ONCE = 100;

/** What is known of a stored block without its content. */
interface Known {
  readonly since: number;
  /** The fingerprints of what it is in the version in use and in the next one; undefined when it does not exist there. */
  readonly used: string | undefined;
  readonly coming: string | undefined;
  /** Whether much of what it was before is stored with it, or it is gone. */
  readonly isHeavy: boolean;
}

/** The stored blocks of an index. */
export interface StoredBlocks {
  readonly known: ReadonlyMap<string, Known>;
  /** The first texts of the blocks of a sorted list, in order. */
  readonly firstsOf: (list: ListName) => readonly string[];
  /** The ids of events by their numbers; null where there is none. */
  readonly ids: readonly (string | null)[];
}

/** Reads an index as it is in a version, block by block. Keeps none of them, but the ids. */
export async function readStoredBlocks(table: Table, index: string, version: number): Promise<StoredBlocks> {
  const known = new Map<string, Known>();
  const ids: (string | null)[] = [];
  for await (const items of table.queryPages({ pk: searchPartition(index), consistent: true }))
    for (const block of items.map((item) => versionedSchema.parse(item))) {
      const used = stateAt(block, version);
      if (block.sk.startsWith('N') && used && used !== 'unknown')
        ids.push(...idBlockSchema.parse(JSON.parse(used.text)));
      known.set(block.sk, knownOf(block, version));
    }
  const firstsOf = (list: ListName) =>
    [...known].flatMap(([sk, { used }]) => (used !== undefined && sk.startsWith(list) ? sk.slice(list.length) : []));
  return { known, firstsOf, ids };
}

function knownOf(block: VersionedBlock, version: number): Known {
  const used = stateAt(block, version);
  const { since, body, next, former } = block;
  return {
    since,
    used: used && used !== 'unknown' ? printOf(used.text, used.next) : undefined,
    coming: body && printOf(unpackText(body), next),
    isHeavy: isHeavy(body, former),
  };
}

function printOf(text: string, next: string | undefined): string {
  return fingerprint([text, next]);
}

export interface IndexWrite {
  readonly index: string;
  /** The version in use; undefined when this index is not in use yet. */
  readonly used: number | undefined;
  readonly coming: number;
}

/**
 * Makes the coming version of an index have these blocks; the version in use stays as it is. Writes only blocks that
 * differ, so that it may be called again after a crash. Gives the keys of those to be cleaned once the version is in use,
 * and whether anything differs.
 */
export async function writeBlocks(
  table: Table,
  { index, used, coming }: IndexWrite,
  { known }: Pick<StoredBlocks, 'known'>,
  blocks: AsyncIterable<KeyedBlock>,
): Promise<{ readonly toClean: readonly string[]; readonly differs: boolean }> {
  const pk = searchPartition(index);
  const toClean: string[] = [];
  const left = new Set(known.keys());
  let differs = false;
  let some: (Key & { readonly block?: KeyedBlock })[] = [];
  for await (const block of blocks) {
    const { sk } = block;
    const stored = known.get(sk);
    left.delete(sk);
    const print = printOf(block.text, block.next);
    const isBack = used !== undefined && stored?.used === print;
    if (isBack && stored.since <= used && !stored.isHeavy) continue;
    differs ||= !isBack;
    const isWritten = !isBack && stored?.since === coming && stored.coming === print;
    if (isWritten && stored.isHeavy && used !== undefined) toClean.push(sk);
    if (!isWritten) some.push({ pk, sk, block });
    if (some.length === AT_ONCE) await write();
  }
  for (const sk of left) {
    const isUsed = known.get(sk)?.used !== undefined;
    differs ||= isUsed;
    some.push({ pk, sk });
    if (some.length === AT_ONCE) await write();
  }
  await write();
  return { toClean, differs };

  async function write(): Promise<void> {
    const former = used === undefined ? new Map<string, VersionedBlock>() : await blocksAt(table, some);
    const writes = some.map(({ sk, block }): Write => {
      const before = former.get(sk);
      const state = before && used !== undefined ? stateAt(before, used) : undefined;
      const was = state === 'unknown' ? undefined : state;
      if (!block && !was) return { remove: { pk, sk } };
      const body = block && packText(block.text);
      const now = { pk, sk, body, next: block?.next };
      if (used === undefined) return { put: { ...now, since: coming } };
      if (block && was && printOf(was.text, was.next) === printOf(block.text, block.next))
        return { put: { ...now, since: sinceWhen(before, used) } };
      const past = formerOf(was, sinceWhen(before, used), block?.text);
      if (isHeavy(body, past)) toClean.push(sk);
      return { put: { ...now, since: coming, former: past } };
    });
    some = [];
    await table.writeAll(writes);
  }
}

/** Leaves of blocks only what they are now. */
export async function cleanBlocks(table: Table, index: string, sks: readonly string[]): Promise<void> {
  const pk = searchPartition(index);
  for (let from = 0; from < sks.length; from += AT_ONCE) {
    const keys = sks.slice(from, from + AT_ONCE).map((sk) => ({ pk, sk }));
    const blocks = await blocksAt(table, keys);
    await table.writeAll(
      [...blocks.values()].map(({ sk, since, body, next }) =>
        body ? { put: { pk, sk, since, body, next } } : { remove: { pk, sk } },
      ),
    );
  }
}

async function blocksAt(table: Table, keys: readonly Key[]): Promise<Map<string, VersionedBlock>> {
  const items = await table.getAll(keys.map(({ pk, sk }) => ({ pk, sk })));
  return new Map(items.map((item) => versionedSchema.parse(item)).map((block) => [block.sk, block]));
}
