import { FIELDS } from '../../../language/searching/search-terms';
import { isOfLetters } from '../../../language/searching/split-words';
import { isKeyOfName, wordOfKey } from '../../../language/searching/term-key';
import type { WordForms } from '../../../language/searching/word-forms';
import { type TermEntry, numbersOf } from './index-lists';
import type { Hit } from './rank';
import { END, type SearchIndex } from './search-index';

/** How near a term is to the typed word. */
const SAME = 1;
const SYNONYM = 0.8;
const OTHER_FORM = 0.9;
const LONGER = 0.5;
const ADJECTIVE = 0.5;
const TITLE = FIELDS.indexOf('title');
/** The weights of the fields, in the order of FIELDS. */
const FIELD_WEIGHTS = [3, 2.5, 1, 0.3];

/** A shorter word is found only as a whole. */
const SHORTEST_PREFIX = 3;
/** The blocks to read for words that begin with a text. */
const MOST_BLOCKS = 2;
/** How many letters of an ending may have been typed of an unfinished word. */
const TYPED_OF_ENDING = 3;

/** In a larger collection, enough is found by a noun alone, and its adjectives would cost too many reads. */
const SMALL = 2000;

/** The hits of a word, of its other forms, of its synonyms and of its adjectives. */
export async function hitsOf(index: SearchIndex, word: string, forms: WordForms): Promise<Hit[]> {
  const synonyms = forms.synonymsOf(word).map(async (other) => formsIn(index, other, forms, SYNONYM, SYNONYM));
  const hits = (await Promise.all([formsIn(index, word, forms, SAME, OTHER_FORM), ...synonyms])).flat();
  return index.events > SMALL ? hits : [...hits, ...(await adjectiveHitsOf(index, word, forms))];
}

/** Read after the noun, beside which they mostly stand: the same block is not read again. */
async function adjectiveHitsOf(index: SearchIndex, word: string, forms: WordForms): Promise<Hit[]> {
  const found: Hit[] = [];
  for (const stem of forms.adjectivesOf(word))
    for (const entry of await index.terms(...rangeOfStem(stem))) found.push(...hitsIn(entry, ADJECTIVE));
  return found;
}

async function formsIn(
  index: SearchIndex,
  word: string,
  forms: WordForms,
  same: number,
  other: number,
): Promise<Hit[]> {
  if (!isOfLetters(word)) return (await index.terms(word, word)).flatMap((entry) => hitsIn(entry, same));
  const entries = await index.terms(...rangeOfStem(forms.stemOf(word)));
  return entries.flatMap((entry) => hitsIn(entry, wordOfKey(entry[0]) === word ? same : other));
}

/** A word of the index that begins with a shorter one. */
export interface LongerWord {
  readonly word: string;
  /** The events write it as a name. */
  readonly isName: boolean;
  readonly hits: readonly Hit[];
}

/** The longer words that begin with this one. */
export async function longerWords(
  index: SearchIndex,
  word: string,
  forms: WordForms,
  unfinished: boolean,
): Promise<LongerWord[]> {
  if (!isOfLetters(word) || word.length < SHORTEST_PREFIX) return [];
  const stem = forms.stemOf(word);
  const ranges = [[word, word + END] as const, ...(unfinished ? shorterStems(word).map(rangeOfStem) : [])];
  const found = await Promise.all(ranges.map(([from, to]) => index.terms(from, to, MOST_BLOCKS)));
  return found
    .flat()
    .filter(([key]) => wordOfKey(key).startsWith(word) && !key.startsWith(`${stem} `))
    .map((entry) => ({ word: wordOfKey(entry[0]), isName: isKeyOfName(entry[0]), hits: hitsIn(entry, LONGER) }));
}

/** The stems that a word has if its last letters are the beginning of an ending: of "visiti", it is "visit". */
function shorterStems(word: string): string[] {
  const lengths = Array.from({ length: TYPED_OF_ENDING }, (_, cut) => word.length - 1 - cut);
  return lengths.filter((length) => length >= SHORTEST_PREFIX).map((length) => word.slice(0, length));
}

function rangeOfStem(stem: string): readonly [from: string, to: string] {
  return [`${stem} `, `${stem} ${END}`];
}

/** The hits of a pair of characters and of its synonyms. */
export async function pairHitsOf(
  index: SearchIndex,
  pair: string,
  { synonymsOf }: Pick<WordForms, 'synonymsOf'> = { synonymsOf: () => [] },
): Promise<Hit[]> {
  const own = await index.terms(pair, pair);
  const synonyms = await Promise.all(
    synonymsOf(pair)
      .filter(({ length }) => length === 2)
      .map((other) => index.terms(other, other)),
  );
  return [
    ...own.flatMap((entry) => hitsIn(entry, SAME)),
    ...synonyms.flat().flatMap((entry) => hitsIn(entry, SYNONYM)),
  ];
}

/** The hits of events that have all these terms of characters. */
export async function hitsTogether(index: SearchIndex, terms: readonly string[]): Promise<Hit[]> {
  const [first = [], ...others] = await Promise.all(terms.map((term) => pairHitsOf(index, term)));
  const having = others.map((hits) => new Set(hits.flatMap(({ numbers }) => numbers)));
  return first.map(({ numbers, ...hit }) => ({
    ...hit,
    numbers: numbers.filter((number) => having.every((set) => set.has(number))),
  }));
}

/** The terms of characters that begin with one. */
export async function pairsFrom(index: SearchIndex, character: string): Promise<{ pair: string; hits: Hit[] }[]> {
  const entries = await index.terms(character, character + END, MOST_BLOCKS);
  return entries.map((entry) => ({ pair: entry[0], hits: hitsIn(entry, SAME) }));
}

function hitsIn([key, ...fields]: TermEntry, nearness: number): Hit[] {
  const isName = isKeyOfName(key);
  return fields.map((steps, field) => ({
    numbers: numbersOf(steps),
    weight: nearness * (FIELD_WEIGHTS[field] ?? 0),
    isTitle: field === TITLE,
    isName,
  }));
}
