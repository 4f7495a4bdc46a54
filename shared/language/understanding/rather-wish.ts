import type { ClockReader } from '../reading/clock-reader';
import { type PhraseBook, phrasesIn } from './phrases';
import { OF_MESSAGES } from './plain-wish';
import { type Said, readWish } from './read-wish';
import type { Wish } from './wish';
import { wishOf } from './wish-of';
import type { WishWord } from './wish-words';

/** What refuses something, and where the text may turn to what is wanted in its place. */
const REFUSING: readonly WishWord[] = ['not', 'stop'];
const TURNING: readonly WishWord[] = ['rather', 'change'];
const SIGNS = /[,.;:!，。；：！–—]/gu;

/** “Don't write in the mornings, evenings at 8 are better”: what is wanted in place of what is not. */
export function ratherWish(text: string, book: PhraseBook<WishWord>, clock: ClockReader): Wish | undefined {
  const parts = phrasesIn(text, book);
  const refused = parts.find(({ what }) => REFUSING.includes(what));
  if (!refused) return undefined;
  const turns = [
    ...parts.filter(({ what }) => TURNING.includes(what)).map(({ start }) => start),
    ...[...text.matchAll(SIGNS)].map(({ index }) => index + 1),
  ];
  for (const at of turns.filter((turn) => turn > refused.end).sort((a, b) => a - b)) {
    const before = readWish(text.slice(0, at), book, clock);
    const wanted = readWish(text.slice(at), book, clock);
    const wish = before && wanted && isRefusal(before, clock) ? wishRather(before, wanted) : undefined;
    if (wish) return wish;
  }
  return undefined;
}

/** Of a length, which is no time, nothing else is wanted in its place: not until Friday. */
function isRefusal({ words, rest }: Said, clock: ClockReader): boolean {
  if (words.has('pause') || words.has('leave') || words.has('meanwhile')) return false;
  if (rest === undefined) return true;
  const hour = /(?<![\p{L}\p{N}.:])\d/u.exec(rest);
  return hour !== null && clock.timeAt(rest, hour.index)?.end === rest.length;
}

function wishRather(before: Said, wanted: Said): Wish | undefined {
  const wish = wishOf(wanted);
  if (wish && wish.what !== 'subscribe') return undefined;
  // What is refused says of what the other half is: don't "write" in the mornings.
  const full = wishOf({ ...wanted, words: new Set([...wanted.words, 'keep']) });
  const isTimed = full && (full.time ?? full.part ?? full.days) !== undefined;
  if (full?.what !== 'subscribe' || !isTimed) return undefined;
  return OF_MESSAGES.some((word) => before.words.has(word)) ? full : (wish ?? { ...full, isBare: true });
}
