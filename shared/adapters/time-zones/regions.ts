import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { cached } from '../../use-cases/cached';
import { compiledOnce } from '../../language/compiled-once';
import { onFirstUse } from '../on-first-use';
import { type PlaceNames, allNamesOf } from './cities';
import { type PlaceLanguage, keyOfName } from './city-name';

/** A country, or a state or province of a country that has many namesakes of famous cities. */
export interface Region extends PlaceNames {
  /** Where most people live first. */
  readonly timeZones: readonly string[];
}

/** Regions by the list of their zones, `;` between them; `namesakes` are `City|Region` by their zone. */
const fileSchema = onFirstUse(() =>
  z.object({
    regions: z.record(z.string(), z.string()),
    namesakes: z.record(z.string(), z.string()),
  }),
);

const regionsFile = cached(() => {
  const { regions, namesakes } = fileSchema.parse(JSON.parse(readFileSync(join(__dirname, 'regions.json'), 'utf8')));
  const { columns = '', ...byZones } = regions;
  const [, ...otherLanguages] = columns.split('|').slice(0, -1);
  return {
    regions: Object.entries(byZones).flatMap(([zones, list]) =>
      list.split(';').map((line) => readRegion(zones.split(','), line, otherLanguages)),
    ),
    namesakes: new Map(
      Object.entries(namesakes).flatMap(([zone, list]) => list.split(';').map((line) => [line, zone] as const)),
    ),
  };
});

function readRegion(timeZones: readonly string[], line: string, otherLanguages: readonly string[]): Region {
  const [name = '', ...columns] = line.split('|');
  const names = otherLanguages.map((code, column) => [code, columns[column] ?? ''] as const);
  return {
    timeZones,
    name,
    names: new Map(names.filter(([, other]) => other !== '')),
    otherNames: columns.slice(otherLanguages.length).filter(Boolean),
  };
}

export function allRegions(): readonly Region[] {
  return regionsFile().regions;
}

/** The regions of that name; the words for a kind of region do not count: Московская *область*, 安大略*省*. */
export function regionsNamed(text: string, among: readonly PlaceLanguage[]): readonly Region[] {
  return namesOf(among).get(keyOfName(text, among, 'region')) ?? [];
}

const namesOf = compiledOnce((among: readonly PlaceLanguage[]) => {
  const named = new Map<string, Region[]>();
  for (const region of allRegions())
    for (const key of new Set(allNamesOf(region).map((name) => keyOfName(name, among, 'region'))))
      named.set(key, [...(named.get(key) ?? []), region]);
  return named;
});

/** The zone of a small city in the region that is called like a bigger one elsewhere: Moscow in Idaho. */
export function namesakeZone(city: PlaceNames, region: Region): string | undefined {
  return regionsFile().namesakes.get(`${city.name}|${region.name}`);
}
