import { languages } from '../../language/languages';
import { errorsBetween } from '../../language/searching/spelling';
import { type WordForms, wordFormsOf } from '../../language/searching/word-forms';
import { type City, allCities } from './cities';
import { keyOfName, wordsOfName } from './city-name';

/** Which cities are called so; the biggest first. */
type Names = ReadonlyMap<string, readonly City[]>;

/** A name must be so long to be understood with an error. */
const LONG_ENOUGH = 5;
const LONGEST_NAME = 60;

let names: Names | undefined;
let stems: Names | undefined;

/**
 * The cities that are called so, the biggest first: by the whole text, by what stands before a comma, as a Russian form
 * of a name (в Москве), in the letters of another alphabet (Moskva), and, if by none of these, with one error.
 */
export function findCities(text: string): readonly City[] {
  names ??= collect(keysOf);
  for (const part of new Set([text, text.split(/[,，(（]/u, 1).join('')])) {
    const key = keyOfName(part).slice(0, LONGEST_NAME);
    const found = names.get(key) ?? inOtherForms(part) ?? nearest(key, names);
    if (found.length > 0) return found;
  }
  return [];
}

function keysOf({ names: { en, ru = '', zh = '' }, others }: City): string[] {
  return [en, ru, zh, ...others].map(keyOfName);
}

function inOtherForms(text: string): readonly City[] | undefined {
  const forms = wordFormsOf(languages);
  stems ??= collect(({ names: { ru = '' } }) => [stemOfName(ru, forms)]);
  const stem = stems.get(stemOfName(text, forms));
  return stem ?? [0, 1].map((way) => names?.get(inOtherLetters(text, way, forms))).find(Boolean);
}

function stemOfName(text: string, { stemOf, isStopWord }: WordForms): string {
  const words = wordsOfName(text).slice(0, LONGEST_NAME);
  return words
    .filter((word) => !isStopWord(word))
    .map(stemOf)
    .join('');
}

/** There is more than one way to take a word for one of another alphabet: by sound, or by the keys of a keyboard. */
function inOtherLetters(text: string, way: number, { otherAlphabets }: WordForms): string {
  const words = wordsOfName(text).slice(0, LONGEST_NAME);
  return words.map((word) => otherAlphabets(word)[way] ?? word).join('');
}

function nearest(key: string, among: Names): readonly City[] {
  if (key.length < LONG_ENOUGH) return [];
  const near = new Set<City>();
  for (const [name, cities] of among)
    if (name.length >= LONG_ENOUGH && errorsBetween(key, name, 1) === 1) for (const city of cities) near.add(city);
  return [...near].sort((a, b) => b.population - a.population);
}

function collect(keys: (city: City) => readonly string[]): Names {
  const collected = new Map<string, City[]>();
  for (const city of allCities())
    for (const key of new Set(keys(city))) if (key) collected.set(key, [...(collected.get(key) ?? []), city]);
  return collected;
}
