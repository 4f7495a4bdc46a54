import { createRequire } from 'node:module';
import { join } from 'node:path';
import type tzLookup from '@photostructure/tz-lookup';
import { hoursOfFixedZone, offsetAt } from '../../domain/time-zone';
import type { Clock, NamedZone, TimeZones } from '../../use-cases/ports';
import { type City, type NameLanguage, citiesByZone, nameLanguage, nameOf } from './cities';
import { findCities } from './find-cities';
import { offsetText, readOffset } from './utc-offset';
import { zoneId } from './zone-id';
import { zonesAtOffset } from './zones-at-offset';

const LONGEST_TEXT = 200;

/** What is known of time zones without asking anybody. The clock tells which offset a zone has now. */
export function createTimeZones(clock: Clock = { now: () => new Date() }): TimeZones {
  return {
    at: zoneAt,
    named: (text, tag, limit) => {
      const most = Math.max(0, Math.floor(limit) || 0);
      return zonesNamed(text.slice(0, LONGEST_TEXT).trim(), nameLanguage(tag), most, clock.now());
    },
    inRegion: (region, tag) => zonesInRegion(region, nameLanguage(tag), clock.now()),
    cityOf: (timeZone, tag) => cityOf(timeZone, nameLanguage(tag)),
  };
}

/** Big and seldom needed, so it is loaded when first asked for; a bundle has it beside itself. */
function zoneLookup(): typeof tzLookup {
  return createRequire(join(__dirname, 'time-zones.ts'))('@photostructure/tz-lookup') as typeof tzLookup;
}

/** Borders between zones are exact to some kilometres. */
function zoneAt(latitude: number, longitude: number): string | undefined {
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? zoneId(zoneLookup()(latitude, longitude)) : undefined;
}

function zonesNamed(text: string, language: NameLanguage, most: number, now: Date): NamedZone[] {
  const named = (timeZone: string): NamedZone => ({ timeZone, city: cityOf(timeZone, language) });
  const offset = readOffset(text);
  if (offset !== undefined) return zonesAtOffset(offset, language, most, now).map(named);
  const zone = zoneWithId(text);
  if (zone !== undefined) return [named(zone)].slice(0, most);
  const biggest = new Map<string, string>();
  const [first, ...others] = findCities(text);
  const meant = others.filter((city) => city.population * SO_MUCH_BIGGER > (first?.population ?? 0) || isKnownBy(city));
  for (const city of first ? [first, ...meant] : [])
    if (!biggest.has(city.timeZone)) biggest.set(city.timeZone, nameOf(city, language));
  return [...biggest].slice(0, most).map(([timeZone, city]) => ({ timeZone, city }));
}

/** London is not the one in Ontario. */
const SO_MUCH_BIGGER = 10;

/** Whether the zone is known by that city. */
function isKnownBy(city: City): boolean {
  return citiesByZone().get(city.timeZone)?.[0] === city;
}

/** The longest abbreviation, of which EST is a zone by itself: it is not what people mean by it. */
const ABBREVIATION = 3;

/** A zone by its own name, be it Europe/Moscow or `america new york`, or by a link to it. */
function zoneWithId(text: string): string | undefined {
  if (text.length <= ABBREVIATION) return undefined;
  return zoneId(text.replace(/[\s/]+/, '/').replace(/\s+/g, '_'));
}

function zonesInRegion(region: string, language: NameLanguage, now: Date): NamedZone[] {
  const { compare } = new Intl.Collator(language);
  return [...citiesByZone().keys()]
    .filter((timeZone) => timeZone.startsWith(`${region}/`))
    .map((timeZone) => ({ timeZone, city: cityOf(timeZone, language), offset: offsetAt(timeZone, now.getTime()) }))
    .sort((a, b) => a.offset - b.offset || compare(a.city, b.city))
    .map(({ timeZone, city }) => ({ timeZone, city }));
}

function cityOf(timeZone: string, language: NameLanguage): string {
  const id = citiesByZone().has(timeZone) ? timeZone : (zoneId(timeZone) ?? timeZone);
  const [city] = citiesByZone().get(id) ?? [];
  if (city) return nameOf(city, language);
  const hours = hoursOfFixedZone(id);
  return hours === undefined ? id.replace(/^.*\//, '').replaceAll('_', ' ') : offsetText(hours);
}
