import type { SearchQuery } from '../../../domain/search-query';
import { publishedForms } from '../../../language/published-forms';
import { type TermRange, dateRangesOf, topicTerm } from '../../../language/searching/date-terms';
import { placeTerm } from '../../../language/searching/place-terms';
import type { WordForms } from '../../../language/searching/word-forms';
import type { FoundPage, PageRequest } from '../../../use-cases/event-ports';
import { numbersOf } from './index-lists';
import { namedByAll, namedByOne, titledByAll } from './named-by';
import { joinWords } from './join-words';
import { type Matched, matchedQuery } from './matched';
import { matchDone, matchHints, matchLeading, matchWords, withBases } from './match-words';
import { type MatchedWord, type RankRequest, type Ranked, eventsHaving, isTellingName, rank } from './rank';
import type { SearchIndex } from './search-index';
import { withAliases } from './with-aliases';

/** How many words are tried as names of places; each costs a look-up. */
const MOST_PLACES = 4;

/** A page of the events that match a query. A cursor is the number of results before the page. */
export async function findEvents(
  plain: SearchIndex,
  query: SearchQuery,
  { size, direction, cursor }: PageRequest,
): Promise<FoundPage> {
  const { events } = plain;
  const forms = publishedForms();
  const index = withAliases(plain, query, forms);
  const place = Math.min(parseCursor(cursor) ?? 0, events);
  const from = direction === 'forward' ? place : Math.max(0, place - size);
  const [matched, hints, leading, done, wanted, times, order] = await Promise.all([
    matchWords(index, query, forms),
    matchHints(index, query, forms),
    matchLeading(index, query, forms),
    matchDone(index, query, forms),
    allowedBy(index, query, forms),
    isInTime(query) ? index.times() : undefined,
    index.order(),
  ]);
  const allowed = wanted ?? (order && allBut(order.holes, events));
  const best = await withOther(index, matched, (words) => {
    const criteria = matchedQuery(words).words;
    if (query.words.length > 0 && criteria.length === 0) return { numbers: [], total: 0, everyWord: true };
    const first = leading.length > 0 ? namedByOne(leading, events) : undefined;
    // The latest treaty is called one, and does not only mention one; nor does the first.
    const named = first || query.order === 'latest-first' ? namedByAll(criteria, events) : undefined;
    const both = first && named && commonTo(first, named);
    const leads = both?.includes(1) ? both : (first ?? named);
    const page = {
      events,
      from,
      size,
      order: query.order,
      keepsPassing: query.passing,
      times,
      placeOf: order?.placeOf,
      leads,
    };
    const request = { words: [...criteria, ...hints], allowed, ...page };
    const told =
      done.length > 0 ? rank({ ...request, allowed: havingOne(done, { allowed, first, events }) }) : undefined;
    return told?.everyWord === true && told.total > 0 ? told : rank(request);
  });
  const { numbers, total, passing = new Uint8Array(events) } = best.ranked;
  const { words, corrections, unknown, near, isPartial } = matchedQuery(best.words);
  const lines = await index.lines(numbers);
  return {
    lines,
    hinted: idsOf(namedByOne(hints, events)),
    telling: best.words.filter(isName).map(({ typed }) => typed),
    named: idsOf(namedByAll(words, events)),
    titled: idsOf(titledByAll(words, events)),
    total,
    passing: { ids: idsOf(passing), total: countOf(passing) },
    corrections,
    unknown,
    near,
    everyWord: best.ranked.everyWord && !isPartial,
    lacking: best.ranked.everyWord ? new Map() : lacking(),
    previous: from > 0 ? { direction: 'backward', cursor: String(from) } : undefined,
    next: from + size < total ? { direction: 'forward', cursor: String(from + size) } : undefined,
  };

  function isName({ words: meant }: Matched): boolean {
    return meant.length > 0 && meant.every((word) => isTellingName(word, events));
  }

  /** By the id of an event of the page, the words of which it has nothing. */
  function lacking(): Map<string, readonly string[]> {
    const criteria = best.words
      .filter(({ words: meant }) => meant.length > 0 && meant.every(({ optional }) => optional !== true))
      .map(({ typed, words: meant }) => ({ typed, having: meant.map(eventsHaving) }));
    const lackedBy = (number: number) =>
      criteria.filter(({ having }) => !having.some((set) => set.has(number))).map(({ typed }) => typed);
    return new Map(lines.map(({ id }, at) => [id, lackedBy(numbers[at] ?? NaN)]));
  }

  function idsOf(having: Uint8Array): string[] {
    return numbers.flatMap((number, at) => (having[number] === 1 ? (lines[at]?.id ?? []) : []));
  }
}

