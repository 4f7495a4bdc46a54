import { errorsBetween, nearestWord, similarWords } from '../../../language/searching/spelling';
import type { WordForms } from '../../../language/searching/word-forms';
import { hitsOf } from './look-up';
import type { Hit } from './rank';
import { END, type SearchIndex } from './search-index';

/** A word, or several, that was looked up in place of the typed one. */
export interface Respelt {
  readonly taken: string;
  readonly hits: readonly (readonly Hit[])[];
}

/**
 * The word as it is meant when the keyboard was set to another layout, or in the letters of another language. Among
 * other words in Latin letters, one that is a letter off in its own alphabet is misspelt: "sovet" is soviet, not совет.
 */
export async function retype(
  index: SearchIndex,
  word: string,
  forms: WordForms,
  isAmongLatin: boolean,
): Promise<Respelt | undefined> {
  for (const { text, byEar } of forms.retyped(word)) {
    const hits = await (byEar ? hitsByEar(index, text, forms) : hitsOf(index, text, forms));
    if (hits.length > 0)
      return isAmongLatin && byEar && (await isNearlySpelt(index, word)) ? undefined : { taken: text, hits: [hits] };
  }
  return undefined;
}

const SHORTEST_NEARLY_SPELT = 5;

/** A letter is left out more often than another one is typed: "polet" is полёт and not "poles". */
async function isNearlySpelt(index: SearchIndex, word: string): Promise<boolean> {
  const known = [...(await wordsLike(index, word))].filter(({ length }) => length > word.length);
  const forgiven = (length: number) => (length < SHORTEST_NEARLY_SPELT ? 0 : 1);
  return nearestWord(word, known, { forgiven }) !== undefined;
}

/** A shorter stem is that of another word too often: "korean" by ear, кореан, is no form of Корея. */
const SHORTEST_STEM_BY_EAR = 5;

async function hitsByEar(index: SearchIndex, word: string, forms: WordForms): Promise<Hit[]> {
  const isWhole = forms.stemOf(word).length < SHORTEST_STEM_BY_EAR;
  return hitsOf(index, word, isWhole ? { ...forms, stemOf: (text) => text } : forms);
}

export interface Spelt {
  readonly respelt?: Respelt | undefined;
  /** Words of a similar spelling, the likeliest first, when none is near enough to be taken. */
  readonly near: readonly string[];
}

const MOST_NEAR = 3;
const SHORTEST_NEARLY_VERB = 9;
/** In a collection up to this size, all words are compared, not only those with the same first letter. */
const SMALL = 500;

/** The word that was most likely meant by a misspelt one, or the words that were written as one. */
export async function correctSpelling(index: SearchIndex, word: string, forms: WordForms): Promise<Spelt> {
  const like = await wordsLike(index, word);
  // A verb is no misspelt name, «отдали» is not «отдел», unless it is long and a letter off: "aparthied".
  const isNearly = (other: string) => word.length >= SHORTEST_NEARLY_VERB && errorsBetween(word, other, 1) <= 1;
  const known = forms.isVerb(word)
    ? new Set([...like].filter((other) => (forms.isVerb(other) && !isOtherVerb(word, other, forms)) || isNearly(other)))
    : like;
  const likely = [...known, ...forms.withSynonyms.filter((other) => other !== word)];
  const split = await splitInWords(index, word, known, forms);
  // «Востание» is восстание rather than «во» and a form of something.
  const isOfWords = split?.taken.split(' ').every((part) => known.has(part));
  const nearest = split && !isOfWords ? nearestWord(word, likely, { ...forms, forgiven: () => 1 }) : undefined;
  if (split && nearest === undefined) return { respelt: split, near: [] };
  const taken = nearest ?? nearestWord(word, likely, forms) ?? nearestSound(word, known, forms);
  if (taken === undefined) return { near: similarWords(word, known, MOST_NEAR) };
  return { respelt: { taken, hits: [await hitsOf(index, taken, forms)] }, near: [] };
}

/** With another consonant, a short verb is another one: «придет» is no «привет». */
function isOtherVerb(word: string, other: string, { isConsonant }: WordForms): boolean {
  if (word.length !== other.length || word.length >= SHORTEST_NEARLY_VERB) return false;
  return Array.from(word, (letter, at) => letter + other.charAt(at)).some(
    ([a = '', b = '']) => a !== b && isConsonant(a) && isConsonant(b),
  );
}

