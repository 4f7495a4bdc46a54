import { compiledOnce } from '../compiled-once';
import { type SearchableLanguage, wordFormsOf } from '../searching/word-forms';
import { phrasesIn } from './phrases';
import { splitWords } from '../searching/split-words';
import type { QuestionLanguage, QuestionPatterns } from './question-patterns';
import { inFull } from './spoken';

/** Shorter phrases are too often something else in another layout: э is an apostrophe. */
const SHORTEST_SAID = 3;

/**
 * The whole line as it was meant, when it asks something only if it was typed in another keyboard layout, where letters
 * are also on the keys of commas and brackets: "rjulf ,sk". Undefined otherwise. The text is folded.
 */
export function inOtherLayout(
  text: string,
  patterns: QuestionPatterns,
  among: readonly SearchableLanguage[],
): string | undefined {
  if (asks(text, patterns)) return undefined;
  const isOfKeys = hasKeysForLetters(text);
  return layoutsOf(among)
    .map((letters) => retype(text, letters))
    .find((meant) => meant !== undefined && (isOfKeys ? !/[^\p{L}\s]/u.test(meant) : asks(meant, patterns)));
}

/** Whether a comma or a bracket stands within a word that nobody could say: "gj,tlf" is «победа». */
function hasKeysForLetters(text: string): boolean {
  return text
    .split(/\s+/)
    .some((word) => /[a-z][,;[\]][a-z]/.test(word) && /(^|[,;[\]])[^aeiouy,;[\]]{2,}([,;[\]]|$)/.test(word));
}

const layoutsOf = compiledOnce((among: readonly SearchableLanguage[]) =>
  among.flatMap(({ searchWords: { keyboard = [] } }) =>
    keyboard.length === 0 ? [] : [new Map(keyboard), new Map(keyboard.map(([key, letter]) => [letter, key] as const))],
  ),
);

/** Undefined when a letter is on no key of the layout: then another one was not meant. */
function retype(text: string, letters: ReadonlyMap<string, string>): string | undefined {
  let meant = '';
  for (const sign of text) {
    const letter = letters.get(sign);
    if (letter === undefined && /\p{L}/u.test(sign)) return undefined;
    meant += letter ?? sign;
  }
  return meant;
}

/** Of other letters, shorter phrases are too often English words: "god" is «год». */
const SHORTEST_BY_EAR = 5;

/** The line in the letters of its language, when it asks something only so: "kogda podpisali dogovor". */
export function inOtherLetters(
  text: string,
  patterns: QuestionPatterns,
  among: readonly QuestionLanguage[],
): string | undefined {
  if (!LATIN.test(text) || asks(text, patterns)) return undefined;
  const { retyped } = wordFormsOf(among);
  const meant = text.replace(/[a-z'"]+/g, (word) => retyped(word).find(({ byEar }) => byEar)?.text ?? word);
  return asks(inFull(meant, among), patterns, SHORTEST_BY_EAR) ? meant : undefined;
}

/** Finds a word as it stood before its letters were replaced: «google», not «гоогле». */
export function wordBefore(typed: string, meant: string): (word: string) => string {
  const words = splitWords(typed);
  const before = new Map(splitWords(meant).map(({ text }, at) => [text, words[at]?.text ?? text] as const));
  return (word) => before.get(word) ?? word;
}

const LATIN = /^[a-z\d\s.,?!'"-]+$/;

function asks(text: string, { asked, which, leading, polite }: QuestionPatterns, shortest = SHORTEST_SAID): boolean {
  return [asked, which, leading, polite].some((book) =>
    phrasesIn<unknown>(text, book).some(({ start, end }) => end - start >= shortest),
  );
}
