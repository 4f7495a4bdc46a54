import type { FoundDate, TextPart } from '../reading/read-date';
import { endFinder } from './find-bound';
import type { Vocabulary } from './find-words';
import { phrasesIn } from './phrases';
import type { DatedSubject } from './understanding';

/**
 * Two or more subjects that each have a date of their own: "the parade in 2015 and the visit in 2024". The text is folded,
 * and its dates are replaced by spaces.
 */
export function findParts(
  text: string,
  dates: readonly FoundDate[],
  vocabulary: Vocabulary,
): readonly DatedSubject[] | undefined {
  if (dates.length < 2) return undefined;
  const endIn = endFinder(text, dates, vocabulary);
  const parts: DatedSubject[] = [];
  let start = 0;
  for (const { start: end, end: next } of phrasesIn(text, vocabulary.patterns.and)) {
    const part = datedIn({ start, end });
    if (!part) continue;
    parts.push(part);
    start = next;
  }
  const last = datedIn({ start, end: text.length });
  return parts.length > 0 && last ? [...parts, last] : undefined;

  function datedIn(part: TextPart): DatedSubject | undefined {
    const { dates: own, ...subject } = endIn(part);
    const [date] = own;
    return date && own.length === 1 && subject.words.length > 0 ? { ...subject, date } : undefined;
  }
}
