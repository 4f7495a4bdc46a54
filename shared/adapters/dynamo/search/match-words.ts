import type { Correction, SearchQuery } from '../../../domain/search-query';
import { nearestWord } from '../../../language/searching/spelling';
import { isOfLetters, isUnspaced, pairsToFind } from '../../../language/searching/split-words';
import type { WordForms } from '../../../language/searching/word-forms';
import { type TermEntry, numbersOf } from './index-items';
import type { Hit, MatchedWord } from './rank';
import { END, type SearchIndex } from './search-index';

/** Weights of a term: a form of the typed word, a synonym, a longer word that begins with it. */
const SAME = 1;
const SYNONYM = 0.8;
const LONGER = 0.6;
/** Weights of the fields: title, names, text. */
const FIELD_WEIGHTS = [3, 2, 1];
/** The blocks to read for a word: enough for all its forms, and for the first continuations of a short one. */
const MOST_BLOCKS = 4;
/** A collection of so many events has some thousand different words. */
const SMALL = 2000;
/** The share of the pairs of an unspaced text that must be found: "上合峰会" finds "上合组织天津峰会". */
const PART_OF_RUN = 0.6;

export interface MatchedQuery {
  readonly words: readonly MatchedWord[];
  readonly corrections: readonly Correction[];
  /** Words that are not in the index. */
  readonly unknown: readonly string[];
}

/** Looks up every word of a query; for a word that is not in the index, the nearest word that is. */
export async function matchWords(
  index: SearchIndex,
  { words, unfinished }: SearchQuery,
  forms: WordForms,
): Promise<MatchedQuery> {
  const found = await Promise.all(
    words.map((word, place) => matchWord(index, word, forms, unfinished && place === words.length - 1)),
  );
  return {
    words: found.flatMap(({ matched }) => matched ?? []),
    corrections: found.flatMap(({ taken }, place) => (taken === undefined ? [] : { typed: words[place] ?? '', taken })),
    unknown: words.filter((_, place) => !found[place]?.matched),
  };
}

interface Found {
  readonly matched?: MatchedWord;
  readonly taken?: string;
}

async function matchWord(index: SearchIndex, word: string, forms: WordForms, unfinished: boolean): Promise<Found> {
  if (isUnspaced(word)) return matchRun(index, word, forms);
  const hits = await hitsOf(index, word, forms, unfinished);
  if (hits.length > 0) return { matched: { parts: [hits], needed: 1 } };
  if (!isOfLetters(word)) return {};
  for (const other of forms.transliterations(word)) {
    const otherHits = await hitsOf(index, other, forms, false);
    if (otherHits.length > 0) return { matched: { parts: [otherHits], needed: 1 }, taken: other };
  }
  const taken = await nearestInIndex(index, word, forms);
  return taken === undefined
    ? {}
    : { matched: { parts: [await hitsOf(index, taken, forms, false)], needed: 1 }, taken };
}

/** The hits of all forms and synonyms of a word; if there are none or the word is unfinished, of longer words too. */
async function hitsOf(index: SearchIndex, word: string, forms: WordForms, unfinished: boolean): Promise<Hit[]> {
  const own = await formsIn(index, word, forms);
  const synonyms = await Promise.all(
    forms.synonymsOf(word).map(async (other) => (await formsIn(index, other, forms)).same),
  );
  const hits = [
    ...own.same.flatMap((entry) => hitsIn(entry, SAME)),
    ...synonyms.flat().flatMap((entry) => hitsIn(entry, SYNONYM)),
  ];
  const goesOn = isOfLetters(word) && (unfinished || hits.length === 0);
  return goesOn ? [...hits, ...own.longer.flatMap((entry) => hitsIn(entry, LONGER))] : hits;
}

async function formsIn(index: SearchIndex, word: string, forms: WordForms) {
  const stem = forms.stemOf(word);
  const entries = isOfLetters(word) ? await index.terms(stem, stem + END, MOST_BLOCKS) : await index.terms(word, word);
  const same = entries.filter(([term]) => forms.stemOf(term) === stem);
  return { same, longer: entries.filter((entry) => entry[0].startsWith(word) && !same.includes(entry)) };
}

async function matchRun(index: SearchIndex, run: string, forms: WordForms): Promise<Found> {
  const parts = await Promise.all(
    pairsToFind(run).map(async (pair) => {
      const same = await index.terms(pair, pair.length === 1 ? pair + END : pair);
      const synonyms = await Promise.all(forms.synonymsOf(pair).map((other) => index.terms(other, other)));
      return [
        ...same.flatMap((entry) => hitsIn(entry, SAME)),
        ...synonyms.flat().flatMap((entry) => hitsIn(entry, SYNONYM)),
      ];
    }),
  );
  return parts.every((hits) => hits.length === 0)
    ? {}
    : { matched: { parts, needed: Math.ceil(parts.length * PART_OF_RUN) } };
}

/**
 * Tries the words that begin with the first or the second letter. All other words are tried only in a small collection,
 * since the first letter is rarely wrong.
 */
async function nearestInIndex(index: SearchIndex, word: string, forms: WordForms): Promise<string | undefined> {
  const [first = '', second = ''] = word;
  const near = await Promise.all([...new Set([first, second])].map((letter) => index.words(letter, letter + END)));
  const nearest = nearestWord(word, near.flat(), forms);
  if (nearest !== undefined || index.events > SMALL) return nearest;
  return nearestWord(word, await index.words('', END), forms);
}

function hitsIn([, ...fields]: TermEntry, nearness: number): Hit[] {
  return fields.map((steps, field) => ({ numbers: numbersOf(steps), weight: nearness * (FIELD_WEIGHTS[field] ?? 1) }));
}
