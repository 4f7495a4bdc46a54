import { toDayNumber } from '../../../domain/calendar-date';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import type { SearchQuery } from '../../../domain/search-query';
import type { Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import type { AnswerPorts } from '../../answer-ports';
import type { FoundPage, PageRequest } from '../../event-ports';
import { pageIn } from '../page-in';

/** Of more events, those that are no visits are not left out. */
const MOST_VISITS = 200;
/** In days: what lasts longer is no visit. */
const LONGEST_VISIT = 120;

/**
 * How often somebody was at a place: all that took place there with them, whether or not it is called a visit, but for what
 * lasted too long or was held from afar.
 */
export async function visitsThere(
  { events }: Pick<AnswerPorts, 'events'>,
  { query, at, page }: { readonly query: SearchQuery; readonly at: readonly string[]; readonly page: PageRequest },
  { asked, words, manner }: Understanding,
): Promise<(FoundPage & { readonly query: SearchQuery }) | undefined> {
  const saysThere = at.length < words.length || manner.isWhereabouts;
  if (asked !== 'times' || at.length < 2 || !saysThere) return undefined;
  const visits = { ...query, words: at, at };
  const all = { size: MOST_VISITS, direction: 'forward' } as const;
  const found = await events.search(visits, all);
  if (found.next) return { ...(await events.search(visits, page)), query: visits };
  const { remote } = understoodPatterns();
  const afar = await events.search({ ...visits, done: remote }, all);
  // Where none is, all are found.
  const isAfar = ({ id }: EventLine) => afar.total < found.total && afar.lines.some((line) => line.id === id);
  const there = found.lines.filter((line) => !isAfar(line) && isShort(line));
  return there.length === 0 ? undefined : { ...found, ...pageIn(there, page), total: there.length, query: visits };
}

function isShort({ date }: EventLine): boolean {
  const { from, to } = spanOf(historicalDate(date));
  return !from || !to || toDayNumber(to) - toDayNumber(from) < LONGEST_VISIT;
}
