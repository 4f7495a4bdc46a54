import type { LocalText } from '../domain/historical-event';
import type { Language } from './language';

/** The text in the language, else in the first it has: a collection need not have every language. */
export function textIn({ code }: Language, text: LocalText): string {
  return text[code] ?? Object.values(text)[0] ?? '';
}
