import { compiledOnce } from '../compiled-once';
import { simplify } from '../reading/simplify';
import { errorsBetween } from '../searching/spelling';
import { isUnspaced } from '../searching/split-words';
import { wordFormsOf } from '../searching/word-forms';
import { spellingsOf } from '../spellings';
import type { QuestionLanguage } from './question-patterns';

/**
 * The text with words as they are typed on a phone, or said, written in full: "what can u do", «че было»; and the words of
 * a question that have an error put right: "the diffrence".
 */
export function inFull(text: string, among: readonly QuestionLanguage[]): string {
  const { slips, spoken, reordered, anyOrder, openers, unmistakable, isKnown } = spokenOf(among);
  const written = replaceAll(replaceAll(text.replace(SHORT_THOUSAND, '20$1'), slips), spoken);
  const inOrder = anyOrder.test(written)
    ? reordered.reduce((left, [order, other]) => left.replace(order, other), written)
    : written;
  const apart = inOrder.replace(openers, '$& ');
  return apart.replace(LONG_WORD, (typed) =>
    isKnown(typed.toLowerCase()) ? typed : (correctedWord(typed.toLowerCase(), unmistakable) ?? typed),
  );
}

/** Words, and what is written in place of them. */
interface Replaced {
  readonly pattern: RegExp;
  readonly words: ReadonlyMap<string, string>;
}

/** Traditional characters are found by simplified ones; what is not replaced stays as it was typed. */
function replaceAll(text: string, { pattern, words }: Replaced): string {
  let replaced = '';
  let end = 0;
  for (const { 0: typed, index } of simplify(text).matchAll(pattern)) {
    const written = words.get(typed.toLowerCase());
    if (written === undefined) continue;
    replaced += text.slice(end, index) + written;
    end = index + typed.length;
  }
  return replaced + text.slice(end);
}

/** 2k15, 2к15. */
const SHORT_THOUSAND = /(?<![\p{L}\p{N}])2[kк](\d\d)(?![\p{L}\p{N}])/giu;

const LONG_WORD = /(?<![\p{L}\p{N}])\p{L}{5,20}(?![\p{L}\p{N}])/gu;

/** The known word that differs from the typed one by a single error. */
function correctedWord(typed: string, unmistakable: readonly string[]): string | undefined {
  return unmistakable.find((known) => known.startsWith(typed.charAt(0)) && errorsBetween(typed, known, 1) === 1);
}

const spokenOf = compiledOnce((among: readonly QuestionLanguage[]) => {
  const asking = among.flatMap(({ questionWords }) => spellingsOf(questionWords?.openers ?? ''));
  // What follows is more than an ending: «когдабыл», not «когдато».
  const openers = new RegExp(`(?<!\\p{L})${anyOf(asking)}(?=\\p{L}{3,})`, 'giu');
  const reordered = among.flatMap(({ questionWords }) =>
    (questionWords?.reordered ?? []).map(([order, other]) => [new RegExp(order, 'giu'), other] as const),
  );
  // Most texts have none of them, which one pattern tells sooner than many.
  const anyOrder = new RegExp(anyOf(reordered.map(([{ source }]) => source)), 'iu');
  const unmistakable = among.flatMap(({ questionWords }) => spellingsOf(questionWords?.unmistakable ?? ''));
  const { stemOf } = wordFormsOf(among);
  const stems = new Set(unmistakable.map(stemOf));
  /** Also a form of such a word: «событий». */
  const isKnown = (word: string) => stems.has(stemOf(word));
  return {
    slips: replacedOf(among.flatMap(({ questionWords }) => questionWords?.slips ?? [])),
    spoken: replacedOf(among.flatMap(({ questionWords }) => questionWords?.spokenAs ?? [])),
    reordered,
    anyOrder,
    openers,
    unmistakable,
    isKnown,
  };
});

function replacedOf(table: readonly (readonly [typed: string, written: string])[]): Replaced {
  const pairs = table.flatMap(([typed, written]) => typed.split('|').map((each) => [each, written] as const));
  const all = pairs.map(([typed]) => typed).sort((a, b) => b.length - a.length);
  const [runs, others] = [all.filter(isUnspaced), all.filter((typed) => !isUnspaced(typed))].map(anyOf);
  // As a whole word, and no part of an abbreviation or of a name such as U-2; in Chinese, anywhere.
  const whole = `(?<![\\p{L}\\p{N}.&@/#'’-])${others}(?![\\p{L}\\p{N}&@/'’-]|\\.\\p{L})`;
  return { words: new Map(pairs), pattern: new RegExp(`${whole}|${runs}`, 'giu') };
}

/** A pattern of any of the texts; of none, one that never matches. */
function anyOf(texts: readonly string[]): string {
  return texts.length === 0 ? '(?!)' : `(?:${texts.join('|')})`;
}
