import { compiledOnce } from '../../language/compiled-once';
import { errorsBetween } from '../../language/searching/spelling';
import { wordFormsOf } from '../../language/searching/word-forms';
import { type City, allCities, allNamesOf } from './cities';
import { type PlaceLanguage, keyOfName, wordsOfName } from './city-name';

/** The cities of each name, the biggest first. */
type Names = ReadonlyMap<string, readonly City[]>;

/** Only names of this length are understood with an error. */
const LONG_ENOUGH = 5;
const LONGEST_NAME = 60;

/** The cities of that name, the biggest first; also inflected (в Москве), or in the letters of another alphabet (Moskva). */
export function citiesNamed(text: string, among: readonly PlaceLanguage[]): readonly City[] {
  const { named, inOtherForms } = cityNamesOf(among);
  return named.get(keyOfName(text, among).slice(0, LONGEST_NAME)) ?? inOtherForms(text) ?? [];
}

/** The cities whose names differ from the text by one error, but not in the first letter: *hello* is not Bello. */
export function citiesLike(text: string, among: readonly PlaceLanguage[]): readonly City[] {
  return cityNamesOf(among).like(keyOfName(text, among).slice(0, LONGEST_NAME));
}

const cityNamesOf = compiledOnce((among: readonly PlaceLanguage[]) => {
  const { stemOf, isStopWord, retyped } = wordFormsOf(among);
  const named = collect((city) => allNamesOf(city).map((name) => keyOfName(name, among)));
  const inflected = among.filter(({ placeWords }) => placeWords.inflected === true).map(({ code }) => code);
  let stems: Names | undefined;

  const firstWords = (text: string) => wordsOfName(text, among).slice(0, LONGEST_NAME);
  const stemOfName = (text: string) =>
    firstWords(text)
      .filter((word) => !isStopWord(word))
      .map(stemOf)
      .join('');
  /** A word may be meant in another alphabet in more than one way: by its sound, or by the keys of a keyboard. */
  const inOtherLetters = (text: string, way: number) =>
    firstWords(text)
      .map((word) => retyped(word)[way]?.text ?? word)
      .join('');

  return {
    named,
    inOtherForms: (text: string): readonly City[] | undefined => {
      stems ??= collect(({ names }) => inflected.map((code) => stemOfName(names.get(code) ?? '')));
      return stems.get(stemOfName(text)) ?? [0, 1].map((way) => named.get(inOtherLetters(text, way))).find(Boolean);
    },
    like: (key: string): readonly City[] => {
      if (key.length < LONG_ENOUGH) return [];
      const near = new Set<City>();
      for (const [name, cities] of named)
        if (name.length >= LONG_ENOUGH && name.startsWith(key.charAt(0)) && errorsBetween(key, name, 1) === 1)
          for (const city of cities) near.add(city);
      return [...near].sort((a, b) => b.population - a.population);
    },
  };
});

function collect(keys: (city: City) => readonly string[]): Names {
  const collected = new Map<string, City[]>();
  for (const city of allCities())
    for (const key of new Set(keys(city))) if (key) collected.set(key, [...(collected.get(key) ?? []), city]);
  return collected;
}
