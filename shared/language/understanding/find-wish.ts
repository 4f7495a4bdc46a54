import type { ClockAt, ClockReader } from '../reading/clock-reader';
import type { TextPart } from '../reading/read-date';
import { nearestWord } from '../searching/spelling';
import { isUnspaced } from '../searching/split-words';
import { type PhraseBook, nextWord, phraseAt } from './phrases';
import { ENDING, plainWish } from './plain-wish';
import type { Wish } from './wish';
import type { QuestionPatterns } from './question-patterns';
import type { WishWord } from './wish-words';

/** Which words a text consists of, its time, and the one part that is none of them. */
interface Said {
  readonly words: ReadonlySet<WishWord>;
  readonly time?: string | undefined;
  /** The time is more than a number. */
  readonly isClearTime: boolean;
  readonly rest?: string | undefined;
}

const LONGEST_REST = 60;

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
  return plainWishIn(folded, book, clock) ?? (after ? plainWishIn(after, book, clock) : undefined);
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

function readWish(text: string, book: PhraseBook<WishWord>, clock: ClockReader): Said | undefined {
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
      if (!isBefore && part.what !== 'fill' && part.what !== 'next') {
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

function wishOf({ words, time, isClearTime, rest }: Said): Wish | undefined {
  const has = (...any: readonly WishWord[]) => any.some((word) => words.has(word));
  const isAsked = has('send', 'keep');
  const isEnding = has(...ENDING);
  const plain = rest === undefined && time === undefined ? plainWish(words) : undefined;
  if (plain) return plain;
  if (has('only') && rest !== undefined && time === undefined && !isEnding && (has('about') || !isAsked))
    return { what: 'topics', rest, ...(!isAsked && { isBare: true }) };
  // "Events in Moscow" took place there.
  const isOfSubject = (has('about') && !has('time', 'zone')) || (has('matter') && time === undefined);
  if (rest !== undefined && isOfSubject && !isEnding) return undefined;
  const isOften = has('daily', 'mornings', 'evenings');
  const ofMessages = isAsked || has('notices', 'leave');
  if (isEnding) {
    if (!has('stop', 'pause', 'weekdays') && !ofMessages) return undefined;
    if (has('come')) return rest === undefined ? { what: 'status' } : undefined;
    if (has('weekdays')) return rest === undefined ? { what: 'weekdays' } : undefined;
    if (rest !== undefined) return { what: 'pause', rest };
    if (has('pause', 'meanwhile'))
      return ofMessages || has('all')
        ? { what: 'pause' }
        : has('meanwhile')
          ? { what: 'pause', isBare: true }
          : undefined;
    return ofMessages || has('all', 'matter') || isOften ? { what: 'unsubscribe' } : undefined;
  }
  if (has('weekdays') && isClearTime)
    return { what: 'subscribe', time, rest, isOfWeekdays: true, ...(!isAsked && { isBare: true }) };
  if (has('weekdays')) {
    if (rest !== undefined) return undefined;
    return ofMessages || has('change', 'only') ? { what: 'weekdays' } : { what: 'weekdays', isBare: true };
  }
  if (has('again', 'resume') && isAsked && !isOften && time === undefined && (rest !== undefined || has('meanwhile')))
    return { what: 'pause', rest, isBare: true };
  if (has('hour', 'when')) {
    if (rest !== undefined || time !== undefined) return undefined;
    if (has('keep', 'notices') || (has('hour') && (isAsked || has('come')))) return { what: 'status' };
    // "When is my next message": in English, the word asks for one as well.
    if (has('send') && has('next')) return { what: 'status' };
    return has('come', 'send', 'next') ? { what: 'status', isBare: true } : undefined;
  }
  const isWanted =
    (has('keep') && (has('notices', 'matter') || isOften || isClearTime)) ||
    (has('send') && (has('notices') || isOften || isClearTime)) ||
    (has('notices') && (isOften || isClearTime)) ||
    (isOften && time !== undefined);
  const isRound = has('round', 'important');
  const wanted = { what: 'subscribe', time, rest, ...(isRound && { isRound }) } as const;
  if (has('come') && isClearTime) return { ...wanted, isBare: true };
  if (isWanted || (has('join') && rest === undefined)) return wanted;
  if (has('change')) {
    if (isClearTime || (time !== undefined && has('all', 'time', 'notices'))) return wanted;
    if (time !== undefined) return undefined;
    if (has('zone')) return rest === undefined ? { what: 'settings' } : { what: 'place', rest };
    if (rest === undefined && (has('notices', 'time') || isOften)) return { what: 'subscribe' };
    return rest !== undefined && !has('matter', 'all') ? { what: 'place', rest, isBare: true } : undefined;
  }
  if (ofMessages || has('matter', 'all', 'come') || isOften) return undefined;
  if (rest === undefined) return isClearTime ? { ...wanted, isBare: true } : undefined;
  if (has('lead', 'zone')) return { what: 'place', time, rest };
  return { what: 'place', time, rest, isBare: true };
}
