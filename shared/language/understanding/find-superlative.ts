import { type Part, phrasesIn } from './phrases';
import type { QuestionPatterns } from './question-patterns';
import type { Superlative } from './question-words';

/** What a folded text compares all events by, and the parts of it that say so: "which year had the most events". */
export function findSuperlative(
  text: string,
  { most, units, uncounted, names }: QuestionPatterns,
): { readonly what: Superlative; readonly parts: readonly Part[] } | undefined {
  const isName = ({ start, end }: Part) => phrasesIn(text, names).some((name) => name.start < end && start < name.end);
  const busiest = phrasesIn(text, most);
  const unit = phrasesIn(text, units);
  if (busiest.length > 0 && unit[0]) return { what: unit[0].what, parts: [...busiest, ...unit] };
  const parts = phrasesIn(text, uncounted).filter((part) => !isName(part));
  return parts.length > 0 ? { what: 'uncounted', parts } : undefined;
}
