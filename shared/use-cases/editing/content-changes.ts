import type { HistoricalEvent } from '../../domain/historical-event';
import type { CollectionStore, ContentChange, EventChange } from '../collection-ports';

/**
 * What changes say that is new. Reads the stored content of events that say something else or are gone; leaves out those
 * of which only the layout is another, and those that a crashed run has stored already.
 */
export async function contentChanges(
  store: Pick<CollectionStore, 'cards' | 'contentFingerprint'>,
  changes: readonly EventChange[],
): Promise<readonly ContentChange[]> {
  const known = changes.filter((change) => change.stored?.content !== undefined && !isSame(change));
  const cards = await store.cards(known.flatMap(({ stored }) => stored?.id ?? []));
  return changes.flatMap((change): ContentChange[] => {
    const { event: after, stored } = change;
    if (stored?.content === undefined) return after ? [{ after }] : [];
    const before = cards.get(stored.id);
    if (!before || isSame(change) || (after && said(before) === said(after))) return [];
    return [{ before, after }];
  });

  function said(event: HistoricalEvent): string {
    return store.contentFingerprint({ ...event, changed: undefined, versions: undefined, revision: undefined });
  }
}

function isSame(change: EventChange): boolean {
  return change.event !== undefined && change.content === change.stored?.content;
}
