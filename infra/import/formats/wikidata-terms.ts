import * as z from 'zod/mini';
import type { LocalText } from '../../../shared/domain/historical-event';
import { asTitle } from '../texts/title-and-summary';

/** Labels or descriptions of an item by language. */
export const termsSchema = z.catch(z._default(z.record(z.string(), z.object({ value: z.string() })), {}), {});

/** Chinese has several codes. */
const CODES: Readonly<Record<string, readonly string[]>> = { zh: ['zh', 'zh-hans', 'zh-cn'] };

/** The terms in these languages, as far as there are any. */
export function localTerms(terms: z.infer<typeof termsSchema>, languages: readonly string[]): LocalText {
  return Object.fromEntries(
    languages.flatMap((language): [string, string][] => {
      const found = (CODES[language] ?? [language]).flatMap((code) => terms[code]?.value ?? []);
      return found[0] === undefined ? [] : [[language, found[0]]];
    }),
  );
}

export function titledIn(labels: LocalText): LocalText {
  return Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, asTitle(label)]));
}
