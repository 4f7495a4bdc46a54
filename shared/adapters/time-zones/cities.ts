import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** The languages of the names, in their order. */
export const NAME_LANGUAGES = ['en', 'ru', 'zh'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

export interface City {
  readonly timeZone: string;
  readonly names: Readonly<Partial<Record<NameLanguage, string>>> & { readonly en: string };
  /** In hundred thousands; 0 when it is smaller, or no city. */
  readonly population: number;
  /** What it is called besides. */
  readonly others: readonly string[];
}

/** The cities of each zone, as one text. A file, not an import: it is big and seldom needed, so it is read only then. */
const fileSchema = z.record(z.string(), z.string());

let cities: ReadonlyMap<string, readonly City[]> | undefined;

/** The cities of every zone; first the one the zone is known by. Read when first asked for. */
export function citiesByZone(): ReadonlyMap<string, readonly City[]> {
  return (cities ??= new Map(
    Object.entries(readFile()).map(([timeZone, list]) => [
      timeZone,
      list.split(';').map((line) => readCity(timeZone, line)),
    ]),
  ));
}

function readFile(): Record<string, string> {
  return fileSchema.parse(JSON.parse(readFileSync(join(__dirname, 'cities.json'), 'utf8')));
}

/** All cities, the biggest first. */
export function allCities(): City[] {
  return [...citiesByZone().values()].flat().sort((a, b) => b.population - a.population);
}

/** What the city is called in that language, else in English. */
export function nameOf({ names }: City, language: NameLanguage): string {
  return names[language] ?? names.en;
}

/** The language of the names for a BCP 47 tag such as `zh-hans`; English for all others. */
export function nameLanguage(tag: string): NameLanguage {
  const [primary] = tag.toLowerCase().split('-');
  return NAME_LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** `English|Russian|Chinese|hundred thousands|other|…`; what is not known is empty. */
function readCity(timeZone: string, line: string): City {
  const [en = '', ru, zh, population = '0', ...others] = line.split('|');
  return { timeZone, names: { en, ...(ru && { ru }), ...(zh && { zh }) }, population: Number(population), others };
}
