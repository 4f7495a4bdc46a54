import { compiledOnce } from '../compiled-once';
import { fold } from '../reading/fold';
import type { ReadableLanguage } from '../reading/lexicon';
import { splitWords } from '../searching/split-words';
import { type SearchableLanguage, wordFormsOf } from '../searching/word-forms';
import { phrasesIn } from './phrases';
import type { QuestionLanguage, QuestionPatterns } from './question-patterns';
import { spellingsOf } from '../spellings';
import { inFull } from './spoken';

/** A line that was typed in other letters than it was meant in. */
export interface MeantLine {
  /** As it was meant. */
  readonly line: string;
  /** A word of it as it was typed, where only the letters are others: «google», not «гоогле». */
  readonly typed: (word: string) => string;
}

/** Of another layout, shorter phrases are too often something else: э is an apostrophe. */
const SHORTEST_SAID = 3;
/** Of other letters, shorter phrases are too often English words: "god" is «год». */
const SHORTEST_BY_EAR = 5;

/** The line that was meant, if it asks something or names a month or day only then. The text is folded. */
export function meantLine(
  text: string,
  patterns: QuestionPatterns,
  among: readonly (ReadableLanguage & QuestionLanguage)[],
): MeantLine | undefined {
  if (asks(text, patterns, SHORTEST_SAID)) return undefined;
  const retyped = inOtherLayout(text, patterns, among);
  if (retyped !== undefined) return { line: retyped, typed: (word) => word };
  const respelt = inOtherLetters(text, patterns, among);
  return respelt === undefined ? undefined : { line: respelt, typed: wordBefore(text, respelt) };
}

/** Typed in another keyboard layout, where letters are also on the keys of commas and brackets: "rjulf ,sk". */
function inOtherLayout(
  text: string,
  patterns: QuestionPatterns,
  among: readonly (ReadableLanguage & SearchableLanguage)[],
): string | undefined {
  const isOfKeys = hasKeysForLetters(text);
  const isKeyed = KEYED.test(text);
  const isMeant = (line: string) => asks(line, patterns, SHORTEST_SAID, text) || namesDate(line, among);
  return layoutsOf(among)
    .map((letters) => retype(text, letters))
    .find((line) => {
      if (line === undefined) return false;
      return isOfKeys ? !/[^\p{L}\p{N}\s]/u.test(line) : isMeant(line) || (isKeyed && isSayable(line, among));
    });
}

/** A word that nobody could say and that has a sign within or after it: "rjkev," is «Колумб». */
const KEYED = /^(?=.*[,;'[\]])[^aeiou\s\d]{3}[a-z,;'[\]]*$/;

/** A word with a vowel, in which of three letters in a row one is no consonant. */
function isSayable(word: string, among: readonly SearchableLanguage[]): boolean {
  const { isVowel, isConsonant } = wordFormsOf(among);
  const letters = Array.from(word);
  const isHard = letters.some((_, at) => at + 3 <= letters.length && letters.slice(at, at + 3).every(isConsonant));
  return /^\p{L}+$/u.test(word) && letters.some(isVowel) && !isHard;
}

/** Whether a line has a month, or a day as seen from today. */
function namesDate(line: string, among: readonly ReadableLanguage[]): boolean {
  const names = dateNamesOf(among);
  return splitWords(line).some(({ text }) => names.has(text));
}

const dateNamesOf = compiledOnce(
  (among: readonly ReadableLanguage[]) =>
    new Set(
      among.flatMap(({ dateWords: { months = [], days = [] } }) =>
        [...months, ...days.map(([spellings]) => spellings)].flatMap((list) => spellingsOf(fold(list).text)),
      ),
    ),
);

/**
 * Whether a comma or a bracket stands within a word that nobody could say, or begins the text: "gj,tlf" is «победа»,
 * ",eyby" «Бунин».
 */
function hasKeysForLetters(text: string): boolean {
  if (/^[,;[\]][a-z][a-z,;[\]]/.test(text)) return true;
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

const LATIN = /^[a-z\d\s.,?!'"-]+$/;

/** Written in Latin letters: "kogda podpisali dogovor". */
function inOtherLetters(
  text: string,
  patterns: QuestionPatterns,
  among: readonly QuestionLanguage[],
): string | undefined {
  if (!LATIN.test(text)) return undefined;
  const { retyped } = wordFormsOf(among);
  const line = text.replace(/[a-z'"]+/g, (word) => retyped(word).find(({ byEar }) => byEar)?.text ?? word);
  const meant = inFull(line, among);
  const says = phrasesIn(meant, patterns.hints).some(({ start, end }) => end - start >= SHORTEST_BY_EAR);
  return says || asks(meant, patterns, SHORTEST_BY_EAR) ? line : undefined;
}

function wordBefore(typed: string, meant: string): (word: string) => string {
  const words = splitWords(typed);
  const before = new Map(splitWords(meant).map(({ text }, at) => [text, words[at]?.text ?? text] as const));
  return (word) => before.get(word) ?? word;
}

/** `asTyped`: what it asks with are whole words there, too; кладбище is no "rkfl,bot". */
function asks(
  text: string,
  { asked, which, leading, polite }: QuestionPatterns,
  shortest: number,
  asTyped = text,
): boolean {
  const isLetter = (at: number) => /\p{L}/u.test(asTyped.charAt(at));
  const isWhole = (start: number, end: number) => !isLetter(start - 1) && !isLetter(end);
  return [asked, which, leading, polite].some((book) =>
    phrasesIn<unknown>(text, book).some(
      ({ start, end }) => end - start >= shortest && (asTyped === text || isWhole(start, end)),
    ),
  );
}
