import type { DateText } from './date-text';
import type { PublishedMessages } from './published-messages';
import type { SearchWords } from './searching/search-words';

/**
 * What web pages, pictures and feeds need of a language. They do not read what people type, so that the words for it and
 * the texts of the chat need not be loaded.
 */
export interface PublishedLanguage {
  /** BCP 47, as Telegram sends it: `en`, `ru`, `zh`. */
  readonly code: string;
  /** The name of the language in the language itself. */
  readonly name: string;
  /** How words are searched for. */
  readonly searchWords: SearchWords;
  /** How dates are written. */
  readonly dateText: DateText;
  readonly messages: PublishedMessages;
}
