import { countBits } from '../../../language/searching/count-bits';
import { pairsOf, pairsToFind } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { hitsTogether, pairHitsOf, pairsFrom } from './look-up';
import type { Part } from './rank';
import type { SearchIndex } from './search-index';

/** In a longer run, not all characters belong to what is looked for. */
const LONG_RUN = 10;
export const PART_OF_LONG_RUN = 0.6;
/** One character in this number may be a particle between two words. */
const CHARACTERS_A_PARTICLE = 6;

/** How many characters of a run of this length an event must have. */
export function neededOf(length: number): number {
  if (length > LONG_RUN) return Math.ceil(length * PART_OF_LONG_RUN);
  return length - Math.floor(length / CHARACTERS_A_PARTICLE);
}

/** The hits of each pair of a run, and of what an unfinished one goes on with. */
export async function partsOf(index: SearchIndex, run: string, forms: WordForms, unfinished = false): Promise<Part[]> {
  const pairs = run.length === 1 ? [] : pairsToFind(run);
  const synonyms = await synonymsIn(index, run, forms);
  const found = pairs.map(async ({ pair, at }) => {
    const covers = 3 << at;
    const others = synonyms.filter((synonym) => (covers & ~synonym.covers) === 0).flatMap(({ hits }) => hits);
    return { hits: [...(await pairHitsOf(index, pair, forms)), ...others], covers };
  });
  const last = run.length - 1;
  const begun = async () => ({
    hits: (await pairsFrom(index, run.charAt(last))).flatMap(({ hits }) => hits),
    covers: 1 << last,
  });
  return Promise.all([...found, ...(unfinished ? [begun()] : [])]);
}

/** What is said in other words: an event that has them has all pairs of the phrase. */
async function synonymsIn(index: SearchIndex, run: string, forms: WordForms): Promise<Part[]> {
  const found = forms.synonymsIn(run).map(async ({ at, phrase, other }) => ({
    hits: await hitsTogether(index, pairsOf(other)),
    covers: (2 ** phrase.length - 1) << at,
  }));
  return Promise.all(found);
}

/** The characters of the run that each event has, as bits. */
export function coveredBy(parts: readonly Part[], events: number): Uint32Array {
  const covered = new Uint32Array(events);
  for (const { hits, covers } of parts)
    for (const { numbers } of hits) for (const number of numbers) covered[number] = (covered[number] ?? 0) | covers;
  return covered;
}

/** The characters that an event has of which no other has more, as bits. */
export function mostTogether(parts: readonly Part[], events: number): number {
  return coveredBy(parts, events).reduce((most, bits) => (countBits(bits) > countBits(most) ? bits : most), 0);
}

/** The most characters that an event has. */
export function mostCovered(parts: readonly Part[], events: number): number {
  return countBits(mostTogether(parts, events));
}

/** Whether any event has the part. */
export function isAnywhere({ hits }: Part): boolean {
  return hits.some(({ numbers }) => numbers.length > 0);
}
