import type { ClockReader } from '../reading/clock-reader';
import { nearestWord } from '../searching/spelling';
import { isUnspaced } from '../searching/split-words';
import { type PhraseBook, nextWord, phraseAt } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import { ratherWish } from './rather-wish';
import { readWish } from './read-wish';
import type { Wish } from './wish';
import { wishOf } from './wish-of';
import type { WishWord } from './wish-words';

const CHANGES: readonly Wish['what'][] = ['subscribe', 'unsubscribe', 'pause'];

/** The wish that a folded text is; undefined for one that says anything else, which may be a question. */
export function findWish(
  folded: string,
  { wishes: book, wishSpellings }: Pick<QuestionPatterns, 'wishes' | 'wishSpellings'>,
  clock: ClockReader,
): Wish | undefined {
  const asWritten = wishIn(folded, book, clock);
  if (asWritten && asWritten.rest === undefined) return asWritten;
  // 一点 is one o'clock, and a little.
  const wish = wishIn(clock.inDigits(folded), book, clock);
  if (wish && wish.rest === undefined) return wish;
  const text = inRightSpelling(folded, book, wishSpellings);
  const respelt = text === folded ? undefined : wishIn(clock.inDigits(text), book, clock);
  if (!respelt || respelt.rest !== undefined || respelt.isBare) return wish;
  return wish ? { ...wish, respelt } : respelt;
}

/** «Не, давай в 8:30»: a refusal of what was said before opens the wish. */
function wishIn(folded: string, book: PhraseBook<WishWord>, clock: ClockReader): Wish | undefined {
  const first = phraseAt(folded, nextWord(folded, 0), book);
  const refused = first?.what === 'not' ? /^\s*[,，]/u.exec(folded.slice(first.end)) : null;
  const after = first && refused && folded.slice(first.end + refused[0].length);
  return (
    ratherWish(folded, book, clock) ??
    plainWishIn(folded, book, clock) ??
    (after ? plainWishIn(after, book, clock) : undefined)
  );
}

function plainWishIn(folded: string, book: PhraseBook<WishWord>, clock: ClockReader): Wish | undefined {
  const said = readWish(folded, book, clock);
  const wish = said && wishOf(said);
  // Who asks how it is done wants to see it, not to have it done.
  return wish && said.words.has('how') && CHANGES.includes(wish.what)
    ? { ...wish, what: 'status', rest: undefined }
    : wish;
}

/** In characters: a longer text says more than a wish. */
const LONGEST_RESPELT = 80;

/** In letters: a shorter word is near to too many others. */
const SHORTEST_RESPELT = 4;

/** A text with each word that no wish has as the one that it is an error for; as it is, if one is near to none. */
function inRightSpelling(text: string, book: PhraseBook<WishWord>, known: ReadonlySet<string>): string {
  if (text.length > LONGEST_RESPELT) return text;
  const isKnown = (word: string, at: number) =>
    known.has(word) || isUnspaced(word) || phraseAt(text, at, book) !== undefined;
  const unknown = [...text.matchAll(/[\p{L}'’]+/gu)].filter(({ 0: word, index }) => !isKnown(word, index));
  if (unknown.some(([word]) => word.length < SHORTEST_RESPELT)) return text;
  const likely = [...known].filter((word) => word.length > SHORTEST_RESPELT);
  const near = unknown.map(([word]) => nearestWord(word, likely, { forgiven: () => 1 }));
  return near.includes(undefined)
    ? text
    : unknown.reduce((left, [word], at) => left.replace(word, near[at] ?? word), text);
}
