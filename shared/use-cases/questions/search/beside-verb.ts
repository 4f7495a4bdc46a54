import type { SearchQuery } from '../../../domain/search-query';
import { publishedForms } from '../../../language/published-forms';
import type { AnswerPorts } from '../../answer-ports';
import type { FoundPage, PageRequest } from '../../event-ports';
import { hasAllWords } from './full-match';

/** The verb says too much to be left out if more events have the other words. */
const MOST_WITHOUT = 10;

/**
 * "How often did they fly across the Atlantic": what is counted may be told by another verb, or by none, so that events
 * that have all other words follow those found. `acts`: what was done, in another word than was typed: 会晤, of 见过几次.
 */
export async function besideVerb<Found extends FoundPage>(
  { events }: Pick<AnswerPorts, 'events'>,
  query: SearchQuery,
  page: PageRequest,
  found: Found,
  acts: readonly string[],
): Promise<Found> {
  const { done, ...asNamed } = query;
  const words = query.words.filter((word) => !publishedForms().isVerb(word) && !acts.includes(word));
  const isVerb = done !== undefined || words.length === query.words.length - 1;
  if (!isVerb || words.length === 0 || page.cursor !== undefined || found.next) return found;
  const without = await events.search({ ...asNamed, words }, page);
  if (!hasAllWords(without) || without.total > Math.min(MOST_WITHOUT, page.size)) return found;
  if (!hasAllWords(found))
    return { ...found, lines: without.lines, total: without.total, next: undefined, passing: NONE };
  const others = without.lines.filter(({ id }) => found.lines.every((line) => line.id !== id));
  const { ids, total } = found.passing;
  return {
    ...found,
    lines: [...found.lines, ...others],
    total: found.total + others.length,
    passing: { ids: [...ids, ...others.map(({ id }) => id)], total: total + others.length },
  };
}

const NONE: FoundPage['passing'] = { ids: [], total: 0 };