/** The word of another language that sounds most like the typed one: of "Tyantszin", Тяньцзинь. */
export async function correctByEar(index: SearchIndex, word: string, forms: WordForms): Promise<Respelt | undefined> {
  for (const { text, byEar } of forms.retyped(word)) {
    const likeness = text.length < SHORTEST_TO_COMPARE_STEMS ? { ...forms, stemOf: undefined } : forms;
    const taken = byEar ? nearestSound(text, await wordsLike(index, text), likeness) : undefined;
    if (taken !== undefined) return { taken, hits: [await hitsOf(index, taken, forms)] };
  }
  return undefined;
}

/** In a shorter word, an error by ear and another ending make another word of it: "robot", работу. */
const SHORTEST_TO_COMPARE_STEMS = 8;

/** The words with the same first letter, and those whose first two letters are swapped. */
async function wordsLike(index: SearchIndex, word: string): Promise<Set<string>> {
  if (index.events <= SMALL) return new Set(await index.words('', END));
  const [first = '', second = ''] = word;
  const starts = [first, second + first];
  const found = await Promise.all(starts.map((start) => wordsFrom(index, start)));
  return new Set(found.flat());
}

function wordsFrom(index: SearchIndex, start: string): Promise<string[]> {
  return index.words(start, start + END);
}

/** With an error, too, a shorter sound is another word's: a pizza is no Pizan. */
const SHORTEST_SOUND = 5;

/** What sounds the same is the same word, however short it is. */
function nearestSound(
  word: string,
  known: Iterable<string>,
  { soundOf, stemOf }: Pick<WordForms, 'soundOf'> & { readonly stemOf: WordForms['stemOf'] | undefined },
): string | undefined {
  const sounds = new Map<string, string[]>();
  for (const each of known) sounds.set(soundOf(each), [...(sounds.get(soundOf(each)) ?? []), each]);
  const sound = soundOf(word);
  const mayErr = sound.length >= SHORTEST_SOUND;
  const nearest = sounds.has(sound) ? sound : mayErr ? nearestWord(sound, sounds.keys(), { stemOf }) : undefined;
  const errors = (each: string) => errorsBetween(word, each, word.length);
  return nearest === undefined ? undefined : sounds.get(nearest)?.toSorted((a, b) => errors(a) - errors(b))[0];
}

const SHORTEST_PART = 3;
/** A shorter end of a word is taken for an ending rather than for a word: «советники». */
const SHORTEST_LAST = 5;
const MOST_SPLITS = 3;
/** A name of two letters stands before a longer one: «хуцзиньтао». */
const SHORTEST_AFTER_TWO = 8;
/** How many words may have been written as one. */
const MOST_PARTS = 4;

/** The words that were written as one: each but the last is known, and small words between them are left out. */
async function splitInWords(
  index: SearchIndex,
  run: string,
  known: ReadonlySet<string>,
  forms: WordForms,
): Promise<Respelt | undefined> {
  const stems = new Set([...known].map(forms.stemOf));
  return splitFrom(0, MOST_PARTS);

  async function splitFrom(start: number, most: number): Promise<Respelt | undefined> {
    const isWord = (text: string) => known.has(text) || stems.has(forms.stemOf(text));
    const ends = Array.from({ length: run.length }, (_, end) => end)
      .filter((end) => end - start >= SHORTEST_PART && run.length - end >= SHORTEST_PART)
      .filter((end) => isWord(run.slice(start, end)))
      .reverse()
      .concat(start === 0 && isAfterTwo() ? 2 : []);
    for (const end of ends.slice(0, MOST_SPLITS)) {
      const rest = await restFrom(end, most - 1);
      const word = run.slice(start, end);
      const hits = rest ? await hitsOf(index, word, forms) : [];
      if (rest && hits.length > 0) return { taken: `${word} ${rest.taken}`, hits: [hits, ...rest.hits] };
    }
    return undefined;
  }

  /** «Ламанш» */
  function isAfterTwo(): boolean {
    const isKnown = known.has(run.slice(2));
    // «Обучение» is no «об учение».
    return forms.isStopWord(run.slice(0, 2)) ? false : isKnown || run.length >= SHORTEST_AFTER_TWO;
  }

  async function restFrom(start: number, most: number): Promise<Respelt | undefined> {
    for (const at of [start, ...smallWordsAt(start)]) {
      const word = run.slice(at);
      const isLong = word.length >= SHORTEST_LAST || known.has(word);
      const hits = isLong ? await hitsOf(index, word, forms) : [];
      if (hits.length > 0) return { taken: word, hits: [hits] };
      const split = most > 1 ? await splitFrom(at, most) : undefined;
      if (split) return split;
    }
    return undefined;
  }

  /** Where a small word ends that begins there: "in" of "putininharbin". */
  function smallWordsAt(start: number): number[] {
    return [1, 2].map((length) => start + length).filter((end) => forms.isStopWord(run.slice(start, end)));
  }
}
