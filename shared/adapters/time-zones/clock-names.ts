import { compiledOnce } from '../../language/compiled-once';
import { type PlaceLanguage, keyOfName } from './city-name';

/**
 * The zones (IANA) that the name of a clock may mean, the likeliest first; undefined when it is no such name. IANA has
 * zones called EST and CET, but these do not follow the clocks that people mean.
 */
export function zonesOfClock(text: string, among: readonly PlaceLanguage[]): readonly string[] | undefined {
  return clockNamesOf(among).get(keyOfName(text, among));
}

const clockNamesOf = compiledOnce(
  (among: readonly PlaceLanguage[]) =>
    new Map(
      among
        .flatMap(({ placeWords: { clockNames = [] } }) => clockNames)
        .flatMap(([names, zones]) => names.split('|').map((name) => [keyOfName(name, among), zones.split(' ')])),
    ),
);
