import { memoize } from '../../domain/bounded-map';
import type { SearchWords } from './search-words';
import { isUnspaced } from './split-words';

/** How characters sound, in Latin letters without tones. */
export interface Syllables {
  /** The syllable of a character; undefined of any other sign, and where no language has syllables. */
  readonly syllableOf: (character: string) => string | undefined;
  /** All syllables of a character: 重 is zhong and chong. */
  readonly syllablesOf: (character: string) => readonly string[];
  /** A syllable as those hear it who do not tell zh from z, or ng from n. */
  readonly heardAs: (syllable: string) => string;
  /** The ways to read a word as syllables, with as few of them as can be; none of any other word. */
  readonly waysToRead: (word: string) => readonly (readonly string[])[];
}

/** A word that may be read in more ways is rarely meant. */
const MOST_WAYS = 3;

/** A question is understood and then searched for: its words are read by both. */
const MOST_CACHED = 100;

/** The sounds of one script: what is sorted like a dictionary needs only the place where each syllable starts. */
export function syllablesOf(all: readonly SearchWords[]): Syllables {
  const given = all.find(({ syllables }) => syllables)?.syllables;
  const starts = (given?.starts ?? '').split(' ').map((start) => [start.slice(0, -1), start.slice(-1)] as const);
  const known = new Set(starts.map(([syllable]) => syllable).filter(Boolean));
  const longest = Math.max(...[...known].map(({ length }) => length), 0);
  const alike = given?.alike ?? [];
  const others = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of (given?.others ?? '').matchAll(/([a-z]+)(\P{ASCII}+)/gu))
    for (const character of characters) others.set(character, [...(others.get(character) ?? []), syllable]);
  const sounds = new Map<string, string | undefined>();
  let order: Intl.Collator | undefined;

  const syllableOf = (character: string) => {
    if (!given || !isUnspaced(character)) return undefined;
    if (!sounds.has(character)) sounds.set(character, find(character, (order ??= new Intl.Collator(given.order))));
    return sounds.get(character);
  };

  return {
    syllableOf,
    syllablesOf: (character) =>
      [syllableOf(character), ...(others.get(character) ?? [])].filter((syllable) => syllable !== undefined),
    heardAs: (syllable) => alike.reduce((left, [letters, heard]) => left.replace(letters, heard), syllable),
    waysToRead: memoize(MOST_CACHED, (word) => (known.size === 0 ? [] : waysFrom(word, MOST_WAYS))),
  };

  /** The last syllable that starts before the character or with it. */
  function find(character: string, collator: Intl.Collator): string | undefined {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (collator.compare(starts[middle]?.[1] ?? '', character) <= 0) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.[0];
  }

  function waysFrom(word: string, most: number): string[][] {
    if (word === '') return [[]];
    const ways: string[][] = [];
    for (let length = Math.min(longest, word.length); length > 0 && ways.length < most; length--) {
      const syllable = word.slice(0, length);
      if (!known.has(syllable)) continue;
      for (const rest of waysFrom(word.slice(length), most - ways.length)) ways.push([syllable, ...rest]);
    }
    return ways;
  }
}
