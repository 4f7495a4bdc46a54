import type { CollectionSubject } from './other-query';
import type { Matches } from './find-matches';
import { isInTitle } from './title-words';

/** Whether one word is looked for, beside the subject of the collection, that no title and no name has. */
export function isOnlyInTexts(
  { query, lines, named, previous, total }: Matches,
  isSubject: CollectionSubject['isSubject'],
): boolean {
  const [word, ...others] = query.words.filter((each) => !isSubject(each));
  if (word === undefined || others.length > 0 || total === 0 || previous) return false;
  return named.length === 0 && !lines.some((line) => isInTitle(line, { words: [word] }));
}
