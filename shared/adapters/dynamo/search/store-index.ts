import type { Table } from '../table';
import { type EventNumbers, newNumbers, numbersAfter } from './event-numbers';
import type { IndexedEvent, KeyedBlock } from './index-content';
import type { IndexState, ListName } from './index-lists';
import { readStoredBlocks, writeBlocks } from './write-index';

/** What an index is to contain. */
export interface IndexContent {
  readonly events: readonly IndexedEvent[];
  /** All blocks; see indexContent. */
  blocks(numbered: EventNumbers, formerly: (list: ListName) => readonly string[]): AsyncIterable<KeyedBlock>;
}

/** What is to be done before and after an index is switched to. */
export interface StoredIndex {
  /** The index as it will be; undefined when there are no events. */
  readonly index: IndexState | undefined;
  /** The keys of its blocks that are still what they were before, too. */
  readonly toClean: readonly string[];
}

/**
 * Stores an index of events beside the one in use: in the same blocks where the index in use has the same vocabulary, and
 * its numbers are in order; otherwise in blocks of its own. `vocabulary` is the fingerprint of what else the terms depend
 * on. `name` is told of a new name before anything is written under it.
 */
export async function storeIndex(
  table: Table,
  content: IndexContent,
  { vocabulary, inUse }: { readonly vocabulary: string; readonly inUse: IndexState | undefined },
  named: (index: string) => Promise<unknown>,
): Promise<StoredIndex> {
  if (content.events.length === 0) return { index: undefined, toClean: [] };
  const coming = (inUse?.version ?? 0) + 1;
  if (inUse && isOf(inUse.name, vocabulary)) {
    const stored = await readStoredBlocks(table, inUse.name, inUse.version);
    const numbered = numbersAfter(stored.ids, content.events);
    if (numbered) {
      const write = { index: inUse.name, used: inUse.version, coming };
      const blocks = content.blocks(numbered, stored.firstsOf);
      const { toClean, differs } = await writeBlocks(table, write, stored, blocks);
      return { index: { name: inUse.name, version: differs ? coming : inUse.version, ...stateOf(numbered) }, toClean };
    }
  }
  const name = `${vocabulary}.${coming}`;
  await named(name);
  const stored = await readStoredBlocks(table, name, 0);
  const numbered = newNumbers(content.events);
  await writeBlocks(
    table,
    { index: name, used: undefined, coming },
    stored,
    content.blocks(numbered, () => []),
  );
  return { index: { name, version: coming, ...stateOf(numbered) }, toClean: [] };
}

function isOf(name: string, vocabulary: string): boolean {
  return name.startsWith(`${vocabulary}.`);
}

function stateOf({ size, holes, strays }: ReturnType<typeof newNumbers>): Pick<IndexState, 'numbers' | 'hasGaps'> {
  return { numbers: size, hasGaps: holes.length + strays.length > 0 };
}
