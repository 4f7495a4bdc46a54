import type { SearchQuery } from '../../../domain/search-query';
import { isOfLetters, isUnspaced } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { joinWords } from './join-words';
import { hitsOf, longerHitsOf, pairHitsOf, pairsFrom } from './look-up';
import { LONGEST_RUN, matchRun } from './match-run';
import type { Matched } from './matched';
import type { Hit, MatchedWord } from './rank';
import { correctSpelling, retype } from './respell';
import type { SearchIndex } from './search-index';

/**
 * The effort of a search is bounded: so many words without a match are looked up in other letters and together with
 * their neighbours, and of these so many are compared with all others. The longest are tried, since they tell the most.
 */
const MOST_RETYPED = 4;
const MOST_MISSPELT = 2;
const MOST_HINTS = 4;

/** Looks up every word of a query; for one that is not in the index, what was most likely meant. */
export async function matchWords(index: SearchIndex, asked: SearchQuery, forms: WordForms): Promise<Matched[]> {
  const words = withinReach(asked.words);
  const query = { ...asked, words };
  const asTyped = await Promise.all(words.map((word, place) => lookUp(index, word, forms, isUnfinished(query, place))));
  const runs = await inTurn(asTyped, isMissingRun, 1, (matched, place) =>
    lookUpRun(index, matched.typed, forms, isUnfinished(query, place), true),
  );
  const retyped = await inTurn(runs, isMissing, MOST_RETYPED, async (matched, place) => {
    const respelt = await retype(index, matched.typed, forms);
    if (respelt) return correctedTo(matched, respelt);
    const longer = await longerHitsOf(index, matched.typed, forms, isUnfinished(query, place));
    return longer.length > 0 ? { ...matched, words: [wordOf(longer)] } : matched;
  });
  const joined = await joinWords(index, retyped, forms, (a, b) => isMissing(a) || isMissing(b));
  return inTurn(joined, isMissing, MOST_MISSPELT, async (matched) => {
    const { respelt, near } = await correctSpelling(index, matched.typed, forms);
    return respelt ? correctedTo(matched, respelt) : { ...matched, near };
  });
}

/** Each pair of characters may be a Query of its own, so all runs together have as many as the longest may have. */
function withinReach(words: readonly string[]): string[] {
  let left = LONGEST_RUN;
  return words.flatMap((word) => {
    if (!isUnspaced(word)) return word;
    const run = word.slice(0, left);
    left -= run.length;
    return run || [];
  });
}

/** Words that only rank events higher; they are taken as they are. */
export async function matchHints(index: SearchIndex, { hints = [] }: SearchQuery, forms: WordForms) {
  const found = await Promise.all(hints.slice(0, MOST_HINTS).map((hint) => lookUp(index, hint, forms, false)));
  return found.flatMap(({ words }) => words.map((word) => ({ ...word, optional: true })));
}

function isUnfinished({ words, unfinished }: SearchQuery, place: number): boolean {
  return unfinished && place === words.length - 1;
}

async function lookUp(index: SearchIndex, word: string, forms: WordForms, unfinished: boolean): Promise<Matched> {
  if (isUnspaced(word))
    return word.length === 1
      ? lookUpCharacter(index, word, unfinished)
      : lookUpRun(index, word, forms, unfinished, false);
  if (isStopWordByEar(word, forms)) return { typed: word, words: [], unknown: [] };
  const hits = await hitsOf(index, word, forms);
  const longer = unfinished ? await longerHitsOf(index, word, forms, true) : [];
  return { typed: word, words: hits.length + longer.length === 0 ? [] : [wordOf([...hits, ...longer])] };
}

/** "v" in "Putin v Harbine". */
function isStopWordByEar(word: string, forms: WordForms): boolean {
  return (
    word.length === 1 &&
    !forms.isStopWord(word) &&
    forms.retyped(word).some(({ text, byEar }) => byEar && forms.isStopWord(text))
  );
}

/** A single character may be a word or a particle: only an unfinished one is looked for by itself. */
async function lookUpCharacter(index: SearchIndex, typed: string, unfinished: boolean): Promise<Matched> {
  const hits = unfinished
    ? (await pairsFrom(index, typed)).flatMap((each) => each.hits)
    : await pairHitsOf(index, typed);
  return { typed, words: hits.length === 0 ? [] : [{ ...wordOf(hits), optional: !unfinished }] };
}

async function lookUpRun(
  index: SearchIndex,
  typed: string,
  forms: WordForms,
  unfinished: boolean,
  mayBeCorrected: boolean,
): Promise<Matched> {
  const { matched, ...said } = await matchRun(index, typed, forms, { unfinished, mayBeCorrected });
  return { typed, words: matched ? [matched] : [], ...said };
}

function wordOf(hits: readonly Hit[]): MatchedWord {
  return { parts: [{ hits, covers: 1 }], needed: 1 };
}

function correctedTo(matched: Matched, { taken, hits }: { taken: string; hits: readonly (readonly Hit[])[] }): Matched {
  return { ...matched, taken, words: hits.map((each) => ({ ...wordOf(each), corrected: true })) };
}

/** A word of letters that nothing was found for. */
function isMissing({ typed, words, unknown }: Matched): boolean {
  return words.length === 0 && unknown === undefined && isOfLetters(typed) && typed.length > 2;
}

/** A run that no event has all of. */
function isMissingRun({ incomplete }: Matched): boolean {
  return incomplete === true;
}

/** Tries again the longest of those that are wanted, so many at most; all others stay as they are. */
async function inTurn(
  all: readonly Matched[],
  isWanted: (matched: Matched) => boolean,
  most: number,
  again: (matched: Matched, place: number) => Promise<Matched>,
): Promise<Matched[]> {
  const wanted = [...all.entries()]
    .filter(([, matched]) => isWanted(matched))
    .sort(([a, { typed: one }], [b, { typed: other }]) => other.length - one.length || a - b)
    .slice(0, most)
    .map(([place]) => place);
  return Promise.all(
    all.map((matched, place) => (wanted.includes(place) ? again(matched, place) : Promise.resolve(matched))),
  );
}
