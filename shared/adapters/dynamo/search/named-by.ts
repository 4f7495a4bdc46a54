import { countBits } from '../../../language/searching/count-bits';
import type { MatchedWord, Part } from './rank';
import { coveredBy } from './run-parts';

/** Any nearness of a term in a title or in names weighs as much; in a text none does. */
const NAMING = 1.2;

/** A phrase of that many characters, 第一部电影, says the same in a text. */
const TELLING = 4;

/** 1 for each event whose title, alias or names have one of the words, or whose text has a whole phrase of them. */
export function namedByOne(words: readonly MatchedWord[], events: number): Uint8Array {
  const found = words.map((word) => (word.needed < TELLING ? namedBy(word, events) : toldBy(word, events)));
  return new Uint8Array(events).map((_, number) => Number(found.some((each) => each[number] === 1)));
}

/** 1 for each event whose title, alias or names have all the words. */
export function namedByAll(words: readonly MatchedWord[], events: number): Uint8Array {
  const found = words.filter(({ optional }) => optional !== true).map((word) => namedBy(word, events));
  return new Uint8Array(events).map((_, number) => Number(found.every((each) => each[number] === 1)));
}

/** 1 for each event whose title has all the words, or another name of it that they say whole. */
export function titledByAll(words: readonly MatchedWord[], events: number): Uint8Array {
  const inTitles = words.map(({ parts, ...word }) => ({
    ...word,
    parts: parts.map((part) => ({ ...part, hits: part.hits.filter(({ isTitle }) => isTitle) })),
  }));
  return namedByAll(inTitles, events);
}

function namedBy({ parts, needed }: MatchedWord, events: number): Uint8Array {
  return toldBy({ parts: inNames(parts), needed }, events);
}

function toldBy({ parts, needed }: Pick<MatchedWord, 'parts' | 'needed'>, events: number): Uint8Array {
  return Uint8Array.from(coveredBy(parts, events), (bits) => Number(bits > 0 && countBits(bits) >= needed));
}

/** Only what titles, aliases and names have of a word. */
export function inNames(parts: MatchedWord['parts']): Part[] {
  return parts.map(({ hits, covers }) => ({ hits: hits.filter(({ weight }) => weight >= NAMING), covers }));
}
