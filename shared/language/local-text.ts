import type { LocalText } from '../domain/historical-event';
import type { PublishedLanguage } from './published-language';

/** The text in the language, or in the first one it has, since a collection may lack languages. */
export function textIn({ code }: PublishedLanguage, text: LocalText): string {
  return text[code] ?? Object.values(text)[0] ?? '';
}

/** With a capital first letter, where the script has capitals. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
