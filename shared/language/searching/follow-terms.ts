import type { HistoricalEvent } from '../../domain/historical-event';
import { topicText } from '../../domain/follows';
import { type SearchVocabulary, termFinder } from './search-terms';
import { isUnspaced, pairsOf, splitWords } from './split-words';
import type { WordForms } from './word-forms';

type Forms = Pick<WordForms, 'stemOf' | 'isStopWord' | 'partsOf'>;

/**
 * What an event is followed by: its topics, and the stems in its title, its aliases, its names in all languages, and
 * the wider places of these.
 */
export function namedTermFinder(
  vocabulary: SearchVocabulary,
  forms: Forms,
): (event: HistoricalEvent) => readonly string[] {
  const termsOf = termFinder(vocabulary, forms);
  return (event) => {
    const [title = [], names = [], , wider = []] = termsOf(event);
    return [...event.topics.map(topicText), ...new Set([...title, ...names, ...wider].map(forms.stemOf))];
  };
}

/** Whether an event with these terms belongs to what is followed. To a text without words, nothing does. */
export function belongsTo(wanted: readonly string[], terms: ReadonlySet<string>): boolean {
  return wanted.length > 0 && wanted.every((term) => terms.has(term));
}

/** Whether two texts are followed by the same terms: «Харбин» and «за Харбином». A text without words is like no other. */
export function haveSameTerms(one: string, other: string, forms: Forms): boolean {
  const termsOf = (text: string) => [...new Set(followTerms(text, forms))].sort().join(' ');
  const terms = termsOf(one);
  return terms !== '' && terms === termsOf(other);
}

/** The terms that an event must all have to belong to what is followed; none for a text without words. */
export function followTerms(text: string, { stemOf, isStopWord, partsOf }: Forms): readonly string[] {
  if (text.startsWith(topicText(''))) return [text];
  return splitWords(text).flatMap(({ text: word }) => {
    if (isStopWord(word)) return [];
    return isUnspaced(word) ? partsOf(word).flatMap(pairsOf) : [stemOf(word)];
  });
}
