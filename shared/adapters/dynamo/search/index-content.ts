import { type EventLine, lineOf } from '../../../domain/event-line';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { publishedForms } from '../../../language/published-forms';
import { aliasOfKey, aliasReader } from '../../../language/searching/alias-terms';
import { dateTermsOf, topicTerm } from '../../../language/searching/date-terms';
import { placeTermFinder } from '../../../language/searching/place-terms';
import { nameFinder } from '../../../language/searching/name-terms';
import { FIELDS, type SearchVocabulary, soundTermsOf, termFinder } from '../../../language/searching/search-terms';
import { keyOf, wordOfKey } from '../../../language/searching/term-key';
import { type Block, type ListEntry, cutBlocks } from './cut-blocks';
import { type EventNumbers, rankOf, timeOf } from './event-numbers';
import {
  IDS_IN_BLOCK,
  LINES_IN_BLOCK,
  type ListName,
  ORDER_KEY,
  TIMES_IN_BLOCK,
  differencesOf,
  numberedKey,
} from './index-lists';
import { sortedRuns } from './sorted-runs';
import { spellingsIn } from './spellings';

/** Uncompressed bytes of a block: compressed, most blocks stay under 4 KB, which cost half a read unit. */
const TERM_BYTES = 9_000;
const WORD_BYTES = 9_000;
/** A place of an event and a field in one number. */
const FIELDS_BITS = 2;

/** A block as it is stored, under its sort key. */
export interface KeyedBlock extends Pick<Block, 'next' | 'text'> {
  readonly sk: string;
}

/** What one index has of an event, but for its words. */
export interface IndexedEvent {
  readonly id: string;
  readonly rank: number;
  readonly time: number;
  readonly line: EventLine;
}

/**
 * Collects what an index has of events. Their words are sorted on the disk, so that memory does not grow with them; their
 * lines are held.
 */
export function indexContent(vocabulary: SearchVocabulary) {
  const forms = publishedForms();
  const termsOf = termFinder(vocabulary, forms);
  const namesOf = nameFinder(vocabulary.names ?? []);
  const placesOf = placeTermFinder(vocabulary.names ?? [], forms);
  const readAlias = aliasReader(vocabulary.names ?? [], forms);
  const runs = sortedRuns();
  const events: IndexedEvent[] = [];

  return {
    events,

    add(event: HistoricalEvent): void {
      const [title = [], names = [], ...others] = termsOf(event);
      const facets = [...dateTermsOf(event.date), ...event.topics.map(topicTerm), ...placesOf(event)];
      const [inTitle, inNames] = [title, names].map((terms) => [...terms, ...soundTermsOf(terms, forms)]);
      const isName = namesOf(event);
      for (const [field, terms] of [[...(inTitle ?? []), ...facets], inNames ?? [], ...others].entries())
        for (const term of terms) addKey(keyOf(term, forms.stemOf, isName(term)), field);
      const whole = (event.aliases ?? []).flatMap((alias) => readAlias(alias).keys);
      for (const key of new Set(whole)) addKey(key, FIELDS.indexOf('title'));
      const { changed } = event;
      const line = { ...lineOf(event), ...(changed !== undefined && { changed }) };
      events.push({ id: event.id, rank: rankOf(event), time: timeOf(event), line });
    },

    /** All blocks, list by list in the order of their keys. `formerly`: the first texts of the blocks of a list before. */
    *blocks(numbered: EventNumbers, formerly: (list: ListName) => readonly string[]): Generator<KeyedBlock> {
      const words = spellingsIn(forms);
      const entries = function* () {
        for (const [key, codes] of runs.sorted()) {
          if (!aliasOfKey(key)) words.add(wordOfKey(key), codes.length);
          yield termEntry(key, codes, numbered.numbers);
        }
      };
      yield* keyed('T', cutBlocks(entries(), TERM_BYTES, formerly('T')));
      const spellings = words.sorted().map((word) => ({ key: word, json: JSON.stringify(word) }));
      yield* keyed('V', cutBlocks(spellings, WORD_BYTES, formerly('V')));
      const byNumber = Array.from({ length: numbered.size }, (): IndexedEvent | undefined => undefined);
      for (const [place, event] of events.entries()) byNumber[numbered.numbers[place] ?? 0] = event;
      yield* numberedBlocks('L', LINES_IN_BLOCK, byNumber, (event) => event?.line ?? null);
      yield* numberedBlocks('N', IDS_IN_BLOCK, byNumber, (event) => event?.id ?? null);
      let time = 0;
      const times = byNumber.map((event) => (time = event?.time ?? time));
      yield* numberedBlocks('O', TIMES_IN_BLOCK, differencesOf(times), (difference) => difference);
      const { holes, strays } = numbered;
      if (holes.length + strays.length > 0)
        yield { sk: ORDER_KEY, next: undefined, text: JSON.stringify([holes, strays]) };
    },

    close: () => {
      runs.close();
    },
  };

  function addKey(key: string, field: number): void {
    runs.add(key, String((events.length << FIELDS_BITS) + field));
  }
}

function* keyed(list: ListName, blocks: Iterable<Block>): Generator<KeyedBlock> {
  for (const { first, next, text } of blocks) yield { sk: list + first, next, text };
}

function* numberedBlocks<Each>(
  list: ListName,
  length: number,
  all: readonly Each[],
  stored: (each: Each) => unknown,
): Generator<KeyedBlock> {
  for (let from = 0; from < all.length; from += length) {
    const text = JSON.stringify(all.slice(from, from + length).map(stored));
    yield { sk: numberedKey(list, from / length), next: undefined, text };
  }
}

function termEntry(key: string, codes: readonly string[], numbers: readonly number[]): ListEntry {
  const fields: number[][] = [];
  for (const code of codes.map(Number)) {
    const field = code & ((1 << FIELDS_BITS) - 1);
    while (fields.length <= field) fields.push([]);
    fields[field]?.push(numbers[code >> FIELDS_BITS] ?? 0);
  }
  const steps = fields.map((some) => differencesOf(some.sort((a, b) => a - b)));
  return { key, json: JSON.stringify([key, ...steps]) };
}
