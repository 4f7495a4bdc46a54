import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** A key and all values that were added with it. */
export type Sorted = readonly [key: string, values: readonly string[]];

/** How many values are held at once; they take some 50 MB. */
const MOST_VALUES = 400_000;
const CHUNK_BYTES = 1 << 16;
/** None of them stands in a key or a value. */
const [FIELD, LINE] = ['\t', '\n'];

/**
 * Sorts more than memory holds: what is added is sorted in parts, which are written to files and merged when they are
 * read. Few values never reach the disk.
 */
export function sortedRuns(mostValues = MOST_VALUES) {
  let values = new Map<string, string[]>();
  let count = 0;
  let folder: string | undefined;
  const files: string[] = [];
  return {
    add(key: string, value: string): void {
      const known = values.get(key);
      if (known) known.push(value);
      else values.set(key, [value]);
      count += 1;
      if (count >= mostValues) spill();
    },
    /** Everything in the order of the keys. */
    *sorted(): Generator<Sorted> {
      yield* merged([inOrder(values), ...files.map(readRun)]);
    },
    /** Removes the files. */
    close(): void {
      if (folder !== undefined) rmSync(folder, { recursive: true });
    },
  };

  function spill(): void {
    folder ??= mkdtempSync(join(tmpdir(), 'sorted-'));
    const file = join(folder, String(files.length));
    const lines = Array.from(inOrder(values), ([key, some]) => [key, ...some].join(FIELD) + LINE);
    writeFileSync(file, lines.join(''));
    files.push(file);
    values = new Map();
    count = 0;
  }
}

function* inOrder(values: ReadonlyMap<string, readonly string[]>): Generator<Sorted> {
  for (const key of [...values.keys()].sort()) yield [key, values.get(key) ?? []];
}

function* readRun(file: string): Generator<Sorted> {
  const handle = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest = '';
    for (let bytes = readSync(handle, chunk); bytes > 0; bytes = readSync(handle, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, bytes))).split(LINE);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [key = '', ...values] = line.split(FIELD);
        yield [key, values];
      }
    }
  } finally {
    closeSync(handle);
  }
}

interface Head {
  readonly run: Iterator<Sorted, unknown>;
  readonly first: Sorted;
}

/** Merges sorted runs by a binary heap, so that the time for each value grows only with the logarithm of their number. */
function* merged(runs: readonly Iterable<Sorted>[]): Generator<Sorted> {
  const heap: Head[] = [];
  for (const run of runs) push(run[Symbol.iterator]());
  let current: [string, string[]] | undefined;
  for (let head = pop(); head; head = pop()) {
    const [key, values] = head.first;
    if (current?.[0] === key) current[1].push(...values);
    else {
      if (current) yield current;
      current = [key, [...values]];
    }
    push(head.run);
  }
  if (current) yield current;

  function push(run: Iterator<Sorted, unknown>): void {
    const next = run.next();
    if (next.done === true) return;
    let at = heap.push({ run, first: next.value }) - 1;
    for (let above = (at - 1) >> 1; at > 0 && keyAt(at) < keyAt(above); above = (at - 1) >> 1) at = swapped(at, above);
  }

  function pop(): Head | undefined {
    const [top] = heap;
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0, below = least(at); below !== at; below = least(at)) at = swapped(at, below);
    return top;
  }

  /** The place with the least key, of one and the two below it. */
  function least(at: number): number {
    let found = at;
    for (const below of [2 * at + 1, 2 * at + 2]) if (below < heap.length && keyAt(below) < keyAt(found)) found = below;
    return found;
  }

  function swapped(at: number, other: number): number {
    const [one, two] = [heap[at], heap[other]];
    if (one && two) [heap[at], heap[other]] = [two, one];
    return other;
  }

  function keyAt(at: number): string {
    return heap[at]?.first[0] ?? '';
  }
}
