import type { SearchQuery } from '../../../domain/search-query';
import { isOfLetters, isUnspaced } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { joinWords } from './join-words';
import { hitsOf, longerWords, pairHitsOf, pairsFrom } from './look-up';
import { matchRun } from './match-run';
import { matchSyllables } from './match-sounds';
import type { Matched } from './matched';
import type { Hit, MatchedWord } from './rank';
import { correctByEar, correctSpelling, retype } from './respell';
import type { SearchIndex } from './search-index';

/** How many characters of runs are looked up, by their pairs. */
const MOST_CHARACTERS = 20;
const MOST_HINTS = 6;
const MOST_LEADING = 7;

/** The effort of a search, in texts looked up: each reads about half a unit. What is cached does not change the result. */
const MOST_LOOKUPS = 40;

/**
 * A way to find what was meant by words that nothing was found for: at most so many of them are tried, and no more than
 * the effort that is left allows. The longest come first, since they tell the most.
 */
interface Way {
  readonly isWanted: (matched: Matched) => boolean;
  readonly most: number;
  readonly effort: number;
}

const CORRECTED_RUN: Way = { isWanted: ({ incomplete }) => incomplete === true, most: 1, effort: 10 };
const RETYPED: Way = { isWanted: isMissing, most: 4, effort: 4 };
const MISSPELT: Way = { isWanted: isLongMissing, most: 2, effort: 8 };
const BY_EAR: Way = { isWanted: isLongMissing, most: 1, effort: 8 };
const JOINED_EFFORT = 4;

/** Looks up every word of a query; for one that is not in the index, what was most likely meant. */
export async function matchWords(index: SearchIndex, query: SearchQuery, forms: WordForms): Promise<Matched[]> {
  const words = withinBound(query.words);
  const hasNoWord = words.every((word) => word.length === 1 && isUnspaced(word));
  const isUnfinished = (place: number) => query.unfinished === true && place === words.length - 1;
  const asTyped = await Promise.all(
    words.map((word, place) => lookUp(index, word, forms, { unfinished: isUnfinished(place), isAlone: hasNoWord })),
  );
  const effort = { left: MOST_LOOKUPS - words.reduce((sum, word) => sum + effortOf(word), JOINED_EFFORT) };

  const runs = await tryAgain(asTyped, CORRECTED_RUN, effort, (matched, place) =>
    matchRun(index, matched.typed, forms, { unfinished: isUnfinished(place), mayBeCorrected: true }),
  );
  const read = await matchSyllables(index, runs, forms);
  const retyped = await tryAgain(read, RETYPED, effort, async (matched, place) => {
    const bases = await Promise.all(forms.basesOf(matched.typed).map((base) => hitsOf(index, base, forms)));
    if (bases.flat().length > 0) return { ...matched, words: [wordOf(bases.flat())] };
    const isAmongLatin = read.some((other) => other !== matched && isLatinName(other));
    const respelt = await retype(index, matched.typed, forms, isAmongLatin);
    if (respelt) return correctedTo(matched, respelt);
    const longer = await longerWords(index, matched.typed, forms, isUnfinished(place));
    const hits = longer.flatMap((each) => each.hits);
    if (hits.length === 0) return matched;
    const name = isUnfinished(place) ? undefined : longer.find(({ isName }) => isName);
    // Khabarov was no town.
    if (name) return correctedTo(matched, { taken: name.word, hits: [hits] });
    return { ...matched, words: [wordOf(hits)], isBegun: true };
  });
  const joined = await joinWords(index, retyped, forms, (a, b) => isNowhere(a) || isNowhere(b));
  const spelt = await tryAgain(joined, MISSPELT, effort, async (matched) => {
    const { respelt, near } = await correctSpelling(index, matched.typed, forms);
    return respelt ? correctedTo(matched, respelt) : { ...matched, near };
  });
  const heard = await tryAgain(spelt, BY_EAR, effort, async (matched) => {
    const respelt = await correctByEar(index, matched.typed, forms);
    return respelt ? correctedTo({ ...matched, near: undefined }, respelt) : matched;
  });
  return heard.some(isNowhere) ? heard.map(withoutBegun) : heard;
}

/** In letters: with an unknown word beside it, one as short is the other part of a name, not the beginning of a word. */
const SHORTEST_BEGUN = 4;

function withoutBegun(matched: Matched): Matched {
  const { typed, isBegun } = matched;
  return isBegun && typed.length < SHORTEST_BEGUN ? { typed, words: [] } : matched;
}

function effortOf(word: string): number {
  return isUnspaced(word) ? word.length : 1;
}

/** Words that only rank events higher; they are taken as they are. */
export function matchHints(index: SearchIndex, { hints = [] }: SearchQuery, forms: WordForms): Promise<MatchedWord[]> {
  return matchOptional(index, hints.slice(0, MOST_HINTS), forms);
}

/** Words that put an event before the others; all of each. */
export function matchLeading(
  index: SearchIndex,
  { leading = [] }: SearchQuery,
  forms: WordForms,
): Promise<MatchedWord[]> {
  return matchOptional(index, leading.slice(0, MOST_LEADING), forms, ({ incomplete }) => incomplete !== true);
}

/** Words of which an event must have one. */
export function matchDone(index: SearchIndex, { done = [] }: SearchQuery, forms: WordForms): Promise<MatchedWord[]> {
  return matchOptional(index, done.slice(0, MOST_HINTS), forms);
}

