import type { NameLanguage } from './cities';

const ASIA =
  'Almaty Anadyr Aqtau Aqtobe Ashgabat Atyrau Baku Barnaul Bishkek Chita Dushanbe Irkutsk Kamchatka Khandyga Krasnoyarsk Magadan Novokuznetsk Novosibirsk Omsk Oral Qostanay Qyzylorda Sakhalin Samarkand Srednekolymsk Tashkent Tbilisi Tomsk Ust-Nera Vladivostok Yakutsk Yekaterinburg Yerevan';
const EUROPE = 'Astrakhan Chisinau Kaliningrad Kirov Kyiv Minsk Moscow Samara Saratov Simferopol Ulyanovsk Volgograd';
const CHINESE = 'Hong_Kong Macau Shanghai Singapore Taipei Urumqi';

/** Where those who speak a language most likely are; English tells nothing. */
const HOME: Readonly<Record<NameLanguage, ReadonlySet<string>>> = {
  en: new Set(),
  ru: new Set([...inRegion('Asia', ASIA), ...inRegion('Europe', EUROPE)]),
  zh: new Set(inRegion('Asia', CHINESE)),
};

/** Whether the language is spoken in the zone by many. */
export function isAtHome(timeZone: string, language: NameLanguage): boolean {
  return HOME[language].has(timeZone);
}

function inRegion(region: string, names: string): string[] {
  return names.split(' ').map((name) => `${region}/${name}`);
}
