import type { SearchOrder } from '../../../domain/search-query';
import { countBits } from '../../../language/searching/count-bits';
import { selectEvents } from './select-events';

/** The events that have a term in a field, and the weight of that. */
export interface Hit {
  readonly numbers: readonly number[];
  readonly weight: number;
  /** In titles. */
  readonly isTitle?: boolean;
  /** The events write the word as a name. */
  readonly isName?: boolean;
}

/** The hits of a part of a word: of a pair of characters in a run, else of the whole word. */
export interface Part {
  readonly hits: readonly Hit[];
  /** The characters of the run that it covers, as bits. */
  readonly covers: number;
}

export interface MatchedWord {
  readonly parts: readonly Part[];
  /** How many characters of the run an event must have; 1 of a word. */
  readonly needed: number;
  /** Another word was looked up than was typed. */
  readonly corrected?: boolean;
  /** It ranks events higher, but they need not have it. */
  readonly optional?: boolean;
}

export interface Ranked {
  /** The events of the page, the best first. */
  readonly numbers: readonly number[];
  readonly total: number;
  /** Whether they have all words; if no event has, those with the best scores are taken. */
  readonly everyWord: boolean;
  /** 1 for those that have the words only in passing, which come last. */
  readonly passing?: Uint8Array;
}

export interface RankRequest {
  readonly words: readonly MatchedWord[];
  /** 1 for events that may be found; absent if all may. */
  readonly allowed?: Uint8Array | undefined;
  /** The number of events in the index. */
  readonly events: number;
  readonly from: number;
  readonly size: number;
  readonly order?: SearchOrder | undefined;
  /** Whether events that have the words only in passing come last, in an order of time, or are left out. */
  readonly keepsPassing?: boolean | undefined;
  /** 1 for events of which, in an order of time, the first of that order comes before all others. */
  readonly leads?: Uint8Array | undefined;
  /** Where each event stands in time; needed for an order in time. */
  readonly times?: readonly number[] | undefined;
  /** Decides between equal scores; that of the numbers by default. */
  readonly placeOf?: ((number: number) => number) | undefined;
}

/** More than any time. */
const LAST = 1e12;
/** If no event has all words, an event needs this share of the best score. */
const NEAR_THE_BEST = 0.65;
/** In another order than by relevance: most of the words are then in the title or in names. */
const NEAR_IN_ORDER = 0.65;
/** More than any score: an event with a word as typed stands before all that have only corrected ones. */
const AS_TYPED = 1e6;
/** A word that this share of the events has says next to nothing, if there are others. */
const NEARLY_ALL = 0.6;
const FEW_EVENTS = 10;
/** A name that a larger share of the events has is not what a question is about. */
const RARE_NAME = 0.1;
/** The share of its events that write a word as a name, if it is one. */
const MOSTLY = 0.7;

/** A page of events with the words. Rare words and important fields score higher; equal scores go by importance. */
export function rank({
  words,
  allowed,
  events,
  from,
  size,
  order,
  times,
  placeOf,
  leads,
  keepsPassing,
}: RankRequest): Ranked {
  const scores = new Float64Array(events);
  /** How many criteria each event meets, and whether it has anything of one. */
  const complete = new Uint8Array(events);
  const has = new Uint8Array(events);
  const told = new Float32Array(events);
  const partly = new Float64Array(events);
  const telling = words.map((word) => word.optional !== true && !isNearlyEverywhere(word, events));
  const criteria = telling.includes(true) ? telling : words.map((word) => word.optional !== true);
  for (const [place, word] of words.entries())
    addWord(word, criteria[place] === true, { scores, complete, has, told, partly });
  const needed = criteria.filter(Boolean).length;

  const isComplete = (number: number) => complete[number] === needed && isAllowed(number);
  // An order by time or importance would lead with what has the words only in passing.
  const mostTold = told.reduce((most, score, number) => (score > most && isComplete(number) ? score : most), 0);
  const leastTold = order === undefined || order === 'relevance' ? 0 : mostTold * NEAR_IN_ORDER;
  const isWhole = (number: number) => isComplete(number) && (told[number] ?? 0) >= leastTold;
  const leader = leads && firstOf((number) => leads[number] === 1 && isWhole(number));
  const keyOf = keyOfOrder(order, scores, times, leader);
  const all = keepsPassing
    ? pageOf((number) => keyOf(number) - (isWhole(number) ? 0 : LAST), isComplete)
    : pageOf(keyOf, isWhole);
  if (all.total > 0 || needed === 0) return { ...all, everyWord: true, ...(keepsPassing && { passing: passing() }) };
  // A name stands for nothing else, whereas what happened can be told in other words.
  const names = words
    .filter((word, place) => criteria[place] === true && isTellingName(word, events))
    .map(eventsHaving);
  const namesIn = (number: number) => names.filter((having) => having.has(number)).length;
  const mostNames = scores.reduce((most, _, number) => (isAllowed(number) ? Math.max(most, namesIn(number)) : most), 0);
  // Two characters of one word tell less than the whole of another.
  const hasWhole = complete.some((count, number) => count > 0 && isAllowed(number));
  const isPartly = (number: number) =>
    (hasWhole ? complete[number] !== 0 : has[number] === 1) && namesIn(number) === mostNames && isAllowed(number);
  const best = partly.reduce((most, score, number) => (score > most && isPartly(number) ? score : most), 0);
  const least = thresholdOf(best);
  const some = pageOf(keyOfOrder(undefined, partly), (number) => {
    const score = partly[number] ?? 0;
    return isPartly(number) && (score >= AS_TYPED ? score - AS_TYPED : score) >= least;
  });
  return { ...some, everyWord: false };

  function isAllowed(number: number): boolean {
    return allowed === undefined || allowed[number] === 1;
  }

  function passing(): Uint8Array {
    return Uint8Array.from(told, (_, number) => (isComplete(number) && !isWhole(number) ? 1 : 0));
  }

  function firstOf(qualifies: (number: number) => boolean): number | undefined {
    return selectEvents({ events, qualifies, keyOf: keyOfOrder(order, scores, times), placeOf }, 1).numbers[0];
  }

  function pageOf(keyOf: (number: number) => number, qualifies: (number: number) => boolean) {
    const { numbers, total } = selectEvents({ events, qualifies, keyOf, placeOf }, from + size);
    return { numbers: numbers.slice(from), total };
  }
}

