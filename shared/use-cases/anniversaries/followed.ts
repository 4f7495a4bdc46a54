import { parseMonthDay } from '../../domain/month-day';
import { publishedForms } from '../../language/published-forms';
import { followTerms } from '../../language/searching/follow-terms';
import { cachedByKey } from '../cached';
import type { EventRepository, NamedEvent } from '../event-ports';
import type { Clock } from '../ports';

/** Bounds the memory: the days of a week for every zone, and those announced ahead. */
const MAX_DAYS = 50;

/** The ids of the events that have a term. */
type IdsOf = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of the events of those days of the year (`09-03`) that belong to anything that is followed. */
export type FindFollowed = (follows: readonly string[], days: readonly string[]) => Promise<ReadonlySet<string>>;

/** Reads a day once, for all who follow anything; without follows it reads nothing. */
export function followedFinder(events: Pick<EventRepository, 'namedOn'>, clock: Clock): FindFollowed {
  const idsOn = cachedByKey<Promise<IdsOf>>({ clock, maxEntries: MAX_DAYS });
  return async (follows, days) => {
    const forms = publishedForms();
    const found = new Set<string>();
    for (const day of follows.length > 0 ? days : []) {
      const idsOf = await idsOn(day, () => read(day));
      for (const follow of follows) for (const id of matching(followTerms(follow, forms), idsOf)) found.add(id);
    }
    return found;
  };

  async function read(text: string): Promise<IdsOf> {
    const day = parseMonthDay(text);
    return byTerm(day ? await events.namedOn(day) : []);
  }
}

function byTerm(named: readonly NamedEvent[]): IdsOf {
  const ids = new Map<string, Set<string>>();
  for (const { id, terms } of named)
    for (const term of terms) {
      const some = ids.get(term) ?? new Set();
      ids.set(term, some.add(id));
    }
  return ids;
}

function matching([first, ...others]: readonly string[], idsOf: IdsOf): string[] {
  const some = first === undefined ? undefined : idsOf.get(first);
  return [...(some ?? [])].filter((id) => others.every((term) => idsOf.get(term)?.has(id) === true));
}
