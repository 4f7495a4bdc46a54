import type { TextPart } from '../reading/read-date';
import { isUnspaced } from '../searching/split-words';
import { type SaidPart, isBlank, nextWord, phraseAt, phrasesIn } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { WishWord } from './wish-words';

/** The event that a reminder is wanted of. */
export interface Reminded {
  /** What names it, with nothing between of the reminder itself: on 2 March *a reminder of* the battle. */
  readonly named: readonly TextPart[];
  /** It is to come before the day. */
  readonly isEarly: boolean;
}

/** What may stand around the event. */
const AROUND: readonly WishWord[] = [
  'fill',
  'show',
  'rather',
  'in',
  'about',
  'send',
  'keep',
  'notices',
  'matter',
  'ahead',
  'yearly',
  'speak',
];

/** What asks for it, and says how often or how early. */
const ASKING: readonly WishWord[] = ['send', 'keep'];
const TIMING: readonly WishWord[] = ['ahead', 'yearly'];

/** What says nothing of its own. */
const FILLING: readonly WishWord[] = ['fill', 'show'];

/** “Remind me a week before the treaty”, “every year on the anniversary of the treaty send me a message”. */
export function findReminder(folded: string, { wishes: book }: Pick<QuestionPatterns, 'wishes'>): Reminded | undefined {
  const leading: Said[] = [];
  for (let at = nextWord(folded, 0); at < folded.length;) {
    const part = phraseAt(folded, at, book);
    if (!part || !isAround(part, folded)) break;
    leading.push(part);
    at = nextWord(folded, part.end);
  }
  const start = nextWord(folded, leading.findLast(({ what }) => !FILLING.includes(what))?.end ?? 0);
  const parts = phrasesIn(folded, book);
  const trailing = trailingParts(folded, start, parts);
  const isAsked = leading.some(({ what }) => ASKING.includes(what));
  // "… of the call": what asks was said before.
  const first = trailing.find(({ what }) => !FILLING.includes(what) && what !== 'in' && !(isAsked && what === 'send'));
  const end = first?.start ?? folded.length;
  const within = wordsWithin(folded, { start, end }, { leading, parts });
  const around = [...leading, ...within, ...trailing].map(({ what }) => what);
  const isReminder = around.some((what) => ASKING.includes(what)) && around.some((what) => TIMING.includes(what));
  const named = cutBy({ start, end }, within).filter((part) => !isBlank(folded.slice(part.start, part.end)));
  return isReminder && named.length > 0 ? { named, isEarly: around.includes('ahead') } : undefined;
}

/** What stands between the parts of a name: on 2 March *a reminder of* the battle; of the battle *every year on* 2 March. */
function wordsWithin(
  text: string,
  { start, end }: TextPart,
  { leading, parts }: { readonly leading: readonly Said[]; readonly parts: readonly Said[] },
): readonly Said[] {
  const isAsked = leading.some(({ what }) => ASKING.includes(what));
  const isOfEvent = isAsked && leading.some(({ what }) => what === 'about');
  const isTimed = leading.some(({ what }) => TIMING.includes(what));
  const inner = parts.filter((part) => part.start > start && part.end < end && isAround(part, text));
  const isNext = (part: Said, next: Said | undefined) =>
    next !== undefined && isBlank(text.slice(part.end, next.start));
  const found = new Set<Said>();
  for (const [at, part] of inner.entries()) {
    const next = inner[at + 1];
    const isFollowed = isNext(part, next);
    // "Did they send aid every year" asks for no message.
    const isCut =
      (part.what === 'notices' && isFollowed && next?.what === 'about') ||
      (TIMING.includes(part.what) && isOfEvent) ||
      (ASKING.includes(part.what) && isTimed && !isAsked && (part.what === 'keep' || isFollowed));
    if (!isCut) continue;
    found.add(part);
    for (let after = at; isNext(inner[after] ?? part, inner[after + 1]); after++) found.add(inner[after + 1] ?? part);
    const before = inner[at - 1];
    if (before?.what === 'fill' && isNext(before, part)) found.add(before);
  }
  return [...found].sort((a, b) => a.start - b.start);
}

/** What is left of a part, in order. */
function cutBy({ start, end }: TextPart, cuts: readonly TextPart[]): readonly TextPart[] {
  const starts = [start, ...cuts.map((cut) => cut.end)];
  return starts.map((from, at) => ({ start: from, end: cuts[at]?.start ?? end }));
}

type Said = SaidPart<WishWord>;

/** Those that the text ends with, from there on. */
function trailingParts(text: string, from: number, parts: readonly Said[]): readonly Said[] {
  let first = parts.length;
  for (let end = text.length; first > 0; first--) {
    const part = parts[first - 1];
    if (!part || part.start < from || !isAround(part, text) || !isBlank(text.slice(part.end, end))) break;
    end = part.start;
  }
  return parts.slice(first);
}

/** A single character of a script without spaces is a part of many words, 发生; 提前三天说 asks for it to be told. */
function isAround({ what, start, end }: Said, text: string): boolean {
  const isLetter = isUnspaced(text.charAt(start)) && end - start === 1;
  if (what === 'speak' && !isUnspaced(text.charAt(start))) return false;
  return AROUND.includes(what) && !(what === 'send' && isLetter);
}
