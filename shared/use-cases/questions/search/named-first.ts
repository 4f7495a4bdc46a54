import { isUnspaced } from '../../../language/searching/split-words';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { isSmallTalk } from './doubtful-words';
import { foundParts, isFound } from './found-words';
import { type Matches, findMatches } from './find-matches';
import { isFullMatch } from './full-match';

/**
 * A few events that what a Chinese question begins with names, though none tells the rest: 溥仪出宫. What stands first is asked of;
 * where it is unknown, 日俄战争, the rest is something else.
 */
export async function namedFirst(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  found: Matches,
): Promise<Matches | undefined> {
  const {
    words: [first, ...others],
    dates,
  } = understood;
  if (!first || !isUnspaced(first.text) || dates.readings.length > 0 || found.unknown.some(isSmallTalk))
    return undefined;
  const [name = ''] = isFound(first.text, found.unknown) ? [first.text] : foundParts(first.text, found.unknown);
  if (name.length < 2 || !first.text.startsWith(name) || (name === first.text && others.length === 0)) return undefined;
  const words = [{ text: name, typed: name }];
  const named = await findMatches(
    ports,
    asker,
    { ...understood, words, hints: [], said: [] },
    { size: asker.pageSize, direction: 'forward' },
  );
  const isFew = named.total <= FEW_NAMED && named.named.length === named.total;
  return isFullMatch(named) && isFew ? { ...named, unknown: found.unknown } : undefined;
}

/** Of more events than that, a question names one by more words. */
const FEW_NAMED = 5;
