/** An entry of a sorted list, as it is stored. */
export interface ListEntry {
  readonly key: string;
  readonly json: string;
}

/** A part of a sorted list. */
export interface Block {
  /** The first text that belongs to it; empty in the first block. */
  readonly first: string;
  /** The first text of the next block; undefined in the last one. */
  readonly next: string | undefined;
  /** A JSON array. */
  readonly text: string;
}

/** A block that falls below this share of its size is joined to the next one. */
const SMALL = 1 / 4;
/** How far a full block may grow before it is divided, so that few changes divide one. */
const GROWN = 9 / 8;

/**
 * Cuts a sorted list into blocks of about that size in bytes, unless a single entry has more. They begin where the former
 * blocks began, so that a change alters few of them; one that has grown too large is divided, one that is small is joined
 * to the next. Holds two blocks at most.
 */
export function* cutBlocks(
  entries: Iterable<ListEntry>,
  most: number,
  formerly: readonly string[] = [],
): Generator<Block> {
  let waiting: Omit<Block, 'next'> | undefined;
  for (const block of cut(entries, most, formerly)) {
    if (waiting) yield { ...waiting, next: block.first };
    waiting = block;
  }
  if (waiting) yield { ...waiting, next: undefined };
}

interface Sized extends ListEntry {
  readonly bytes: number;
}

function* cut(entries: Iterable<ListEntry>, most: number, formerly: readonly string[]): Generator<Omit<Block, 'next'>> {
  let [first, former, size] = ['', 0, 0];
  let some: Sized[] = [];
  /** Whether a former block began within this one. */
  let isJoined = false;
  for (const entry of entries) {
    let begins: string | undefined;
    for (let next = formerly[former]; next !== undefined && next <= entry.key; next = formerly[(former += 1)])
      if (next !== '') begins = next;
    if (begins !== undefined && size >= most * SMALL) {
      yield* pieces(first, some, most, isJoined);
      [first, some, size, isJoined] = [begins, [], 0, false];
    } else if (begins !== undefined) isJoined = size > 0;
    const bytes = Buffer.byteLength(entry.json) + 1;
    some.push({ ...entry, bytes });
    size += bytes;
    // A single entry waits for the next one, whose key the next block begins with.
    if (size < 2 * most || some.length === 1) continue;
    const head = countWithin(some, most);
    yield blockOf(first, some.slice(0, head));
    some = some.slice(head);
    first = some[0]?.key ?? '';
    size = bytesOf(some);
    isJoined = false;
  }
  if (some.length > 0) yield* pieces(first, some, most, isJoined);
}

/** As many as are needed, of like size. Blocks that were two are joined only if one has room for both. */
function* pieces(
  first: string,
  entries: readonly Sized[],
  most: number,
  isJoined: boolean,
): Generator<Omit<Block, 'next'>> {
  const size = bytesOf(entries);
  if (size <= (isJoined ? most : most * GROWN)) {
    yield blockOf(first, entries);
    return;
  }
  const bytes = size / Math.ceil(size / most);
  for (let [from, begins] = [0, first]; from < entries.length; begins = entries[from]?.key ?? '') {
    const rest = entries.slice(from);
    const some = bytesOf(rest) <= most ? rest.length : countWithin(rest, bytes);
    // A small block would be joined to the next one when the list is cut again.
    const count = bytesOf(rest.slice(0, some)) < most * SMALL ? countWithin(rest, most) : some;
    yield blockOf(begins, rest.slice(0, count));
    from += count;
  }
}

function bytesOf(entries: readonly Sized[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** How many entries fit into that number of bytes; at least one. */
function countWithin(entries: readonly Sized[], most: number): number {
  let size = 0;
  const count = entries.findIndex(({ bytes }) => (size += bytes) > most);
  return count < 0 ? entries.length : Math.max(1, count);
}

function blockOf(first: string, entries: readonly Sized[]): Omit<Block, 'next'> {
  return { first, text: `[${entries.map(({ json }) => json).join(',')}]` };
}
