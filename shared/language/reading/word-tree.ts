import type { Word } from './word';

/**
 * Spellings as a tree of their characters, in as little memory as will do, which keeps looking words up fast. The nodes
 * are in the order of the sorted spellings: below a node are those from the next one to its end.
 */
export interface WordTree {
  /** The node of each character that a spelling begins with. */
  readonly first: ReadonlyMap<number, number>;
  readonly codes: Uint16Array;
  readonly ends: Uint16Array;
  /** Which of the words ends at a node, counted from 1. */
  readonly numbers: Uint16Array;
  readonly words: readonly Word[];
}

/** Throws when there are too many spellings for the numbers of nodes: some four times as many as now. */
export function wordTree(wordsBySpelling: ReadonlyMap<string, Word>): WordTree {
  const spellings = [...wordsBySpelling.keys()].sort();
  const most = spellings.reduce((sum, { length }) => sum + length, 0);
  const [codes, ends, numbers] = [new Uint16Array(most), new Uint16Array(most), new Uint16Array(most)];
  const first = new Map<number, number>();
  const words = new Map<Word, number>();
  /** The nodes of the spelling before, from its first character on. */
  const path: number[] = [];
  let count = 0;
  const endBelow = (depth: number) => {
    for (const node of path.splice(depth)) ends[node] = count;
  };
  let before = '';
  for (const spelling of spellings) {
    let depth = sharedLength(before, spelling);
    endBelow(depth);
    if (depth === 0) first.set(spelling.charCodeAt(0), count);
    for (; depth < spelling.length; depth++) {
      codes[count] = spelling.charCodeAt(depth);
      path.push(count++);
    }
    const word = wordsBySpelling.get(spelling);
    if (word && !words.has(word)) words.set(word, words.size + 1);
    numbers[count - 1] = (word && words.get(word)) ?? 0;
    before = spelling;
  }
  endBelow(0);
  if (count > 0xffff) throw new Error('more characters of words than the tree can number');
  return {
    first,
    codes: codes.slice(0, count),
    ends: ends.slice(0, count),
    numbers: numbers.slice(0, count),
    words: [...words.keys()],
  };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The node of that character below another one. */
export function nodeBelow({ codes, ends }: WordTree, node: number, code: number): number | undefined {
  const end = ends[node] ?? 0;
  for (let below = node + 1; below < end; below = ends[below] ?? end) if (codes[below] === code) return below;
  return undefined;
}

/** The word that ends at that node. */
export function wordAt({ numbers, words }: WordTree, node: number): Word | undefined {
  const number = numbers[node] ?? 0;
  return number === 0 ? undefined : words[number - 1];
}
