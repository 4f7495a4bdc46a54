import { publishedLanguages } from './published-languages';
import { type WordForms, wordFormsOf } from './searching/word-forms';

/** The word forms of all languages of the bot. */
export function publishedForms(): WordForms {
  return wordFormsOf(publishedLanguages);
}
