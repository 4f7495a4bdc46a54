import { countBits } from '../../../language/searching/count-bits';
import type { MatchedWord } from './rank';

/** Any nearness of a term in a title or in names weighs as much; in a text none does. */
const NAMING = 1.2;

/** Whether the title, an alias or the names of an event have all the words. */
export function isNamed(number: number, words: readonly MatchedWord[]): boolean {
  return words.every((word) => word.optional === true || isInName(number, word));
}

/** Whether they have the word. */
export function isInName(number: number, { parts, needed }: MatchedWord): boolean {
  const covered = parts
    .filter(({ hits }) => hits.some(({ numbers, weight }) => weight >= NAMING && numbers.includes(number)))
    .reduce((all, { covers }) => all | covers, 0);
  return countBits(covered) >= needed;
}

/** 1 for each event whose title, alias or names have one of the words. */
export function inNames(words: readonly MatchedWord[], events: number): Uint8Array {
  const found = new Uint8Array(events);
  for (const { parts, needed } of words) {
    const covered = new Uint32Array(events);
    for (const { hits, covers } of parts)
      for (const { numbers, weight } of hits)
        if (weight >= NAMING) for (const number of numbers) covered[number] = (covered[number] ?? 0) | covers;
    for (const [number, bits] of covered.entries()) if (bits > 0 && countBits(bits) >= needed) found[number] = 1;
  }
  return found;
}

/** 1 for each event whose title, alias or names have all the words. */
export function inAllNames(words: readonly MatchedWord[], events: number): Uint8Array {
  const found = words.map((word) => inNames([word], events));
  return new Uint8Array(events).map((_, number) => (found.every((each) => each[number] === 1) ? 1 : 0));
}
