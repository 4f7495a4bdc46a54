import { isTimeZone } from '../../domain/time-zone';

/** Zones that CLDR, and therefore Intl, still calls by their first name, with the name IANA has for them now. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Etc/UTC': 'UTC',
  'Etc/GMT': 'UTC',
  GMT: 'UTC',
};

/**
 * The one name we use for a zone: Europe/Kyiv for Europe/Kiev, Asia/Shanghai for the link Asia/Chongqing. Case does not
 * matter. Undefined when there is no such zone.
 */
export function zoneId(timeZone: string): string | undefined {
  const canonical = canonicalOf(timeZone);
  return canonical && (RENAMED[canonical] ?? canonical);
}

/** The name that Intl of this Node has for a zone: luxon keeps the name it was given. */
function canonicalOf(timeZone: string): string | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}
