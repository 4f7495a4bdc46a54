import type { LocalText } from '../../../domain/historical-event';
import type { SpellingCorrection } from '../../../domain/search-query';
import { publishedForms } from '../../../language/published-forms';
import { isCyrillic, isLatin } from '../../../language/scripts';
import { fold } from '../../../language/reading/fold';
import { errorsBetween, errorsForgiven } from '../../../language/searching/spelling';
import { isOfLetters, isUnspaced, splitWords } from '../../../language/searching/split-words';
import { wholePhrase } from '../../../language/understanding/phrases';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { Matches } from './find-matches';
import { withDesignations } from './designations';
import { isFound, isNumberOfName, lacksName } from './found-words';
import { unknownNames } from './full-match';
import { isInTitle } from './title-words';

/**
 * Words that no event has. A correction does not count where not all words are found together, or where no title and no name has
 * them: Beyoncé is not beyond.
 */
export function doubtfulWords(found: Omit<Matches, 'query'>, text = ''): readonly string[] {
  const { retyped, stemOf, syllableOf, heardAs } = publishedForms();
  const soundOf = (word: string) =>
    Array.from(word, (character) => heardAs(syllableOf(character) ?? character)).join(' ');
  const unknown = unknownNames(found, text);
  const nouns = unknownNames({ unknown: found.corrections.map(({ typed }) => typed) }, text);
  const isNear = (each: SpellingCorrection) =>
    isOtherWord(each) ? !isOtherName(each, stemOf) : isSpeltSo(each, retyped(each.typed));
  const isBelieved =
    found.everyWord &&
    unknown.length === 0 &&
    found.named.length > 0 &&
    !found.corrections.some((each) => isBeheaded(each) || isOfOtherStart(each) || !isNear(each));
  // Halves that stand in no event together are no word: Новосибирск.
  const isClose = ({ typed, taken }: SpellingCorrection) =>
    (found.everyWord || !isTornApart({ typed, taken })) &&
    (isHeardSo({ typed, taken }) ||
      retyped(typed).some(({ text }) => text === taken) ||
      typed.replaceAll(' ', '') === taken.replaceAll(' ', '') ||
      (typed.length > 2 && isUnspaced(typed) && soundOf(typed) === soundOf(taken)) ||
      (typed.length >= LONG &&
        (typed.startsWith(taken.charAt(0)) || typed.length > LONG + 1) &&
        (errorsBetween(typed, taken, 1) <= 1 || errorsBetween(stemOf(typed), stemOf(taken), 1) <= 1)));
  const doubtful = isBelieved ? [] : found.corrections.filter((each) => nouns.includes(each.typed) && !isClose(each));
  return withDesignations([...unknown, ...doubtful.map(({ typed }) => typed)], text);
}

function isTornApart({ typed, taken }: SpellingCorrection): boolean {
  return taken.includes(' ') && !typed.includes(' ');
}

/** Доли is Долли, and «дагавор» a treaty. */
function isHeardSo({ typed, taken }: SpellingCorrection): boolean {
  const { soundOf, stemOf } = publishedForms();
  return !isUnspaced(typed) && soundOf(stemOf(typed)) === soundOf(stemOf(taken));
}

/** A short word without its first letter is another word: an iPhone is no phone. */
function isBeheaded({ typed, taken }: SpellingCorrection): boolean {
  return typed.length < LONG && typed.endsWith(taken);
}

/** Nor is a short word with another first letter: Петре is not ветре. */
function isOfOtherStart({ typed, taken }: SpellingCorrection): boolean {
  const [first, other] = [typed.charAt(0), taken.charAt(0)];
  const { isVowel } = publishedForms();
  const isLike = first === other || first === taken.charAt(1) || other === typed.charAt(1);
  return typed.length < LONG && isCyrillic(first) && isCyrillic(other) && !isLike && !isVowel(first) && !isVowel(other);
}

/** Whether a word in other letters is the one taken, but for a slip: no wedding is a викинг. */
function isSpeltSo({ taken }: SpellingCorrection, retyped: readonly { readonly text: string }[]): boolean {
  return retyped.some(({ text }) => errorsBetween(text, taken, 2) <= errorsForgiven(text.length));
}

/** Of two letters that are others, one at least a consonant: Маяковский is no Московский, but Достаевский Достоевский. */
function isOtherName({ typed, taken }: SpellingCorrection, stemOf: (word: string) => string): boolean {
  const [stem, other] = [stemOf(typed), stemOf(taken)];
  if (stem.length !== other.length) return false;
  const replaced = Array.from(stem, (letter, at) => [letter, other.charAt(at)] as const).filter(([a, b]) => a !== b);
  const isSwapped = replaced.length === 2 && replaced[0]?.[0] === replaced[1]?.[1];
  return replaced.length > 1 && !isSwapped && replaced.some((pair) => !pair.every(publishedForms().isVowel));
}

/** A single error in a word of this length, in letters, makes no other word. */
const LONG = 7;

/** «Какая завтра погода в Москве» */
export function isSmallTalk(word: string): boolean {
  return wholePhrase(word, understoodPatterns().talk)?.what === 'chat';
}

/** Events that were found by a name, and by most of the words. */
const FEW = 2;
const SEVERAL = 5;

/**
 * Whether a few events are told by most of the words or by a name, although no event has one of the words: "hubble pictures",
 * "which ship got stuck in the Suez Canal".
 */
