import { IANAZone } from 'luxon';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allCities, allNamesOf, citiesByZone } from '../../../../shared/adapters/time-zones/cities';
import { allRegions } from '../../../../shared/adapters/time-zones/regions';
import { keyOfName } from '../../../../shared/adapters/time-zones/city-name';
import { understoodLanguages } from '../../../../shared/language/understood-languages';
import { zoneId } from '../../../../shared/adapters/time-zones/zone-id';

const FILE = join(__dirname, '../../../../shared/adapters/time-zones/cities.json');

test('every zone is one for luxon, by the name we use', () => {
  const zones = [...citiesByZone().keys()];
  expect(zones.filter((zone) => !IANAZone.isValidZone(zone) || zoneId(zone) !== zone)).toEqual([]);
});

test('every zone of Intl is known by a city, in all languages that cities have names in', () => {
  const codes = [...new Set(allCities().flatMap(({ names }) => [...names.keys()]))];
  expect(codes).toEqual(['ru', 'zh']);
  const nameless = Intl.supportedValuesOf('timeZone')
    .map((zone) => zoneId(zone) ?? zone)
    .filter((zone) => zone !== 'UTC')
    .filter((zone) => !codes.every((code) => citiesByZone().get(zone)?.[0]?.names.has(code)));
  expect(nameless).toEqual([]);
});

test('no name is empty or has spaces around it, and none has a sign of the format', () => {
  const names = allCities().flatMap(allNamesOf);
  expect(
    names.filter(
      (name) => keyOfName(name, understoodLanguages) === '' || name !== name.trim() || /[|;]|^\d+$/.test(name),
    ),
  ).toEqual([]);
});

test('Russian names are in Russian letters, Chinese ones in simplified characters', () => {
  const { ru, zh } = {
    ru: allCities().map(({ names }) => names.get('ru') ?? 'а'),
    zh: allCities().map(({ names }) => names.get('zh') ?? '市'),
  };
  expect(ru.filter((name) => !/^[а-яё][а-яё .,()’-]*$/i.test(name))).toEqual([]);
  expect(zh.filter((name) => !/^[\p{Script=Han}·（）-]+$/u.test(name))).toEqual([]);
});

test('a zone has no two cities of one name, and a city no name twice', () => {
  const twice = [...citiesByZone()].flatMap(([zone, cities]) => {
    const keys = cities.flatMap(allNamesOf).map((name) => keyOfName(name, understoodLanguages));
    return keys.filter((key, place) => keys.indexOf(key) !== place).map((key) => `${zone} ${key}`);
  });
  expect(twice).toEqual([]);
});

test('the first lookup reads a file of less than 90 KB', () => {
  expect(statSync(FILE).size).toBeLessThan(90_000);
  expect(readFileSync(FILE, 'utf8')).not.toContain('\\u');
});

describe('regions', () => {
  test('are in zones that have cities, and none is named twice in one language', () => {
    const lost = allRegions().filter(({ timeZones }) => !timeZones.every((zone) => citiesByZone().has(zone)));
    expect(lost).toEqual([]);
    const twice = allRegions().filter((region) => new Set(allNamesOf(region)).size < allNamesOf(region).length);
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test('are named in the letters of each language', () => {
    const named = (code: string) => allRegions().flatMap(({ names }) => names.get(code) ?? []);
    expect(named('ru').filter((name) => !/^[а-яё][а-яё .,()’—-]*$/i.test(name))).toEqual([]);
    expect(named('zh').filter((name) => !/^[\p{Script=Han}·（）]+$/u.test(name))).toEqual([]);
  });

  test('are a file of less than 40 KB', () => {
    expect(statSync(join(FILE, '../regions.json')).size).toBeLessThan(40_000);
  });
});
