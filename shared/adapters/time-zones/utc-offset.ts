import { fold } from '../../language/reading/fold';

const MOSCOW = 3 * 60;
const [LEAST, MOST] = [-12 * 60, 14 * 60];
const OFFSET = /^(utc|gmt|msk|мск)? ?(?:([+\-−–—])? ?(\d{1,2})(?::?([0-5]\d))?)?$/;

/**
 * The minutes ahead of UTC that a text gives: UTC, GMT+8, +03:00, UTC-5, +5:30, and МСК+4 as Russians count.
 * Undefined when it gives none, or one that no clock has.
 */
export function readOffset(text: string): number | undefined {
  const [, base, sign, hours, minutes = '0'] = OFFSET.exec(fold(text).text.trim()) ?? [];
  const isMoscow = base === 'msk' || base === 'мск';
  if (hours === undefined) return base === undefined || isMoscow ? undefined : 0;
  if (sign === undefined) return undefined;
  const amount = Number(hours) * 60 + Number(minutes);
  const offset = (sign === '+' ? amount : -amount) + (isMoscow ? MOSCOW : 0);
  return offset >= LEAST && offset <= MOST ? offset : undefined;
}

/** UTC, UTC+3, UTC−5. */
export function offsetText(hours: number): string {
  return hours === 0 ? 'UTC' : `UTC${hours > 0 ? '+' : '−'}${Math.abs(hours)}`;
}
