import { splitWords } from '../searching/split-words';
import { phrasesIn } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { Said } from './understanding';

/** Whether a folded question asks for what took place or for what is ahead; undefined when it does not show. */
export function findTense(
  text: string,
  said: readonly Said[],
  { tenses, pastEndings }: QuestionPatterns,
): 'past' | 'future' | undefined {
  const [told] = phrasesIn(text, tenses);
  if (told) return told.what;
  const verbs = said.flatMap(({ typed }) => splitWords(typed).map((word) => word.text));
  return verbs.some((verb) => pastEndings.some((ending) => verb.endsWith(ending))) ? 'past' : undefined;
}
