import { fold } from '../../../language/reading/fold';
import { FIELDS, soundTerm } from '../../../language/searching/search-terms';
import { isUnspaced } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { hitsTogether } from './look-up';
import type { Matched } from './matched';
import type { Hit } from './rank';
import type { SearchIndex } from './search-index';

const TITLE = FIELDS.indexOf('title');

/** Longer texts are no names. */
const MOST_SYLLABLES = 10;
/** How many events have their titles read. */
const MOST_TITLES = 4;

/** Words in Latin letters that are Chinese written by its sounds: "yi dai yi lu". Neighbours are taken together. */
export async function matchSyllables(
  index: SearchIndex,
  all: readonly Matched[],
  forms: Pick<WordForms, 'waysToRead' | 'heardAs'>,
): Promise<Matched[]> {
  const result: Matched[] = [];
  for (const stretch of stretchesOf(all, forms)) {
    const typed = stretch.map((each) => each.typed).join('');
    // Spaces say where syllables end.
    const apart = stretch.flatMap((each) => forms.waysToRead(each.typed)[0] ?? []);
    const ways = stretch.length > 1 ? [apart, ...forms.waysToRead(typed)] : forms.waysToRead(typed);
    const hits = stretch.some(isUnknown) ? await hitsBySound(index, ways, forms) : undefined;
    if (!hits) result.push(...stretch);
    else
      result.push({
        typed: stretch.map((each) => each.typed).join(' '),
        words: [{ parts: [{ hits, covers: 1 }], needed: 1 }],
      });
  }
  return result;
}

/** Neighbours that all can be read as syllables; every other word by itself. */
function stretchesOf(all: readonly Matched[], { waysToRead }: Pick<WordForms, 'waysToRead'>): Matched[][] {
  const stretches: Matched[][] = [];
  let isOpen = false;
  for (const matched of all) {
    const isRead = !isUnspaced(matched.typed) && waysToRead(matched.typed).length > 0;
    if (isRead && isOpen) stretches.at(-1)?.push(matched);
    else stretches.push([matched]);
    isOpen = isRead;
  }
  return stretches;
}

function isUnknown({ words, typed }: Matched): boolean {
  return words.length === 0 && !isUnspaced(typed);
}

async function hitsBySound(
  index: SearchIndex,
  ways: readonly (readonly string[])[],
  { heardAs }: Pick<WordForms, 'heardAs'>,
): Promise<Hit[] | undefined> {
  for (const syllables of ways) {
    const hits = await soundHitsOf(index, syllables.map(heardAs));
    if (hits.some(({ numbers }) => numbers.length > 0)) return hits;
  }
  return undefined;
}

/** Two characters sound nearly like too many others. */
const SHORTEST_HEARD = 3;

/** The run as it stands in a title, if that sounds the same: 青梅素 is 青霉素; a longer one also if it is heard as the same. */
export async function soundingLike(
  index: SearchIndex,
  run: string,
  { syllableOf, heardAs }: Pick<WordForms, 'syllableOf' | 'heardAs'>,
): Promise<string | undefined> {
  const soundOf = (character: string) => {
    const syllable = syllableOf(character);
    return syllable === undefined || run.length < SHORTEST_HEARD ? syllable : heardAs(syllable);
  };
  const syllables = Array.from(run, soundOf).flatMap((sound) => sound ?? []);
  if (syllables.length < run.length) return undefined;
  const hits = await soundHitsOf(index, syllables.map(heardAs));
  const lines = await index.lines((hits[TITLE]?.numbers ?? []).slice(0, MOST_TITLES));
  const wanted = syllables.join(' ');
  for (const text of lines.flatMap(({ title }) => Object.values(title)).map((title) => fold(title).text))
    for (let at = 0; at + run.length <= text.length; at++) {
      const taken = text.slice(at, at + run.length);
      if (Array.from(taken, soundOf).join(' ') === wanted) return taken;
    }
  return undefined;
}

/** The hits of events that have all the syllables, each after the one before it. */
async function soundHitsOf(index: SearchIndex, syllables: readonly string[]): Promise<Hit[]> {
  if (syllables.length < 2 || syllables.length > MOST_SYLLABLES) return [];
  const terms = syllables.slice(1).map((next, at) => soundTerm(syllables[at] ?? '', next));
  return hitsTogether(index, terms);
}
