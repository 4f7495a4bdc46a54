import type { TextPart } from '../reading/read-date';
import { outside, phrasesIn } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { Superlative } from './question-words';

/** What a folded text compares all events by, and the parts of it that say so: "which year had the most events". */
export function findSuperlative(
  text: string,
  { most, units, uncounted, names, which, polite }: QuestionPatterns,
): { readonly what: Superlative; readonly parts: readonly TextPart[] } | undefined {
  // "The biggest moments" are the most important ones; "best regards" compare nothing.
  const others: readonly TextPart[] = [...phrasesIn(text, names), ...phrasesIn(text, which)];
  const phrases = phrasesIn(text, polite);
  const isWithin = ({ start, end }: TextPart) => phrases.some((whole) => whole.start <= start && end < whole.end);
  const busiest = phrasesIn(text, most);
  const unit = phrasesIn(text, units);
  if (busiest.length > 0 && unit[0]) return { what: unit[0].what, parts: [...busiest, ...unit] };
  const parts = outside(phrasesIn(text, uncounted), others).filter((part) => !isWithin(part));
  return parts.length > 0 ? { what: 'uncounted', parts } : undefined;
}