function commonTo(some: Uint8Array, others: Uint8Array): Uint8Array {
  return some.map((one, place) => one & (others[place] ?? 0));
}

function countOf(having: Uint8Array): number {
  return having.reduce((count, one) => count + one, 0);
}

/** Those allowed that have one of the words anywhere, or are the first. */
function havingOne(
  words: readonly MatchedWord[],
  { allowed, first, events }: Pick<RankRequest, 'allowed' | 'events'> & { readonly first: Uint8Array | undefined },
): Uint8Array {
  const found = Uint8Array.from(first ?? new Uint8Array(events));
  for (const { hits } of words.flatMap(({ parts }) => parts))
    for (const number of hits.flatMap(({ numbers }) => numbers)) found[number] = 1;
  return found.map((one, number) => one & (allowed?.[number] ?? 1));
}

/** If no event has all words, two of them may be one, or one may be made from the word that events have. */
async function withOther(
  index: SearchIndex,
  words: readonly Matched[],
  rankAll: (words: readonly Matched[]) => Ranked,
): Promise<{ readonly words: readonly Matched[]; readonly ranked: Ranked }> {
  const asTyped = { words, ranked: rankAll(words) };
  if (asTyped.ranked.everyWord) return asTyped;
  const forms = publishedForms();
  for (const change of [withBases, joinAll]) {
    const others = await change(index, words, forms);
    if (!others) continue;
    const ranked = rankAll(others);
    if (ranked.everyWord) return { words: others, ranked };
  }
  // A number beside words tells least: of "trade 200 billion", what has the trade.
  const isNumber = ({ typed }: Matched) => /^\d+$/.test(typed);
  if (!words.some(isNumber) || words.every(isNumber)) return asTyped;
  const asHints = words.map((each) =>
    isNumber(each) ? { ...each, words: each.words.map((word) => ({ ...word, optional: true })) } : each,
  );
  return { words, ranked: { ...rankAll(asHints), everyWord: false } };
}

async function joinAll(index: SearchIndex, words: readonly Matched[], forms: WordForms) {
  const joined = await joinWords(index, words, forms, () => true);
  return joined.length < words.length ? joined : undefined;
}

function allBut(holes: readonly number[], events: number): Uint8Array {
  const all = new Uint8Array(events).fill(1);
  for (const number of holes) all[number] = 0;
  return all;
}

function isInTime({ order }: SearchQuery): boolean {
  return order === 'oldest-first' || order === 'latest-first';
}

function parseCursor(cursor: string | undefined): number | undefined {
  return cursor !== undefined && /^\d{1,7}$/.test(cursor) ? Number(cursor) : undefined;
}

/**
 * 1 for events that match one of the dates, all of the topics and all of the places; undefined for a query without any.
 */
async function allowedBy(
  index: SearchIndex,
  { dates, topics = [], at = [] }: SearchQuery,
  forms: WordForms,
): Promise<Uint8Array | undefined> {
  const facets = [
    ...(dates.length > 0 ? [dates.flatMap(dateRangesOf)] : []),
    ...topics.map(topicTerm).map((term) => [{ from: term, to: term }]),
  ];
  const places = at.slice(0, MOST_PLACES).map((word) => placeTerm(word, forms));
  const [sets, placeSets] = await Promise.all([
    Promise.all(facets.map((ranges) => eventsOf(index, ranges))),
    Promise.all(places.map((term) => eventsOf(index, [{ from: term, to: term }]))),
  ]);
  // A word that is no place says nothing about where.
  return [...sets, ...placeSets.filter((set) => set.includes(1))].reduce<Uint8Array | undefined>(
    (both, set) => (both ? commonTo(both, set) : set),
    undefined,
  );
}

async function eventsOf(index: SearchIndex, ranges: readonly TermRange[]): Promise<Uint8Array> {
  const entries = await Promise.all(ranges.map(({ from, to }) => index.terms(from, to)));
  const set = new Uint8Array(index.events);
  for (const [, steps = []] of entries.flat()) for (const number of numbersOf(steps)) set[number] = 1;
  return set;
}
