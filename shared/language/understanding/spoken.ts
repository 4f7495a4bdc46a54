import { compiledOnce } from '../compiled-once';
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
  const alternatives = pairs.map(([typed]) => typed).sort((a, b) => b.length - a.length);
  // As a whole word, and no part of an abbreviation or of a name such as U-2.
  const ends = alternatives.length === 0 ? '(?!)' : `(?:${alternatives.join('|')})`;
  return {
    words: new Map(pairs),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.&@/#'’-])${ends}(?![\\p{L}\\p{N}&@/'’-]|\\.\\p{L})`, 'giu'),
  };
});
