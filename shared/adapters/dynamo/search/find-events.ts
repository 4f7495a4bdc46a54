import type { SearchQuery } from '../../../domain/search-query';
import { languages } from '../../../language/languages';
import { dateRangesOf, topicTerm } from '../../../language/searching/date-terms';
import { wordFormsOf } from '../../../language/searching/word-forms';
import type { FoundPage, PageRequest } from '../../../use-cases/ports';
import { numbersOf } from './index-items';
import { matchWords } from './match-words';
import { rank } from './rank';
import type { SearchIndex } from './search-index';

/** A page of the events that match a query. A cursor is the number of results before the page. */
export async function findEvents(
  index: SearchIndex,
  query: SearchQuery,
  { size, direction, cursor }: PageRequest,
): Promise<FoundPage> {
  const { events } = index;
  const place = Math.min(parseCursor(cursor) ?? 0, events);
  const from = direction === 'forward' ? place : Math.max(0, place - size);
  const [{ words, corrections, unknown }, allowed] = await Promise.all([
    matchWords(index, query, wordFormsOf(languages)),
    allowedBy(index, query),
  ]);
  const nothing = query.words.length > 0 && words.length === 0;
  const { numbers, total, everyWord } = nothing
    ? { numbers: [], total: 0, everyWord: true }
    : rank({ words, allowed, events, from, size });
  return {
    lines: await index.lines(numbers),
    total,
    corrections,
    unknown,
    everyWord,
    previous: from > 0 ? { direction: 'backward', cursor: String(from) } : undefined,
    next: from + size < total ? { direction: 'forward', cursor: String(from + size) } : undefined,
  };
}

function parseCursor(cursor: string | undefined): number | undefined {
  return cursor !== undefined && /^\d{1,7}$/.test(cursor) ? Number(cursor) : undefined;
}

/** 1 for events that match one of the dates and all of the topics; undefined for a query without dates and topics. */
async function allowedBy(index: SearchIndex, { dates, topics }: SearchQuery): Promise<Uint8Array | undefined> {
  const facets = [
    ...(dates.length > 0 ? [dates.flatMap(dateRangesOf)] : []),
    ...topics.map(topicTerm).map((term) => [{ from: term, to: term }]),
  ];
  const sets = await Promise.all(
    facets.map(async (ranges) => {
      const entries = await Promise.all(ranges.map(({ from, to }) => index.terms(from, to)));
      const set = new Uint8Array(index.events);
      for (const [, steps = []] of entries.flat()) for (const number of numbersOf(steps)) set[number] = 1;
      return set;
    }),
  );
  return sets.reduce<Uint8Array | undefined>(
    (both, set) => (both ? both.map((one, at) => one & (set[at] ?? 0)) : set),
    undefined,
  );
}
