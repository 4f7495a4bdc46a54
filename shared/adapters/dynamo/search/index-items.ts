import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { lineOf } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import type { HistoricalEvent, LocalText } from '../../../domain/historical-event';
import { placesOf } from '../../../domain/sortable-date';
import { dateTermsOf, topicTerm } from '../../../language/searching/date-terms';
import { searchTermsOf } from '../../../language/searching/search-terms';
import { languages } from '../../../language/languages';
import { isOfLetters } from '../../../language/searching/split-words';
import { wordFormsOf } from '../../../language/searching/word-forms';
import type { Key } from '../table';

/**
 * A search index is one partition, which contains three sorted lists in compressed blocks. The sort key of a block is its
 * first text, so that one Query finds the block that a text belongs to.
 */
export const searchPartition = (index: string): string => `SEARCH#${index}`;

/** `T`: terms and their events. `V`: all words, to compare spellings with. `L`: lines of events. */
export type ListName = 'T' | 'V' | 'L';

/**
 * A term, and for each field the events that have the term in it: the number of the first event, then the differences
 * between each number and the next. Numbers begin with the most important and latest event.
 */
export type TermEntry = readonly [term: string, ...fields: (readonly number[])[]];

export interface BlockItem extends Key {
  /** The first text of the next block; absent in the last. */
  readonly next?: string;
  readonly body: Uint8Array;
}

/** Uncompressed bytes of a block: compressed, most blocks stay under 4 KB, which cost half a read unit. */
const TERM_BYTES = 9_000;
const WORD_BYTES = 9_000;
export const LINES_IN_BLOCK = 16;

/** All items of an index. */
export function indexItemsOf(
  index: string,
  events: readonly HistoricalEvent[],
  topics: Readonly<Record<string, LocalText>>,
): BlockItem[] {
  const ranked = inRank(events);
  const terms = [...termsOf(ranked, topics)].sort(([a], [b]) => (a < b ? -1 : 1)).map(entryOf);
  const { isStopWord } = wordFormsOf(languages);
  const words = terms.map(([term]) => term).filter((term) => isOfLetters(term) && !isStopWord(term));
  const lines = ranked.map(lineOf);
  const lineBlocks = Array.from({ length: Math.ceil(lines.length / LINES_IN_BLOCK) }, (_, block) =>
    lines.slice(block * LINES_IN_BLOCK, (block + 1) * LINES_IN_BLOCK),
  );
  return [
    ...itemsOfList(index, 'T', cutIntoBlocks(terms, TERM_BYTES), (block) => block[0]?.[0]),
    ...itemsOfList(index, 'V', cutIntoBlocks(words, WORD_BYTES), (block) => block[0]),
    ...lineBlocks.map((block, number) => ({ ...lineBlockKey(index, number), body: pack(block) })),
  ];
}

export function lineBlockKey(index: string, block: number): Key {
  return { pk: searchPartition(index), sk: `L${String(block).padStart(6, '0')}` };
}

/** Sorts by importance, then from the latest to the earliest. */
function inRank(events: readonly HistoricalEvent[]): HistoricalEvent[] {
  const placed = events.map((event) => ({ event, place: placesOf(historicalDate(event.date))[0] }));
  return placed
    .sort(
      (a, b) =>
        b.event.importance - a.event.importance ||
        (a.place > b.place ? -1 : a.place < b.place ? 1 : 0) ||
        (a.event.id < b.event.id ? -1 : 1),
    )
    .map(({ event }) => event);
}

function termsOf(
  events: readonly HistoricalEvent[],
  topics: Readonly<Record<string, LocalText>>,
): Map<string, (number[] | undefined)[]> {
  const found = new Map<string, (number[] | undefined)[]>();
  for (const [number, event] of events.entries()) {
    const [title = [], ...others] = searchTermsOf(event, topics);
    const facets = [...dateTermsOf(event.date), ...event.topics.map(topicTerm)];
    for (const [field, terms] of [[...title, ...facets], ...others].entries())
      for (const term of terms) {
        let fields = found.get(term);
        if (!fields) found.set(term, (fields = []));
        (fields[field] ??= []).push(number);
      }
  }
  return found;
}

function entryOf([term, fields]: [string, (number[] | undefined)[]]): TermEntry {
  const steps = Array.from(fields, (numbers = []) => numbers.map((each, at) => each - (numbers[at - 1] ?? 0)));
  return [term, ...steps];
}

/** The numbers of events in a field of a term. */
export function numbersOf(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

function cutIntoBlocks<T>(entries: readonly T[], bytes: number): T[][] {
  const blocks: T[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const length = Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (size + length > bytes) {
      blocks.push([]);
      size = 0;
    }
    blocks.at(-1)?.push(entry);
    size += length;
  }
  return blocks;
}

/** The sort key of the first block is the name of the list alone, so that every text belongs to a block. */
function itemsOfList<T>(
  index: string,
  list: ListName,
  blocks: readonly T[][],
  firstOf: (block: readonly T[]) => string | undefined,
): BlockItem[] {
  return blocks.map((block, number) => {
    const following = blocks[number + 1];
    const next = following && firstOf(following);
    const sk = list + (number === 0 ? '' : (firstOf(block) ?? ''));
    return { pk: searchPartition(index), sk, ...(next !== undefined && { next }), body: pack(block) };
  });
}

function pack(entries: readonly unknown[]): Uint8Array {
  return deflateRawSync(JSON.stringify(entries), { level: 6 });
}

/** The entries of a block, to be parsed by the schema of its list. */
export function unpack(body: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(body).toString('utf8'));
}
