import { compiledOnce } from '../compiled-once';
import { isUnspaced } from '../searching/split-words';
import type { QuestionLanguage } from './question-patterns';

/** The text with words as they are typed on a phone, or said, written in full: "what can u do", «че было». */
export function inFull(text: string, among: readonly QuestionLanguage[]): string {
  const { words, pattern } = spokenOf(among);
  return text.replace(pattern, (typed) => words.get(typed.toLowerCase()) ?? typed);
}

const spokenOf = compiledOnce((among: readonly QuestionLanguage[]) => {
  const pairs = among.flatMap(({ questionWords: { spokenAs = [] } = {} }) =>
    spokenAs.flatMap(([typed, written]) => typed.split('|').map((each) => [each, written] as const)),
  );
  const all = pairs.map(([typed]) => typed).sort((a, b) => b.length - a.length);
  const [runs, others] = [all.filter(isUnspaced), all.filter((typed) => !isUnspaced(typed))].map(anyOf);
  // As a whole word, and no part of an abbreviation or of a name such as U-2; in Chinese, anywhere.
  const whole = `(?<![\\p{L}\\p{N}.&@/#'’-])${others}(?![\\p{L}\\p{N}&@/'’-]|\\.\\p{L})`;
  return { words: new Map(pairs), pattern: new RegExp(`${whole}|${runs}`, 'giu') };
});

/** A pattern of any of the texts; of none, one that never matches. */
function anyOf(texts: readonly string[]): string {
  return texts.length === 0 ? '(?!)' : `(?:${texts.join('|')})`;
}
