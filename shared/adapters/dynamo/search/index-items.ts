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
 * The search index as it lies in the table: one partition, in it three sorted lists in compressed blocks. A block is
 * stored under the first text in it, so one Query finds the block a text would be in.
 */
export const searchPartition = (index: string): string => `SEARCH#${index}`;

/** `T` terms and the events that have them, `V` all words for the comparison of spellings, `L` lines of events. */
export type ListName = 'T' | 'V' | 'L';

/**
 * A term, and in each field the events that have it: the number of the first, then how much greater each next one is.
 * Numbers go from the most important and latest event up.
 */
export type TermEntry = readonly [term: string, ...fields: (readonly number[])[]];

export interface BlockItem extends Key {
  /** The first text of the next block; absent in the last. */
  readonly next?: string;
  readonly body: Uint8Array;
}

/** How much goes into a block, so that most take one read unit (4 KB, of which two are read for one unit). */
const TERM_BYTES = 9_000;
const WORD_BYTES = 9_000;
export const LINES_IN_BLOCK = 16;

/** All items of the index of these events. */
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

/** The most important first, of equals the latest. */
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

/** The numbers that a field of an entry stands for. */
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

/** The first block of a list is under its name alone: there is one for every text, if there is an index at all. */
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

/** What was packed, for the schema of its list to look at. */
export function unpack(body: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(body).toString('utf8'));
}
