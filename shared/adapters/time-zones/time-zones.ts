import { createRequire } from 'node:module';
import { join } from 'node:path';
import type tzLookup from '@photostructure/tz-lookup';
import { offsetAt } from '../../domain/time-zone';
import { understoodLanguages } from '../../language/understood-languages';
import type { Clock, NamedZone, TimeZones } from '../../use-cases/ports';
import { citiesByZone } from './cities';
import type { PlaceLanguage } from './city-name';
import { cityOf } from './city-of';
import { zonesNamed } from './named-zones';
import { zoneId } from './zone-id';

const LONGEST_TEXT = 200;

/**
 * Time zones by place, name and offset, without a call to anybody. The clock tells which offset a zone has now; the
 * languages bring their words for places, and the first of them stands in for a tag of none of them.
 */
export function createTimeZones(
  clock: Clock = { now: () => new Date() },
  among: readonly [PlaceLanguage, ...PlaceLanguage[]] = understoodLanguages,
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

function zonesInRegion(region: string, language: string, now: Date): NamedZone[] {
  const { compare } = new Intl.Collator(language);
  return [...citiesByZone().keys()]
    .filter((timeZone) => timeZone.startsWith(`${region}/`))
    .map((timeZone) => ({ timeZone, city: cityOf(timeZone, language), offset: offsetAt(timeZone, now.getTime()) }))
    .sort((a, b) => a.offset - b.offset || compare(a.city, b.city))
    .map(({ timeZone, city }) => ({ timeZone, city }));
}
