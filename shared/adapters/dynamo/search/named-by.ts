import { countBits } from '../../../language/searching/count-bits';
import type { MatchedWord } from './rank';
import { coveredBy } from './run-parts';

/** Any nearness of a term in a title or in names weighs as much; in a text none does. */
const NAMING = 1.2;

/** 1 for each event whose title, alias or names have one of the words. */
export function namedByOne(words: readonly MatchedWord[], events: number): Uint8Array {
  const found = words.map((word) => namedBy(word, events));
  return new Uint8Array(events).map((_, number) => Number(found.some((each) => each[number] === 1)));
}

/** 1 for each event whose title, alias or names have all the words. */
export function namedByAll(words: readonly MatchedWord[], events: number): Uint8Array {
  const found = words.filter(({ optional }) => optional !== true).map((word) => namedBy(word, events));
  return new Uint8Array(events).map((_, number) => Number(found.every((each) => each[number] === 1)));
}

function namedBy({ parts, needed }: MatchedWord, events: number): Uint8Array {
  const naming = parts.map(({ hits, covers }) => ({ hits: hits.filter(({ weight }) => weight >= NAMING), covers }));
  return Uint8Array.from(coveredBy(naming, events), (bits) => Number(bits > 0 && countBits(bits) >= needed));
}
