import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { lineOf } from '../../../domain/event-line';
import { historicalDate } from '../../../domain/historical-date';
import type { Collection } from '../../../domain/collection';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { type SortableDate, placeOf } from '../../../domain/sortable-date';
import { dateTermsOf, topicTerm } from '../../../language/searching/date-terms';
import { placeTermFinder } from '../../../language/searching/place-terms';
import { type SearchVocabulary, termFinder } from '../../../language/searching/search-terms';
import { publishedLanguages } from '../../../language/languages';
import { isOfLetters } from '../../../language/searching/split-words';
import { keyOf } from '../../../language/searching/term-key';
import { type WordForms, wordFormsOf } from '../../../language/searching/word-forms';
import type { Key } from '../table';

/**
 * A search index is one partition, which contains sorted lists in compressed blocks. The sort key of a block is its
 * first text, so that one Query finds the block that a text belongs to.
 */
export const searchPartition = (index: string): string => `SEARCH#${index}`;

/**
 * `T`: terms and their events. `V`: a word of each stem, to compare spellings with. `L`: lines of events. `O`: the places
 * of events in the order of time.
 */
export type ListName = 'T' | 'V' | 'L' | 'O';

/**
 * The key of a term (`keyOf`), and for each field the events that have the term in it: the number of the first event,
 * then the differences between each number and the next. Numbers begin with the most important and latest event.
 */
export type TermEntry = readonly [key: string, ...fields: (readonly number[])[]];

export interface BlockItem extends Key {
  /** The first text of the next block; absent in the last. */
  readonly next?: string;
  readonly body: Uint8Array;
}

/** Uncompressed bytes of a block: compressed, most blocks stay under 4 KB, which cost half a read unit. */
const TERM_BYTES = 9_000;
const WORD_BYTES = 9_000;
export const LINES_IN_BLOCK = 16;
export const PLACES_IN_BLOCK = 4096;

/** All items of an index. */
export function indexItemsOf(
  index: string,
  { events, ...vocabulary }: SearchVocabulary & Pick<Collection, 'events'>,
): BlockItem[] {
  const ranked = inRank(events);
  const forms = wordFormsOf(publishedLanguages);
  const found = [
    ...termsOf(
      ranked.map(({ event }) => event),
      termFinder(vocabulary, forms),
      placeTermFinder(vocabulary.names ?? [], forms),
    ),
  ];
  const terms = found
    .map(([term, fields]) => entryOf(keyOf(term, forms.stemOf), fields))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lineBlocks = cutEvery(
    LINES_IN_BLOCK,
    ranked.map(({ event }) => ({ ...lineOf(event), ...(event.changed !== undefined && { changed: event.changed }) })),
  );
  const placeBlocks = cutEvery(PLACES_IN_BLOCK, differencesOf(placesInTime(ranked)));
  return [
    ...itemsOfList(index, 'T', cutIntoBlocks(terms, TERM_BYTES), (block) => block[0]?.[0]),
    ...itemsOfList(index, 'V', cutIntoBlocks(spellingsOf(found, forms), WORD_BYTES), (block) => block[0]),
    ...lineBlocks.map((block, number) => ({ ...blockKey(index, 'L', number), body: pack(block) })),
    ...placeBlocks.map((block, number) => ({ ...blockKey(index, 'O', number), body: pack(block) })),
  ];
}

/** The key of a block that is found by its number. */
export function blockKey(index: string, list: ListName, block: number): Key {
  return { pk: searchPartition(index), sk: list + String(block).padStart(6, '0') };
}

interface Ranked {
  readonly event: HistoricalEvent;
  readonly start: SortableDate;
}

/** Sorts by importance, then from the latest to the earliest. */
function inRank(events: readonly HistoricalEvent[]): Ranked[] {
  return events
    .map((event) => ({ event, start: placeOf(historicalDate(event.date)) }))
    .sort((a, b) => b.event.importance - a.event.importance || -compareStarts(a, b));
}

function compareStarts(a: Ranked, b: Ranked): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.event.id < b.event.id ? 1 : -1;
}

/** For each event the number of those that begin before it. */
function placesInTime(ranked: readonly Ranked[]): number[] {
  const inTime = [...ranked.entries()].sort(([, a], [, b]) => compareStarts(a, b));
  const places: number[] = [];
  for (const [place, [number]] of inTime.entries()) places[number] = place;
  return places;
}

/** One word of each stem, so that there are few to compare with: the shortest of the frequent ones. */
function spellingsOf(found: readonly FoundTerm[], { stemOf, isStopWord }: WordForms): string[] {
  const byStem = new Map<string, Spelling[]>();
  for (const [word, fields] of found) {
    if (!isOfLetters(word) || word.length < SHORTEST_SPELLING || isStopWord(word)) continue;
    const stem = stemOf(word);
    byStem.set(stem, [...(byStem.get(stem) ?? []), { word, events: fields.flat().length }]);
  }
  return [...byStem.values()].map(bestSpelling).sort();
}

/** A form that so many times fewer events have than the most frequent one is rare. */
const RARE_FORM = 5;

/** The base form of a word is short, but not every short form is common: of страна and стран, the first. */
function bestSpelling(spellings: readonly Spelling[]): string {
  const most = Math.max(...spellings.map(({ events }) => events));
  const [best] = spellings.filter(({ events }) => events * RARE_FORM >= most).sort(compareSpellings);
  return best?.word ?? '';
}

interface Spelling {
  readonly word: string;
  /** How many have it. */
  readonly events: number;
}

function compareSpellings(a: Spelling, b: Spelling): number {
  return a.word.length - b.word.length || b.events - a.events || (a.word < b.word ? -1 : 1);
}

/** A shorter word is never what another was meant for. */
const SHORTEST_SPELLING = 3;

/** A term, and for each field the events that have it there. */
type FoundTerm = readonly [term: string, fields: readonly (number[] | undefined)[]];

function termsOf(
  events: readonly HistoricalEvent[],
  find: ReturnType<typeof termFinder>,
  placesOf: ReturnType<typeof placeTermFinder>,
): Map<string, (number[] | undefined)[]> {
  const found = new Map<string, (number[] | undefined)[]>();
  for (const [number, event] of events.entries()) {
    const [title = [], ...others] = find(event);
    const facets = [...dateTermsOf(event.date), ...event.topics.map(topicTerm), ...placesOf(event)];
    for (const [field, terms] of [[...title, ...facets], ...others].entries())
      for (const term of terms) {
        let fields = found.get(term);
        if (!fields) found.set(term, (fields = []));
        (fields[field] ??= []).push(number);
      }
  }
  return found;
}

function entryOf(key: string, fields: readonly (number[] | undefined)[]): TermEntry {
  return [key, ...Array.from(fields, (numbers = []) => differencesOf(numbers))];
}

function differencesOf(numbers: readonly number[]): number[] {
  return numbers.map((each, at) => each - (numbers[at - 1] ?? 0));
}

/** Numbers from their differences. */
export function numbersOf(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

function cutEvery<T>(length: number, entries: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(entries.length / length) }, (_, block) =>
    entries.slice(block * length, (block + 1) * length),
  );
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
