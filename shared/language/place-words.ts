import type { Spellings } from './reading/date-words';

/**
 * What a language contributes to finding a time zone by a place. Whatever it does not have, it leaves out. Names of
 * cities in the language are a column of `adapters/time-zones/cities.json`.
 */
export interface PlaceWords {
  /** Say only that a name is of a city, or of its clock: Quebec *city*, *г.* Казань, Moscow *time*. */
  readonly city?: Spellings;
  /** The same at the end of a name, without a space: 纽约*市*, 北京*时间*. */
  readonly cityEnding?: Spellings;
  /** Say only that a name is of a region: Московская *область*. */
  readonly region?: Spellings;
  /** The same at the end of a name, without a space: 安大略*省*. */
  readonly regionEnding?: Spellings;
  /** Short forms of words in names: *St.* Petersburg. */
  readonly shortForms?: readonly (readonly [short: Spellings, long: string])[];
  /** Other forms of characters, each before the form that names are stored with: traditional before simplified. */
  readonly characterForms?: string;
  /** Whether names of cities change their endings: в Москве. */
  readonly inflected?: boolean;
  /** IANA time zones where many speak it: of zones with one offset, these are the likeliest. */
  readonly homeZones?: readonly string[];
  /** Clocks that offsets are counted from, in minutes ahead of UTC: МСК+4. */
  readonly clocks?: readonly (readonly [Spellings, number])[];
  /** Names of clocks, each with the zones (IANA, separated by spaces) that may be meant, the likeliest first: EST. */
  readonly clockNames?: readonly (readonly [Spellings, zones: string])[];
}