function thresholdOf(best: number): number {
  return (best >= AS_TYPED ? best - AS_TYPED : best) * NEAR_THE_BEST;
}

/** What the events are sorted by, the highest first. */
function keyOfOrder(
  order: SearchOrder | undefined,
  scores: Float64Array,
  times: readonly number[] = [],
  leader?: number,
): (number: number) => number {
  switch (order) {
    case 'oldest-first':
    case 'latest-first': {
      const forward = order === 'latest-first' ? 1 : -1;
      return (number) => (number === leader ? Infinity : forward * (times[number] ?? 0));
    }
    case 'importance':
      return () => 0;
    default:
      return (number) => scores[number] ?? 0;
  }
}

function isNearlyEverywhere({ parts }: MatchedWord, events: number): boolean {
  if (events < FEW_EVENTS) return false;
  return parts.every(({ hits }) => numbersIn(hits).size > events * NEARLY_ALL);
}

/** Whether a word, as it was typed, is a name in most of its events, which are few. */
export function isTellingName(word: MatchedWord, events: number): boolean {
  const having = eventsHaving(word).size;
  const isRare = having > 0 && having <= Math.max(FEW_EVENTS, events * RARE_NAME);
  const named = numbersIn(word.parts.flatMap(({ hits }) => hits.filter(({ isName }) => isName)));
  return isRare && word.corrected !== true && named.size > having * MOSTLY;
}

/** The events that have anything of a word. */
export function eventsHaving({ parts }: MatchedWord): Set<number> {
  return numbersIn(parts.flatMap(({ hits }) => hits));
}

function numbersIn(hits: readonly Hit[]): Set<number> {
  return new Set(hits.flatMap(({ numbers }) => numbers));
}

interface Tally {
  readonly scores: Float64Array;
  readonly complete: Uint8Array;
  readonly has: Uint8Array;
  /** The scores by criteria alone. */
  readonly told: Float32Array;
  /** The scores where no event has all words: a rare word, wherever it stands, tells more than a common one in a title. */
  readonly partly: Float64Array;
}

function addWord(
  { parts, needed, corrected = false }: MatchedWord,
  isCriterion: boolean,
  { scores, complete, has, told, partly }: Tally,
): void {
  const events = scores.length;
  const covered = new Uint32Array(events);
  const best = new Float32Array(events);
  for (const { hits, covers } of parts) {
    const touched: number[] = [];
    for (const { numbers, weight } of hits)
      for (const number of numbers) {
        const known = best[number] ?? 0;
        if (known === 0) touched.push(number);
        if (known < weight) best[number] = weight;
      }
    const rarity = RAREST_OF_ALL + Math.log2(events / Math.max(1, touched.length));
    for (const number of touched) {
      let score = (scores[number] ?? 0) + rarity * (best[number] ?? 0);
      if (isCriterion && !corrected && score < AS_TYPED) score += AS_TYPED;
      scores[number] = score;
      let part = (partly[number] ?? 0) + partlyOf(rarity, best[number] ?? 0);
      if (isCriterion && !corrected && part < AS_TYPED) part += AS_TYPED;
      partly[number] = part;
      if (isCriterion) told[number] = (told[number] ?? 0) + rarity * (best[number] ?? 0);
      best[number] = 0;
      if (isCriterion) has[number] = 1;
      const before = covered[number] ?? 0;
      const after = before | covers;
      covered[number] = after;
      if (isCriterion && countBits(before) < needed && countBits(after) >= needed)
        complete[number] = (complete[number] ?? 0) + 1;
    }
  }
}

/** A title counts for a fifth more than a text, so that rarity decides. */
function partlyOf(rarity: number, weight: number): number {
  return rarity * rarity * (0.9 + weight / 10);
}

/** The weight of a word that every event has. */
const RAREST_OF_ALL = 0.05;
