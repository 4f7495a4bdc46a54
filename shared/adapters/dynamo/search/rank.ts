/** The events that have a term in a field, and the weight of that. */
export interface Hit {
  readonly numbers: readonly number[];
  readonly weight: number;
}

/** The hits of a word. A text without spaces is matched in parts, of which an event must have so many. */
export interface MatchedWord {
  readonly parts: readonly (readonly Hit[])[];
  readonly needed: number;
}

export interface Ranked {
  /** The events of the page, the best first. */
  readonly numbers: readonly number[];
  readonly total: number;
  /** Whether they have all words; if no event has, those with the best scores are taken. */
  readonly everyWord: boolean;
}

export interface RankRequest {
  readonly words: readonly MatchedWord[];
  /** 1 for events that may be found; absent if all may. */
  readonly allowed?: Uint8Array | undefined;
  /** The number of events in the index. */
  readonly events: number;
  readonly from: number;
  readonly size: number;
}

/** If no event has all words, an event needs this share of the best score. */
const NEAR_THE_BEST = 0.5;

/** A page of events with the words. Rare words and important fields score higher; equal scores go by importance. */
export function rank({ words, allowed, events, from, size }: RankRequest): Ranked {
  const scores = new Float32Array(events);
  const complete = new Uint8Array(events);
  for (const word of words) addWord(word, scores, complete);
  const all = select(scores, (number) => complete[number] === words.length && isAllowed(number), from + size);
  if (all.total > 0 || words.length === 0) return { ...all, numbers: all.numbers.slice(from), everyWord: true };
  const best = scores.reduce((most, score, number) => (score > most && isAllowed(number) ? score : most), 0);
  const least = best * NEAR_THE_BEST;
  const some = select(scores, (number) => best > 0 && (scores[number] ?? 0) >= least && isAllowed(number), from + size);
  return { ...some, numbers: some.numbers.slice(from), everyWord: false };

  function isAllowed(number: number): boolean {
    return allowed === undefined || allowed[number] === 1;
  }
}

function addWord({ parts, needed }: MatchedWord, scores: Float32Array, complete: Uint8Array): void {
  const have = new Uint8Array(scores.length);
  const best = new Float32Array(scores.length);
  for (const hits of parts) {
    const touched: number[] = [];
    for (const { numbers, weight } of hits)
      for (const number of numbers) {
        const known = best[number] ?? 0;
        if (known === 0) touched.push(number);
        if (known < weight) best[number] = weight;
      }
    const rarity = Math.log2(1 + scores.length / touched.length);
    for (const number of touched) {
      scores[number] = (scores[number] ?? 0) + rarity * (best[number] ?? 0);
      best[number] = 0;
      const count = (have[number] ?? 0) + 1;
      have[number] = count;
      if (count === needed) complete[number] = (complete[number] ?? 0) + 1;
    }
  }
}

/** The best events that qualify, and the number of all that do. Numbers are in the order of importance, which decides ties. */
function select(scores: Float32Array, qualifies: (number: number) => boolean, count: number) {
  const numbers: number[] = [];
  let total = 0;
  for (let number = 0; number < scores.length; number++) {
    if (!qualifies(number)) continue;
    total += 1;
    const score = scores[number] ?? 0;
    if (numbers.length >= count && score <= (scores[numbers[count - 1] ?? 0] ?? 0)) continue;
    numbers.splice(placeOf(score), 0, number);
    if (numbers.length > count) numbers.pop();
  }
  return { numbers, total };

  /** The place after all equal scores. */
  function placeOf(score: number): number {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scores[numbers[middle] ?? 0] ?? 0) >= score) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
