import { classOf } from '../reading/character';
import type { Spellings } from '../reading/date-words';
import type { TextPart } from '../reading/read-date';
import { spellingsOf } from '../spellings';

/** A part, and what it says. */
export interface SaidPart<What> extends TextPart {
  readonly what: What;
}

/** Phrases and what they say, by their first UTF-16 unit; the longest first. */
export type PhraseBook<What> = ReadonlyMap<number, readonly (readonly [phrase: string, what: What])[]>;

/** Among equal phrases, the first counts. */
export function phraseBook<What>(entries: readonly (readonly [Spellings | undefined, What])[]): PhraseBook<What> {
  const book = new Map<number, [string, What][]>();
  for (const [list, what] of entries)
    for (const phrase of spellingsOf(list ?? '')) {
      const first = phrase.charCodeAt(0);
      const phrases = book.get(first);
      if (phrases) phrases.push([phrase, what]);
      else book.set(first, [[phrase, what]]);
    }
  for (const phrases of book.values()) phrases.sort(([a], [b]) => b.length - a.length);
  return book;
}

// UTF-16 units of a phrase that stand for more than themselves.
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const ANY_LETTERS = 0x2a;

/** The phrases in a folded text, in order; where several begin, the longest. */
export function phrasesIn<What>(text: string, book: PhraseBook<What>): SaidPart<What>[] {
  const found: SaidPart<What>[] = [];
  for (let at = 0; at < text.length;) {
    const part = phraseAt(text, at, book);
    if (part) found.push(part);
    at = part ? part.end : at + 1;
  }
  return found;
}

/** Whether one of the phrases is in a folded text. */
export function hasPhrase(text: string, book: PhraseBook<unknown>): boolean {
  for (let at = 0; at < text.length; at++) if (phraseAt(text, at, book)) return true;
  return false;
}

/** The phrase that a folded text begins with. */
export function openingOf<What>(text: string, book: PhraseBook<What>): SaidPart<What> | undefined {
  return phraseAt(text, nextWord(text, 0), book);
}

/** The phrase that is all of a folded text. */
export function wholePhrase<What>(text: string, book: PhraseBook<What>): SaidPart<What> | undefined {
  const part = phraseAt(text, 0, book);
  return part?.end === text.length ? part : undefined;
}

/** What the text consists of, read from its start; undefined when something else is in it. */
export function allSaid<What>(text: string, book: PhraseBook<What>): What[] | undefined {
  const found: What[] = [];
  for (let at = nextWord(text, 0); at < text.length;) {
    const part = phraseAt(text, at, book);
    if (!part) return undefined;
    found.push(part.what);
    at = nextWord(text, part.end);
  }
  return found;
}

/** Where the next letter or digit is, or the end. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  return at;
}

/** Whether a text has neither letters nor digits. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The longest phrase that begins there. */
export function phraseAt<What>(text: string, start: number, book: PhraseBook<What>): SaidPart<What> | undefined {
  const first = text.charCodeAt(start);
  // Most places of a text are within a word, which is cheaper to see than what the book has.
  if (first === SPACE || (isSpaced(text, start) && isSpaced(text, start - 1))) return undefined;
  for (const [phrase, what] of book.get(first) ?? []) {
    const end = endOf(phrase, text, start);
    if (end > start) return { start, end, what };
  }
  return undefined;
}

/**
 * Where the phrase ends in the text, or −1: a space is any space, an apostrophe any or none, `*` any letters. A phrase in
 * a script with spaces ends where a word does.
 */
function endOf(phrase: string, text: string, start: number): number {
  let at = start;
  for (let next = 0; next < phrase.length; next++) {
    const sign = phrase.charCodeAt(next);
    const from = at;
    if (sign === SPACE) while (/[\s,]/.test(text.charAt(at))) at++;
    else if (sign === ANY_LETTERS) while (classOf(text.charCodeAt(at)) === 'letter') at++;
    else if (sign === APOSTROPHE) at += /['’]/.test(text.charAt(at)) ? 1 : 0;
    else if (text.charCodeAt(at) === sign) at++;
    else return -1;
    if (sign === SPACE && at === from) return -1;
  }
  return isSpaced(text, at) && isSpaced(text, at - 1) ? -1 : at;
}

/** Whether a word in a script with spaces, or a number, is there. */
function isSpaced(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === 'letter' || kind === 'digit';
}

/** The text with the parts replaced by spaces: everything else stays where it was. */
export function without(text: string, parts: readonly TextPart[]): string {
  return parts.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

/** The parts that none of the others overlaps. */
export function outside<Each extends TextPart>(parts: readonly Each[], others: readonly TextPart[]): Each[] {
  return parts.filter((part) => !others.some(({ start, end }) => start < part.end && part.start < end));
}

/** The text with spaces in place of all outside the part. */
export function inside(text: string, { start, end }: TextPart): string {
  return ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
}
