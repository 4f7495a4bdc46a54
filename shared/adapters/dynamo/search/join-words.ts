import { isOfLetters } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { hitsOf } from './look-up';
import type { Matched } from './matched';
import type { SearchIndex } from './search-index';

const MOST_JOINED = 3;

/** Takes neighbours as one word where there is one: "gas pipe line" is "gas pipeline". */
export async function joinWords(
  index: SearchIndex,
  all: readonly Matched[],
  forms: WordForms,
  isWanted: (a: Matched, b: Matched) => boolean,
): Promise<Matched[]> {
  const joined: Matched[] = [];
  let tried = 0;
  for (const matched of all) {
    const before = joined.at(-1);
    if (before && tried < MOST_JOINED && areOfLetters(before, matched) && isWanted(before, matched)) {
      tried += 1;
      const taken = before.typed + matched.typed;
      const hits = await hitsOf(index, taken, forms);
      if (hits.length > 0) {
        const words = [{ parts: [{ hits, covers: 1 }], needed: 1, corrected: true }];
        joined.splice(-1, 1, { typed: `${before.typed} ${matched.typed}`, taken, words });
        continue;
      }
    }
    joined.push(matched);
  }
  return joined;
}

function areOfLetters(...both: readonly Matched[]): boolean {
  return both.every(({ typed }) => isOfLetters(typed) && !typed.includes(' '));
}
