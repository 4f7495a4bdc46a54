import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { isUnspaced, splitWords } from '../../../language/searching/split-words';
import { openingOf, phraseAt, phrasesIn, without } from '../../../language/understanding/phrases';
import type { TypedWord } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';

type AsTyped = Pick<TypedWord, 'typed'>;

/** The words as they were typed, apart by spaces. */
export function typedText(words: readonly AsTyped[]): string {
  return words.map(({ typed }) => typed).join(' ');
}

/** Words of a text as a phrase of it, with what is said of them: «гибель Седова». */
export function wordsAsTyped(words: readonly AsTyped[], text: string, separator: string): string {
  const { told, ordered, end } = phraseOf(words, text, separator);
  const [first] = ordered;
  const before = first === undefined ? '' : saidBefore(text.slice(0, Math.max(indexOfWord(text, first, 0), 0)));
  return quotedWhole(before + told + (end < 0 ? '' : saidAfter(text.slice(end))));
}

/** Words of a text as a phrase of it, and nothing else: "treaty of Aigun". */
export function namedAsTyped(words: readonly AsTyped[], text: string): string {
  return phraseOf(words, text, ' ').told;
}

/**
 * Words of a text in its order, with the small words between them. Where anything else stands between two of them, they are
 * told apart by the separator, since words that are cut out of a sentence do not make one. Words of a script without spaces
 * are apart by one space, as people type them.
 */
function phraseOf(words: readonly AsTyped[], text: string, separator: string) {
  const places = new Map<string, number>();
  const placed = words.map(({ typed: word }) => {
    const at = indexOfWord(text, word, (places.get(word) ?? -1) + 1);
    places.set(word, at);
    // What a word was taken for is not in the text, so it comes last.
    return { word, at: at < 0 ? text.length : at };
  });
  const ordered = placed.sort((a, b) => a.at - b.at).map(({ word }) => word);
  let told = '';
  let end = -1;
  for (const [index, word] of ordered.entries()) {
    const at = indexOfWord(text, word, Math.max(end, 0));
    const previous = ordered[index - 1];
    if (previous !== undefined) {
      const gap = at < 0 || end < 0 ? separator : text.slice(end, at);
      const isRun = isUnspaced(word) || isUnspaced(previous);
      const isOwn = isRun ? gap === '' || isSmallRun(gap) : isSmall(gap) || isWithinNumber(previous, gap, word);
      told += isOwn ? gap : isRun ? ' ' : separator;
    }
    told += word;
    end = at < 0 ? -1 : at + word.length;
  }
  return { told, ordered, end };
}

/** 普京访问过中国 */
function isSmallRun(gap: string): boolean {
  const { isSmall: isSmallCharacter, isStopWord } = publishedForms();
  const isPlain = /^\p{Script=Han}{1,2}$/u.test(gap) && !says(gap, 'asked');
  return isPlain && Array.from(gap).every((each) => isSmallCharacter(each) || isStopWord(each));
}

/** 9:30 is one number. */
function isWithinNumber(before: string, gap: string, after: string): boolean {
  return /^\p{N}[:.,]\p{N}$/u.test(before.slice(-1) + gap + after.slice(0, 1));
}

const QUOTES = ['«»', '“”', '„“', '「」', '《》', '()', '（）'] as const;

/** With both signs where only one of two stands: «Сила Сибири». */
function quotedWhole(told: string): string {
  return QUOTES.reduce((text, [open = '', close = '']) => {
    const isOpen = text.lastIndexOf(open) > text.lastIndexOf(close);
    const first = text.indexOf(close);
    const isClosed = first >= 0 && !text.slice(0, first).includes(open);
    return (isClosed ? open : '') + text + (isOpen ? close : '');
  }, told);
}

/** Where a word is, not as a part of a longer one, as the "e" of "September" is; -1 when it is not in the text. */
function indexOfWord(text: string, word: string, from: number): number {
  let at = text.indexOf(word, from);
  while (at >= 0 && (isWithin(text, at) || isWithin(text, at + word.length))) at = text.indexOf(word, at + 1);
  return at;
}

/** Whether that place is between two letters, of a script with spaces, or two digits. */
function isWithin(text: string, at: number): boolean {
  const around = text.slice(Math.max(at - 1, 0), at + 1);
  return /^(?:\p{L}{2}|\p{N}{2})$/u.test(around) && !isUnspaced(around) && !isUnspaced(around.slice(1));
}

/** Whether only words that nobody looks for are in it, and what is said of the others. */
function isSmall(gap: string): boolean {
  const { isStopWord } = publishedForms();
  const { text: folded } = fold(gap);
  if (says(folded, 'asked')) return false;
  const rest = without(folded, phrasesIn(folded, understoodPatterns().hints));
  // “Engineers, the one over the Yangtze” is no phrase.
  const isClause = /[,，]/.test(gap) && splitWords(folded).length > 1;
  return !isClause && !/[?!;:.？！；：。]/.test(gap) && splitWords(rest).every(({ text }) => isStopWord(text));
}

/** A word at the end of a text, perhaps with a small one after it: «высадка на ». */
const LAST_WORDS = [/\p{L}+\s+$/u, /\p{L}+\s+\p{L}+\s+$/u];

/** The end of a text, if it says something of what follows. */
function saidBefore(text: string): string {
  const { isStopWord, isVerb } = publishedForms();
  // Not what only asks: «сколько лет прошло с рождения», "the last time".
  const { asked, which, whether } = understoodPatterns();
  const { text: folded } = fold(text);
  const ends = [asked, which, whether].map((book) => phrasesIn<unknown>(folded, book).at(-1)?.end ?? 0);
  const asking = Math.max(...ends);
  const said = LAST_WORDS.flatMap((pattern) => pattern.exec(text.slice(asking))?.[0] ?? []);
  return (
    said.find((part) => {
      const first = splitWords(part)[0]?.text ?? '';
      // “Signed the treaty” is no phrase of its own.
      return saysSomething(part) && isSmall(part) && !isStopWord(first) && !isVerb(first);
    }) ?? ''
  );
}

/** The first word of a text, if it says something of what stands before: «лунные миссии». */
function saidAfter(text: string): string {
  const [next = ''] = /^\s+\p{L}+/u.exec(text) ?? [];
  const { isStopWord } = publishedForms();
  // “Go to” is a visit.
  if (openingOf(fold(text).text, understoodPatterns().meanings)) return '';
  return saysSomething(next.trimStart()) && isSmall(next) && !isStopWord(fold(next.trimStart()).text) ? next : '';
}

function saysSomething(text: string): boolean {
  return phraseAt(fold(text).text, 0, understoodPatterns().hints) !== undefined;
}
