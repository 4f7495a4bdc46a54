import { publishedForms } from '../../../language/published-forms';
import { fold } from '../../../language/reading/fold';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { FoundPage } from '../../event-ports';

/** Whether the events found have all that was looked for, perhaps as it was corrected. */
export function hasAllWords({
  total,
  everyWord,
  unknown,
}: Pick<FoundPage, 'total' | 'everyWord' | 'unknown'>): boolean {
  return total > 0 && everyWord && unknown.length === 0;
}

/** Whether what was found has all that was looked for, as it was written. */
export function isFullMatch(found: FoundPage): boolean {
  return hasAllWords(found) && found.corrections.length === 0;
}

/** How many of those found do not have the words only in passing. */
export function toldOf({ total, passing }: Pick<FoundPage, 'total' | 'passing'>): number {
  return total - passing.total;
}

/**
 * Names that no event has; an unknown verb of the text is not a name, nor are small characters, such as 拿出来, or what is a
 * small word in other letters: the "za" of "zhizn za tsarya".
 */
export function unknownNames({ unknown }: Pick<FoundPage, 'unknown'>, text: string): readonly string[] {
  const { isVerb, isSmall, isStopWord, retyped } = publishedForms();
  const nouns = understoodPatterns().nouns.flatMap((noun) => fold(text).text.match(noun) ?? []);
  const isSmallElsewhere = (word: string) => retyped(word).some((other) => isStopWord(other.text));
  const isName = (word: string) => !isVerb(word) && !Array.from(word).every(isSmall) && !isSmallElsewhere(word);
  return unknown.filter((word) => isName(word) || nouns.includes(word));
}
