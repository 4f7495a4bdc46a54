import type { HistoricalEvent } from '../../../domain/historical-event';
import { historicalDate } from '../../../domain/historical-date';
import { monthOf, placeOf, yearOf } from '../../../domain/sortable-date';

/*
 * Events are known in the index by numbers, which stay, so that a change of one event touches no other. A new index numbers
 * them in the order of rank; later, those that come take what is free, and those that are out of order are listed.
 */

/** The numbers of the events of an index. */
export interface EventNumbers {
  /** The number of each event, in the order in which the events were given. */
  readonly numbers: readonly number[];
  /** More than the highest number. */
  readonly size: number;
  /** The numbers that no event has. */
  readonly holes: readonly number[];
  /** Events whose numbers are out of the order of rank, each with the last one before it that is in order, or -1. */
  readonly strays: readonly (readonly [number: number, after: number])[];
}

/** Where an event stands in time, as a number: a month comes before its days, a year before its months. */
export function timeOf({ date }: Pick<HistoricalEvent, 'date'>): number {
  const place = placeOf(historicalDate(date));
  return ((yearOf(place) + 10_000) * 13 + monthOf(place)) * 32 + Number(place.slice(-2));
}

/** The more important, and then the later, has the higher rank. */
export function rankOf(event: Pick<HistoricalEvent, 'date' | 'importance'>): number {
  return event.importance * 2 ** 24 + timeOf(event);
}

interface Numbered {
  readonly id: string;
  readonly rank: number;
}

/** How many events, or which part of all, may be out of order or missing before all are numbered again. */
const UNORDERED = 64;
const UNORDERED_PART = 1 / 10;

/** Numbers events that had other numbers before, by id; undefined when a new index is better. Of equal rank the first id comes first. */
export function numbersAfter(
  before: readonly (string | null)[],
  events: readonly Numbered[],
): EventNumbers | undefined {
  const places = new Map(events.map(({ id }, place) => [id, place]));
  const taken: (number | undefined)[] = before.map((id) => {
    const place = id === null ? undefined : places.get(id);
    if (id !== null) places.delete(id);
    return place;
  });
  let free = 0;
  for (const place of places.values()) {
    while (taken[free] !== undefined) free += 1;
    taken[free] = place;
  }
  while (taken.length > 0 && taken.at(-1) === undefined) taken.pop();
  const numbers = Array.from(events, () => 0);
  const holes: number[] = [];
  for (const [number, place] of taken.entries()) {
    if (place === undefined) holes.push(number);
    else numbers[place] = number;
  }
  const strays = straysIn(events, numbers, taken);
  const most = Math.max(UNORDERED, events.length * UNORDERED_PART);
  return holes.length + strays.length > most ? undefined : { numbers, size: taken.length, holes, strays };
}

/** Numbers events in the order of rank. */
export function newNumbers(events: readonly Numbered[]): EventNumbers {
  const numbers = Array.from(events, () => 0);
  for (const [number, place] of placesByRank(events).entries()) numbers[place] = number;
  return { numbers, size: numbers.length, holes: [], strays: [] };
}

function placesByRank(events: readonly Numbered[]): number[] {
  const rankAt = (place: number) => events[place]?.rank ?? 0;
  const idAt = (place: number) => events[place]?.id ?? '';
  return events.map((_, place) => place).sort((a, b) => rankAt(b) - rankAt(a) || (idAt(a) < idAt(b) ? -1 : 1));
}

function straysIn(
  events: readonly Numbered[],
  numbers: readonly number[],
  taken: readonly (number | undefined)[],
): [number, number][] {
  const byRank = placesByRank(events);
  const orderOf: number[] = [];
  for (const [order, place] of byRank.entries()) orderOf[place] = order;
  const inOrder = new Set(longestRun(taken.flatMap((place) => (place === undefined ? [] : (orderOf[place] ?? 0)))));
  const strays: [number, number][] = [];
  let after = -1;
  for (const [order, place] of byRank.entries()) {
    const number = numbers[place] ?? 0;
    if (inOrder.has(order)) after = number;
    else strays.push([number, after]);
  }
  return strays;
}

/** The longest ascending part of a sequence of different numbers, not necessarily of neighbours. */
function longestRun(sequence: readonly number[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, value] of sequence.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sequence[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(sequence[at] ?? 0);
  return run;
}