function isTitled(
  { words, text }: Understanding,
  { lines, total, corrections: all, unknown, everyWord, named }: Matches,
): boolean {
  const [best] = lines;
  const corrections = all.filter((each) => !isHeardSo(each));
  if (!best || total > SEVERAL || unknown.some(isSmallTalk) || (!everyWord && total + named.length > 2)) return false;
  if (unknown.some((word) => isNumberOfName(word, text))) return false;
  const doubtful = [...unknown, ...corrections.map(({ typed }) => typed)];
  const known = words.filter((word) => isFound(word.text, doubtful));
  const more = knownBeyond(words, doubtful);
  const isOfSeveral = words.length > 1;
  const isNameMissing = lacksName({ words, text }, doubtful);
  if (isOfSeveral && more > 0 && (everyWord ? known.length > 1 : !isNameMissing)) return true;
  const isTold = isOfSeveral && more >= 0 && named.length === lines.length;
  if (isTold && !isNameMissing)
    return known.some((word) => lines.every(({ title }) => !isPartOfName(word.text, title)));
  if (total > FEW || !everyWord || corrections.length > 0) return false;
  const { stemOf } = publishedForms();
  const names = new Set(Object.values(best.title).flatMap((each) => namesIn(each).map(stemOf)));
  return known.some(({ text: word }) =>
    isUnspaced(word) ? isInTitle(best, { words: [word] }) : names.has(stemOf(word)),
  );
}

/** Whether what is missing is a side word of what is asked: "gas price for china", but not a name, or one of two words. */
export function isMostlyKnown({ words, text }: Understanding, missing: readonly string[]): boolean {
  const { isVerb } = publishedForms();
  const nouns = words.filter(({ text: word }) => !isFound(word, missing) || !isVerb(word));
  return knownBeyond(nouns, missing) > 0 && !lacksName({ words, text }, missing);
}

/** How many more words are known than doubtful, of those with letters; of runs, characters. */
export function knownBeyond(words: readonly Pick<TypedWord, 'text'>[], doubtful: readonly string[]): number {
  return lengthOf(words.map(({ text }) => text)) - 2 * lengthOf(doubtful);
}

function lengthOf(words: readonly string[]): number {
  return words
    .filter((word) => /\p{L}/u.test(word))
    .reduce((sum, word) => sum + (isUnspaced(word) ? word.length : 1), 0);
}

/** Whether a title has a word as the first of a longer name: the Michael of Michael Borodin. */
function isPartOfName(word: string, title: LocalText): boolean {
  const { stemOf } = publishedForms();
  const pairs = Object.values(title).flatMap(
    (text) => text.match(/\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*)+/gu) ?? [],
  );
  return pairs.some((name) =>
    splitWords(name)
      .slice(0, -1)
      .some((part) => stemOf(part.text) === stemOf(word)),
  );
}

/** More events than this have next to nothing to do with a missing word beside theirs. */
export const MOST_BESIDE_MISSING = 20;

/** Whether a word that events have is joined by "and" to a missing one: each of the two is asked for by itself. */
function isListed(
  { words, text }: Understanding,
  { total }: Pick<Matches, 'total'>,
  missing: readonly string[],
): boolean {
  if (total > MOST_BESIDE_MISSING) return false;
  const { text: folded } = fold(text);
  const { and } = understoodPatterns();
  return words.slice(1).some((second, at) => {
    const first = words[at];
    if (!first || missing.includes(first.text) === missing.includes(second.text)) return false;
    const from = folded.indexOf(first.text) + first.text.length;
    const gap = folded.slice(from, Math.max(from, folded.indexOf(second.text, from)));
    return wholePhrase(gap.trim(), and) !== undefined;
  });
}

/** Whether what was found has other words than those that were looked for, and so answers nothing. */
export function isElsewhere(
  understood: Understanding,
  found: Matches,
  missing = doubtfulWords(found, understood.text),
): boolean {
  return (
    found.total === 0 ||
    isLetter(understood) ||
    (missing.length > 0 && !isTitled(understood, found) && !isListed(understood, found, missing))
  );
}

/** A letter alone is no name. */
function isLetter({ words: [word, ...others], topics }: Understanding): boolean {
  return (
    word !== undefined && others.length + topics.length === 0 && /^\p{L}$/u.test(word.text) && !isUnspaced(word.text)
  );
}

/** The words of a title that may be names: those with a capital letter. */
function namesIn(title: string): string[] {
  const words = title.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  return words.flatMap((word) => splitWords(word).map(({ text }) => text));
}

/** The same word in the letters of another language is no correction to speak of. */
export function isOtherWord({ typed, taken }: SpellingCorrection): boolean {
  return isLatin(typed) === isLatin(taken);
}

/** What one character was taken for is no word. */
function isSimilarWord(correction: SpellingCorrection): boolean {
  return isOtherWord(correction) && isOfLetters(correction.taken);
}

/** What may have been meant by words that no event has. */
export function similarTo({ corrections, near }: Pick<Matches, 'corrections' | 'near'>): readonly string[] {
  const { isVerb, stemOf } = publishedForms();
  // What is only heard alike is another word: «аляска», Алексей.
  const isFar = ({ typed, taken }: SpellingCorrection) =>
    isCyrillic(typed) &&
    isCyrillic(taken) &&
    errorsBetween(stemOf(typed), stemOf(taken), 2) > errorsForgiven(typed.length);
  const meant = corrections.filter(
    (each) => isSimilarWord(each) && !isFar(each) && !isTornApart(each) && !isVerb(each.typed),
  );
  return [...meant.map(({ taken }) => taken), ...near];
}
