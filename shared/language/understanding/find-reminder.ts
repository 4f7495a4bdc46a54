import type { TextPart } from '../reading/read-date';
import { isUnspaced } from '../searching/split-words';
import { type SaidPart, isBlank, nextWord, phraseAt, phrasesIn } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { WishWord } from './wish-words';

/** The event that a reminder is wanted of. */
export interface RemindedPart extends TextPart {
  /** It is to come before the day. */
  readonly isEarly: boolean;
}

/** What may stand around the event. */
const AROUND: readonly WishWord[] = [
  'fill',
  'rather',
  'in',
  'about',
  'send',
  'keep',
  'notices',
  'matter',
  'ahead',
  'yearly',
];

/** What asks for it, and says how often or how early. */
const ASKING: readonly WishWord[] = ['send', 'keep'];
const TIMING: readonly WishWord[] = ['ahead', 'yearly'];

/** “Remind me a week before the treaty”, “every year on the anniversary of the treaty send me a message”. */
export function findReminder(
  folded: string,
  { wishes: book }: Pick<QuestionPatterns, 'wishes'>,
): RemindedPart | undefined {
  const leading: Said[] = [];
  for (let at = nextWord(folded, 0); at < folded.length;) {
    const part = phraseAt(folded, at, book);
    if (!part || !isAround(part, folded)) break;
    leading.push(part);
    at = nextWord(folded, part.end);
  }
  const start = nextWord(folded, leading.findLast(({ what }) => what !== 'fill')?.end ?? 0);
  const trailing = trailingParts(folded, start, phrasesIn(folded, book));
  const isAsked = leading.some(({ what }) => ASKING.includes(what));
  // "… of the call": what asks was said before.
  const first = trailing.find(({ what }) => what !== 'fill' && what !== 'in' && !(isAsked && what === 'send'));
  const end = first?.start ?? folded.length;
  const around = [...leading, ...trailing].map(({ what }) => what);
  const isReminder = around.some((what) => ASKING.includes(what)) && around.some((what) => TIMING.includes(what));
  return isReminder && !isBlank(folded.slice(start, end))
    ? { start, end, isEarly: around.includes('ahead') }
    : undefined;
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

/** A single character of a script without spaces is a part of many words: 发生. */
function isAround({ what, start, end }: Said, text: string): boolean {
  const isLetter = isUnspaced(text.charAt(start)) && end - start === 1;
  return AROUND.includes(what) && !(what === 'send' && isLetter);
}
