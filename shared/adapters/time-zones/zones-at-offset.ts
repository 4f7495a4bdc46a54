import { fixedZone, offsetAt } from '../../domain/time-zone';
import { citiesByZone } from './cities';

/**
 * At most so many zones with that offset from UTC, in minutes. First come those that have it now, since they follow
 * what is decided about clocks there: the home zones first, then where most people live. Last, but always, comes the
 * zone that has it for ever, which IANA has for whole hours; UTC itself comes first.
 */
export function zonesAtOffset(offset: number, homeZones: readonly string[], most: number, now: Date): string[] {
  const fixed = offset % 60 === 0 ? [fixedZone(offset / 60)] : [];
  const zones: string[] = [];
  for (const timeZone of likeliestFirst(new Set(homeZones))) {
    // The first offset of a zone takes half a millisecond.
    if (zones.length + fixed.length >= most) break;
    if (offsetAt(timeZone, now.getTime()) === offset) zones.push(timeZone);
  }
  return (offset === 0 ? [...fixed, ...zones] : [...zones, ...fixed]).slice(0, most);
}

function likeliestFirst(homeZones: ReadonlySet<string>): string[] {
  return [...citiesByZone()]
    .map(([timeZone, cities]) => ({
      timeZone,
      home: Number(homeZones.has(timeZone)),
      people: cities.reduce((sum, { population }) => sum + population, 0),
    }))
    .sort((a, b) => b.home - a.home || b.people - a.people)
    .map(({ timeZone }) => timeZone);
}