async function matchOptional(
  index: SearchIndex,
  words: readonly string[],
  forms: WordForms,
  isWanted: (matched: Matched) => boolean = () => true,
): Promise<MatchedWord[]> {
  const found = await Promise.all(
    words.map((word) => lookUp(index, word, forms, { unfinished: false, isAlone: false })),
  );
  return found.filter(isWanted).flatMap(({ words: matched }) => matched.map((word) => ({ ...word, optional: true })));
}

/** The words without the characters that are too many. */
function withinBound(words: readonly string[]): string[] {
  let left = MOST_CHARACTERS;
  return words
    .map((word) => {
      if (!isUnspaced(word)) return word;
      const run = word.slice(0, left);
      left -= run.length;
      return run;
    })
    .filter((word) => word !== '');
}

async function lookUp(
  index: SearchIndex,
  word: string,
  forms: WordForms,
  { unfinished, isAlone }: { readonly unfinished: boolean; readonly isAlone: boolean },
): Promise<Matched> {
  if (isUnspaced(word))
    return word.length === 1
      ? lookUpCharacter(index, word, unfinished || isAlone)
      : matchRun(index, word, forms, { unfinished, mayBeCorrected: false });
  const small = { typed: word, words: [], unknown: [] };
  if (forms.isStopWord(word) || (word.length === 1 && isStopWordByEar(word, forms))) return small;
  const hits = await hitsOf(index, word, forms);
  const longer = unfinished ? (await longerWords(index, word, forms, true)).flatMap((each) => each.hits) : [];
  if (hits.length + longer.length === 0 && word.length >= SHORTEST_SMALL && isStopWordByEar(word, forms)) return small;
  return { typed: word, words: hits.length + longer.length === 0 ? [] : [wordOf([...hits, ...longer])] };
}

const MOST_WIDENED = 3;

/** Words that events have, found also by what they are made from: "китайская станция" in China. Undefined if none is. */
export async function withBases(
  index: SearchIndex,
  all: readonly Matched[],
  forms: WordForms,
): Promise<Matched[] | undefined> {
  let left = MOST_WIDENED;
  const widened: Matched[] = [];
  for (const matched of all) {
    const bases = matched.taken === undefined && left > 0 ? forms.basesOf(matched.typed) : [];
    const hits = (await Promise.all(bases.map((base) => hitsOf(index, base, forms)))).flat();
    if (hits.length > 0) left -= 1;
    const own = matched.words.flatMap(({ parts }) => parts.flatMap((part) => part.hits));
    widened.push(hits.length > 0 ? { ...matched, words: [wordOf([...own, ...hits])] } : matched);
  }
  return left < MOST_WIDENED ? widened : undefined;
}

/** In letters: a shorter one is an English word too often, "pro". */
const SHORTEST_SMALL = 4;

/** "v" in "Putin v Harbine", "protiv". */
function isStopWordByEar(word: string, forms: WordForms): boolean {
  return forms.retyped(word).some(({ text, byEar }) => byEar && forms.isStopWord(text));
}

/** A single character may be a word or a particle: only one that stands alone or is unfinished must be in an event. */
async function lookUpCharacter(index: SearchIndex, typed: string, isWanted: boolean): Promise<Matched> {
  const hits = isWanted ? (await pairsFrom(index, typed)).flatMap((each) => each.hits) : await pairHitsOf(index, typed);
  // Beside other words, one that no event has is no name, so nobody is told that it is missing.
  if (hits.length === 0) return { typed, words: [], unknown: isWanted ? [typed] : [] };
  return { typed, words: [{ ...wordOf(hits), optional: !isWanted }] };
}

function wordOf(hits: readonly Hit[]): MatchedWord {
  return { parts: [{ hits, covers: 1 }], needed: 1 };
}

function correctedTo(matched: Matched, { taken, hits }: { taken: string; hits: readonly (readonly Hit[])[] }): Matched {
  return { ...matched, taken, words: hits.map((each) => ({ ...wordOf(each), corrected: true })) };
}

/** A word in Latin letters that was found as it was typed. */
function isLatinName({ typed, words }: Matched): boolean {
  return words.length > 0 && typed.length > 3 && /^[a-z]/.test(typed);
}

/** A word of letters that nothing was found for. */
function isNowhere({ typed, words, unknown }: Matched): boolean {
  return words.length === 0 && unknown === undefined && isOfLetters(typed);
}

function isMissing(matched: Matched): boolean {
  return isNowhere(matched) && matched.typed.length > 2;
}

/** In a shorter word, no error is forgiven. */
function isLongMissing(matched: Matched): boolean {
  return isMissing(matched) && matched.typed.length > 3;
}

/** Tries the longest of those that are wanted; all others stay as they are. */
async function tryAgain(
  all: readonly Matched[],
  { isWanted, most, effort }: Way,
  budget: { left: number },
  again: (matched: Matched, place: number) => Promise<Matched>,
): Promise<Matched[]> {
  const wanted = [...all.entries()]
    .filter(([, matched]) => isWanted(matched))
    .sort(([a, { typed: one }], [b, { typed: other }]) => other.length - one.length || a - b)
    .slice(0, Math.max(0, Math.min(most, Math.floor(budget.left / effort))))
    .map(([place]) => place);
  budget.left -= wanted.length * effort;
  const tried: Matched[] = [];
  // One after another: what one word needs, the next has cached.
  for (const [place, matched] of all.entries())
    tried.push(wanted.includes(place) ? await again(matched, place) : matched);
  return tried;
}
