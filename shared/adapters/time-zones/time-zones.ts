import { createRequire } from 'node:module';
import { join } from 'node:path';
import type tzLookup from '@photostructure/tz-lookup';
import { hoursOfFixedZone, offsetAt } from '../../domain/time-zone';
import { languages } from '../../language/languages';
import type { Clock, NamedZone, TimeZones } from '../../use-cases/ports';
import { type City, citiesByZone, nameOf } from './cities';
import type { PlaceLanguage } from './city-name';
import { findCities } from './find-cities';
import { offsetText, readOffset } from './utc-offset';
import { zoneId } from './zone-id';
import { zonesAtOffset } from './zones-at-offset';

const LONGEST_TEXT = 200;

/**
 * Time zones by place, name and offset, without a call to anybody. The clock tells which offset a zone has now; the
 * languages bring their words for places, and the first of them stands in for a tag of none of them.
 */
export function createTimeZones(
  clock: Clock = { now: () => new Date() },
  among: readonly [PlaceLanguage, ...PlaceLanguage[]] = languages,
): TimeZones {
  const languageOf = (tag: string) => {
    const [primary] = tag.toLowerCase().split('-');
    return among.find(({ code }) => code === primary) ?? among[0];
  };
  return {
    at: zoneAt,
    named(text, tag, limit) {
      const most = Math.max(0, Math.floor(limit) || 0);
      return zonesNamed(text.slice(0, LONGEST_TEXT).trim(), languageOf(tag), among, most, clock.now());
    },
    inRegion: (region, tag) => zonesInRegion(region, languageOf(tag).code, clock.now()),
    cityOf: (timeZone, tag) => cityOf(timeZone, languageOf(tag).code),
  };
}

/** Big and rarely needed, so it is loaded on first use; it lies beside the bundle. */
function zoneLookup(): typeof tzLookup {
  return createRequire(join(__dirname, 'time-zones.ts'))('@photostructure/tz-lookup') as typeof tzLookup;
}

/** Borders between zones are exact to some kilometres. */
function zoneAt(latitude: number, longitude: number): string | undefined {
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? zoneId(zoneLookup()(latitude, longitude)) : undefined;
}

function zonesNamed(
  text: string,
  { code, placeWords: { homeZones = [] } }: PlaceLanguage,
  among: readonly PlaceLanguage[],
  most: number,
  now: Date,
): NamedZone[] {
  const named = (timeZone: string): NamedZone => ({ timeZone, city: cityOf(timeZone, code) });
  const offset = readOffset(text, among);
  if (offset !== undefined) return zonesAtOffset(offset, homeZones, most, now).map(named);
  const zone = zoneWithId(text);
  if (zone !== undefined) return [named(zone)].slice(0, most);
  const biggest = new Map<string, string>();
  const [first, ...others] = findCities(text, among);
  const likely = others.filter((city) => city.population * MUCH_BIGGER > (first?.population ?? 0) || isKnownBy(city));
  for (const city of first ? [first, ...likely] : [])
    if (!biggest.has(city.timeZone)) biggest.set(city.timeZone, nameOf(city, code));
  return [...biggest].slice(0, most).map(([timeZone, city]) => ({ timeZone, city }));
}

/** "London" is not the one in Ontario, which is this many times smaller. */
const MUCH_BIGGER = 10;

/** Whether that city is the one its zone is known by. */
function isKnownBy(city: City): boolean {
  return citiesByZone().get(city.timeZone)?.[0] === city;
}

/** Abbreviations are not zones: IANA has one called EST, but people do not mean that. */
const ABBREVIATION = 3;

/** The zone with that name, such as Europe/Moscow or `america new york`, or the one it is a link to. */
function zoneWithId(text: string): string | undefined {
  if (text.length <= ABBREVIATION) return undefined;
  return zoneId(text.replace(/[\s/]+/, '/').replace(/\s+/g, '_'));
}

function zonesInRegion(region: string, language: string, now: Date): NamedZone[] {
  const { compare } = new Intl.Collator(language);
  return [...citiesByZone().keys()]
    .filter((timeZone) => timeZone.startsWith(`${region}/`))
    .map((timeZone) => ({ timeZone, city: cityOf(timeZone, language), offset: offsetAt(timeZone, now.getTime()) }))
    .sort((a, b) => a.offset - b.offset || compare(a.city, b.city))
    .map(({ timeZone, city }) => ({ timeZone, city }));
}

function cityOf(timeZone: string, language: string): string {
  const id = citiesByZone().has(timeZone) ? timeZone : (zoneId(timeZone) ?? timeZone);
  const [city] = citiesByZone().get(id) ?? [];
  if (city) return nameOf(city, language);
  const hours = hoursOfFixedZone(id);
  return hours === undefined ? id.replace(/^.*\//, '').replaceAll('_', ' ') : offsetText(hours);
}
