import { hoursOfFixedZone } from '../../domain/time-zone';
import { citiesByZone, placeName } from './cities';
import { offsetText } from './utc-offset';
import { zoneId } from './zone-id';

/** The city that a zone is known by, in that language; the offset of a fixed zone. */
export function cityOf(timeZone: string, language: string): string {
  const id = citiesByZone().has(timeZone) ? timeZone : (zoneId(timeZone) ?? timeZone);
  const [city] = citiesByZone().get(id) ?? [];
  if (city) return placeName(city, language);
  const hours = hoursOfFixedZone(id);
  return hours === undefined ? id.replace(/^.*\//, '').replaceAll('_', ' ') : offsetText(hours);
}
