import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { cached } from '../../use-cases/cached';
import { onFirstUse } from '../on-first-use';

/** The names of a city or region. */
export interface PlaceNames {
  /** In English. */
  readonly name: string;
  /** In other languages, by their codes. */
  readonly names: ReadonlyMap<string, string>;
  readonly otherNames: readonly string[];
}

export interface City extends PlaceNames {
  readonly timeZone: string;
  /** In hundred thousands; 0 when it is smaller, or no city. */
  readonly population: number;
}

/** Each zone has its cities in one text, `;` between them and `|` between their columns, which `columns` names. */
const fileSchema = onFirstUse(() => z.record(z.string(), z.string()));

/** The cities of every zone; first the city that the zone is known by. The file is big, so it is read on first use. */
export const citiesByZone = cached(() => readCities());

function readCities(): ReadonlyMap<string, readonly City[]> {
  const { columns = '', ...zones } = fileSchema.parse(JSON.parse(readFileSync(join(__dirname, 'cities.json'), 'utf8')));
  const [, ...otherLanguages] = columns.split('|').slice(0, -2);
  return new Map(
    Object.entries(zones).map(([timeZone, list]) => [
      timeZone,
      list.split(';').map((line) => readCity(timeZone, line, otherLanguages)),
    ]),
  );
}

/** `English|a column for each other language|hundred thousands|other name|…`; what is not known is empty. */
function readCity(timeZone: string, line: string, otherLanguages: readonly string[]): City {
  const [name = '', ...columns] = line.split('|');
  const [population = '0', ...otherNames] = columns.slice(otherLanguages.length);
  const names = otherLanguages.map((code, column) => [code, columns[column] ?? ''] as const);
  return {
    timeZone,
    name,
    names: new Map(names.filter(([, other]) => other !== '')),
    population: Number(population),
    otherNames,
  };
}

/** All cities, the biggest first. */
export function allCities(): City[] {
  return [...citiesByZone().values()].flat().sort((a, b) => b.population - a.population);
}

/** The name of a place in that language, or else in English. */
export function placeName({ name, names }: PlaceNames, language: string): string {
  return names.get(language) ?? name;
}

/** Every name of a place in every language. */
export function allNamesOf({ name, names, otherNames }: PlaceNames): string[] {
  return [name, ...names.values(), ...otherNames];
}
