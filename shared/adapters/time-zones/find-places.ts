import { type City, citiesByZone } from './cities';
import { type PlaceLanguage, keyOfName } from './city-name';
import { citiesLike, citiesNamed } from './find-cities';
import { type Region, namesakeZone, regionsNamed } from './regions';

/** A city; without one, a region as a whole. */
interface Place {
  readonly timeZone: string;
  readonly city?: City | undefined;
  readonly region?: Region | undefined;
}

export interface FoundPlaces {
  /** The likeliest first. */
  readonly places: readonly Place[];
  /** Whether they go by just that name; otherwise by one that is like it. */
  readonly isExact: boolean;
  /** What was given as a region and is not known as one. */
  readonly unknownRegion?: string | undefined;
}

const NOTHING: FoundPlaces = { places: [], isExact: false };

/** The places that a text names: a city, a region, or a city in a region: *London, Ontario*, *Kazan Russia*. */
export function findPlaces(text: string, among: readonly PlaceLanguage[]): FoundPlaces {
  const [name = '', ...regions] = text
    .split(/[,，(（)）]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (regions.length > 0) return placesIn(name, regions, among);
  const cities = citiesNamed(text, among);
  if (cities.length > 0) return { places: likelyOnes(cities), isExact: true };
  const ofRegions =
    keyOfName(text, among, 'region').length > ABBREVIATION ? regionsNamed(text, among).flatMap(placesOf) : [];
  if (ofRegions.length > 0) return { places: ofRegions, isExact: true };
  return withoutComma(text, among) ?? { places: likelyOnes(citiesLike(text, among)), isExact: false };
}

/** Alone, *no* and *hi* are not Norway and Hawaii. */
const ABBREVIATION = 2;
const MOST_REGION_WORDS = 3;

/** *Moscow Idaho*: the last words are a region, and what stands before is a city. */
function withoutComma(text: string, among: readonly PlaceLanguage[]): FoundPlaces | undefined {
  const words = text.trim().split(/\s+/u);
  for (let count = 1; count <= Math.min(MOST_REGION_WORDS, words.length - 1); count++) {
    const [name, region] = [words.slice(0, -count).join(' '), words.slice(-count).join(' ')];
    if (regionsNamed(region, among).length > 0 && citiesNamed(name, among).length > 0)
      return placesIn(name, [region], among);
  }
  return undefined;
}

function placesIn(name: string, given: readonly string[], among: readonly PlaceLanguage[]): FoundPlaces {
  const known = given.map((text) => regionsNamed(text, among));
  const unknownRegion = given.find((_, index) => known[index]?.length === 0);
  // The first is the smallest: London, Ontario, Canada.
  const regions = known.find((each) => each.length > 0);
  const typed = citiesNamed(name, among);
  // A small city may have a name in English only.
  const cities = [...new Set([...typed, ...typed.flatMap((city) => citiesNamed(city.name, among))])];
  if (!regions) return { places: likelyOnes(cities), isExact: false, unknownRegion };
  const named = regions.flatMap((region) => citiesIn(region, cities));
  if (named.length > 0) return { places: named, isExact: unknownRegion === undefined, unknownRegion };
  const like = regions.flatMap((region) => citiesIn(region, citiesLike(name, among)));
  return { ...NOTHING, places: like.length > 0 ? like : regions.flatMap(placesOf), unknownRegion };
}

function citiesIn(region: Region, cities: readonly City[]): readonly Place[] {
  const inside = cities.filter(({ timeZone }) => region.timeZones.includes(timeZone));
  if (inside.length > 0) return inside.map((city) => ({ timeZone: city.timeZone, city, region }));
  return cities.flatMap((city) => {
    const timeZone = namesakeZone(city, region);
    return timeZone === undefined ? [] : [{ timeZone, city, region }];
  });
}

function placesOf(region: Region): readonly Place[] {
  return region.timeZones.map((timeZone) => ({ timeZone, region: region.timeZones.length === 1 ? region : undefined }));
}

/** "London" is not the one in Ontario, which is this many times smaller. */
const MUCH_BIGGER = 10;

function likelyOnes(cities: readonly City[]): readonly Place[] {
  const [first] = cities;
  return cities
    .filter((city) => city === first || city.population * MUCH_BIGGER > (first?.population ?? 0) || isKnownBy(city))
    .map((city) => ({ timeZone: city.timeZone, city }));
}

/** Whether that city is the one its zone is known by. */
function isKnownBy(city: City): boolean {
  return citiesByZone().get(city.timeZone)?.[0] === city;
}
