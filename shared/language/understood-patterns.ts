import { understoodLanguages } from './understood-languages';
import { type QuestionPatterns, questionPatternsOf } from './understanding/question-patterns';

/** How questions are asked in all languages of the bot. */
export function understoodPatterns(): QuestionPatterns {
  return questionPatternsOf(understoodLanguages);
}
