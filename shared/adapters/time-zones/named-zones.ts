import type { NamedZone, NamedZones } from '../../use-cases/ports';
import { placeName } from './cities';
import type { PlaceLanguage } from './city-name';
import { cityOf } from './city-of';
import { zonesOfClock } from './clock-names';
import { findPlaces } from './find-places';
import { readOffset } from './utc-offset';
import { zoneId } from './zone-id';
import { zonesAtOffset } from './zones-at-offset';

/** Abbreviations are not zones: IANA has one called EST, but people do not mean that. */
const ABBREVIATION = 3;

/** The zones that a text names: by an offset, an IANA name, the name of a clock, a city, a region. */
export function zonesNamed(
  text: string,
  { code, placeWords: { homeZones = [] } }: PlaceLanguage,
  among: readonly PlaceLanguage[],
  most: number,
  now: Date,
): NamedZones {
  const all = (zones: readonly string[]): NamedZones => ({
    zones: zones.slice(0, most).map((timeZone) => ({ timeZone, city: cityOf(timeZone, code) })),
    isExact: true,
  });
  const offset = readOffset(text, among);
  if (offset !== undefined) return all(zonesAtOffset(offset, homeZones, most, now));
  const clock = zonesOfClock(text, among);
  if (clock) return all(clock);
  const zone = zoneWithId(text);
  if (zone !== undefined) return all([zone]);
  const [, nearId] = /^[^/]+\/(?:.*\/)?([^/]+)$/u.exec(text) ?? [];
  const { places, isExact, unknownRegion } = findPlaces(nearId?.replaceAll('_', ' ') ?? text, among);
  const zones = new Map<string, NamedZone>();
  for (const { timeZone, city, region } of places)
    if (!zones.has(timeZone))
      zones.set(timeZone, {
        timeZone,
        city: city ? placeName(city, code) : region ? placeName(region, code) : cityOf(timeZone, code),
        ...(city && region && { region: placeName(region, code) }),
      });
  return { zones: [...zones.values()].slice(0, most), isExact: isExact && nearId === undefined, unknownRegion };
}

/** The zone with that name, such as Europe/Moscow or `america new york`, or the one it is a link to. */
function zoneWithId(text: string): string | undefined {
  if (text.length <= ABBREVIATION) return undefined;
  return zoneId(text.replace(/[\s/]+/, '/').replace(/\s+/g, '_'));
}
