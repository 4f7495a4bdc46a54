import { fixedZone, offsetAt } from '../../domain/time-zone';
import { type NameLanguage, citiesByZone } from './cities';
import { isAtHome } from './home-zones';

/**
 * Zones with that offset from UTC, in minutes; at most so many. First those that have it now, for they follow what is
 * decided of clocks there: where the language is spoken, then where most people are. Last, but always, the one that has
 * it for ever, if there is one: IANA has them for whole hours. UTC itself comes first.
 */
export function zonesAtOffset(offset: number, language: NameLanguage, most: number, now: Date): string[] {
  const fixed = offset % 60 === 0 ? [fixedZone(offset / 60)] : [];
  const zones: string[] = [];
  for (const timeZone of likeliestFirst(language)) {
    // A zone costs half a millisecond the first time.
    if (zones.length + fixed.length >= most) break;
    if (offsetAt(timeZone, now.getTime()) === offset) zones.push(timeZone);
  }
  return (offset === 0 ? [...fixed, ...zones] : [...zones, ...fixed]).slice(0, most);
}

function likeliestFirst(language: NameLanguage): string[] {
  return [...citiesByZone()]
    .map(([timeZone, cities]) => ({
      timeZone,
      home: Number(isAtHome(timeZone, language)),
      people: cities.reduce((sum, { population }) => sum + population, 0),
    }))
    .sort((a, b) => b.home - a.home || b.people - a.people)
    .map(({ timeZone }) => timeZone);
}
