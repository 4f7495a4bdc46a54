import type { HistoricalEvent } from '../../domain/historical-event';
import { withVersions } from '../../domain/versions';
import type { CollectionStore, EventChange } from '../collection-ports';

/**
 * The changes with the former wordings of their events, as far as the store has them. They are read from the stored card,
 * which is written at once with those before it, so that a crash loses none. `now` is ISO 8601, in UTC, to the second.
 */
export async function withFormerWordings(
  store: Pick<CollectionStore, 'cards'>,
  changes: readonly EventChange[],
  now: string,
): Promise<readonly EventChange[]> {
  const ids = changes.flatMap(({ event, stored }) => (event && (stored || event.formerIds) ? idsOf(event) : []));
  if (ids.length === 0) return changes;
  const cards = await store.cards([...new Set(ids)]);
  return changes.map((change) => {
    if (!change.event) return change;
    const before = idsOf(change.event).flatMap((id) => cards.get(id) ?? [])[0];
    return { ...change, event: withVersions(change.event, before, now) };
  });
}

/** The id of an event, then those that it had, the latest first. */
function idsOf({ id, formerIds = [] }: Pick<HistoricalEvent, 'id' | 'formerIds'>): readonly string[] {
  return [id, ...formerIds.toReversed()];
}
