import type { ClockAt, ClockReader } from '../reading/clock-reader';
import type { TextPart } from '../reading/read-date';
import { isUnspaced } from '../searching/split-words';
import { type PhraseBook, nextWord, phraseAt } from './phrases';
import { ENDING } from './plain-wish';
import type { WishWord } from './wish-words';

/** Which words a text consists of, its time, and the one part that is none of them. */
export interface Said {
  readonly words: ReadonlySet<WishWord>;
  readonly time?: string | undefined;
  /** The time is more than a number. */
  readonly isClearTime: boolean;
  readonly rest?: string | undefined;
}

const LONGEST_REST = 60;

/** What may stand within a name as well. */
const LOOSE: readonly WishWord[] = ['fill', 'show', 'rather', 'next'];

/** Undefined for a text that has more than these. */
export function readWish(text: string, book: PhraseBook<WishWord>, clock: ClockReader): Said | undefined {
  const words = new Set<WishWord>();
  let time: (ClockAt & { readonly isAfterIn: boolean }) | undefined;
  let rest: TextPart | undefined;
  let isRestOver = false;
  let before: WishWord | undefined;
  // "For a week": its first word belongs to the length.
  let leading: number | undefined;
  for (let at = nextWord(text, 0); at < text.length;) {
    const part = phraseAt(text, at, book);
    const isEnding = ENDING.some((word) => words.has(word));
    const hour = isEnding || time ? undefined : clock.timeAt(text, at);
    let end = part?.end ?? endOfWord(text, at);
    if (hour && hour.end >= (part?.end ?? 0)) {
      time = { ...hour, isAfterIn: before === 'in' };
      ({ end } = hour);
      isRestOver = rest !== undefined;
    } else if (part === undefined) {
      if (isRestOver) return undefined;
      rest = { start: rest?.start ?? leading ?? at, end };
      if (rest.end - rest.start > LONGEST_REST) return undefined;
    } else {
      words.add(part.what);
      if (part.what === 'join') words.add('keep');
      const isBefore = part.what === 'in' || part.what === 'about';
      if (isBefore && isEnding) leading ??= at;
      if (!isBefore && !LOOSE.includes(part.what)) {
        isRestOver = rest !== undefined;
        leading = undefined;
      }
    }
    before = part?.what;
    at = nextWord(text, end);
  }
  return {
    words,
    time: time?.clock(words.has('evenings') ? 'evening' : undefined),
    isClearTime: time !== undefined && (time.isClear || time.isAfterIn),
    rest: rest && text.slice(rest.start, rest.end),
  };
}

/** A word; of a script without spaces, a character. */
function endOfWord(text: string, start: number): number {
  if (isUnspaced(text.charAt(start))) return start + 1;
  let end = start + 1;
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end)) && !isUnspaced(text.charAt(end))) end++;
  return end;
}
