/** Events that have one term in one field, and what that is worth. */
export interface Hit {
  readonly numbers: readonly number[];
  readonly weight: number;
}

/** A word as it was found: in parts when its script has no spaces, of which so many must be in an event. */
export interface MatchedWord {
  readonly parts: readonly (readonly Hit[])[];
  readonly needed: number;
}

export interface Ranked {
  /** The events of the page, best first. */
  readonly numbers: readonly number[];
  readonly total: number;
  /** Whether they have all the words; when no event does, those that have most are taken. */
  readonly everyWord: boolean;
}

export interface RankRequest {
  readonly words: readonly MatchedWord[];
  /** 1 at the numbers that may be found; absent when all may. */
  readonly allowed?: Uint8Array | undefined;
  /** How many events there are. */
  readonly events: number;
  readonly from: number;
  readonly size: number;
}

/** With some of the words only, an event must come so near to the best. */
const NEAR_THE_BEST = 0.5;

/** A page of the events with the words: rare words and good places first, of equals the more important. */
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

/** The best of those that qualify, and how many these are. Numbers come in the order of importance: it decides between equals. */
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

  /** After all that are as good. */
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
