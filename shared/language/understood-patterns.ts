import { fold } from './reading/fold';
import { understoodLanguages } from './understood-languages';
import { type PhraseBook, hasPhrase } from './understanding/phrases';
import { type QuestionPatterns, questionPatternsOf } from './understanding/question-patterns';

/** How questions are asked in all languages of the bot. */
export function understoodPatterns(): QuestionPatterns {
  return questionPatternsOf(understoodLanguages);
}

type BookName = {
  [Name in keyof QuestionPatterns]: QuestionPatterns[Name] extends PhraseBook<unknown> ? Name : never;
}[keyof QuestionPatterns];

/** Whether a text, or a word of it, says one of the phrases that have this name in a language's question words. */
export function says(text: string, name: BookName): boolean {
  return hasPhrase(fold(text).text, understoodPatterns()[name]);
}
