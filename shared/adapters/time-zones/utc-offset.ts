import { compiledOnce } from '../../language/compiled-once';
import { fold } from '../../language/reading/fold';
import type { PlaceLanguage } from './city-name';

const [LEAST, MOST] = [-12 * 60, 14 * 60];

/**
 * The minutes ahead of UTC that a text gives: UTC, GMT+8, +03:00, UTC-5, +5:30, and МСК+4 as Russians count.
 * Undefined when it gives none, or one that no clock has.
 */
export function readOffset(text: string, among: readonly PlaceLanguage[]): number | undefined {
  const { pattern, clocks } = offsetsOf(among);
  const [, base = '', sign, hours, minutes = '0'] = pattern.exec(fold(text).text.trim()) ?? [];
  const ahead = clocks.get(base);
  // The name of a clock alone is that of a place.
  if (hours === undefined) return base === '' || ahead !== undefined ? undefined : 0;
  if (sign === undefined) return undefined;
  const amount = Number(hours) * 60 + Number(minutes);
  const offset = (sign === '+' ? amount : -amount) + (ahead ?? 0);
  return offset >= LEAST && offset <= MOST ? offset : undefined;
}

const offsetsOf = compiledOnce((among: readonly PlaceLanguage[]) => {
  const clocks = new Map(
    among.flatMap(({ placeWords: { clocks: all = [] } }) =>
      all.flatMap(([names, minutes]) => names.split('|').map((name) => [name, minutes] as const)),
    ),
  );
  const bases = ['utc', 'gmt', ...clocks.keys()].join('|');
  return { clocks, pattern: new RegExp(`^(${bases})? ?(?:([+\\-−–—])? ?(\\d{1,2})(?::?([0-5]\\d))?)?$`) };
});

/** UTC, UTC+3, UTC−5. */
export function offsetText(hours: number): string {
  return hours === 0 ? 'UTC' : `UTC${hours > 0 ? '+' : '−'}${Math.abs(hours)}`;
}
