import { type HistoricalEvent, INVERSE_RELATIONS, type Related, type Relation } from '../../domain/historical-event';

/** An event as its file has it: the titles of those that it is related to stand elsewhere. */
export type FileEvent = Omit<HistoricalEvent, 'related'> & { readonly related?: readonly Untitled[] | undefined };
type Untitled = Pick<Related, 'id'> & { readonly kind: Relation };

/** Gives each event the titles of those it is related to, and of those that are related to it. */
export function resolveRelated(events: readonly FileEvent[]): HistoricalEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const inverse = new Map<string, Related[]>();
  for (const { id, title, related = [] } of events)
    for (const other of related) {
      const known = inverse.get(other.id) ?? [];
      known.push({ id, kind: INVERSE_RELATIONS[other.kind], title });
      inverse.set(other.id, known);
    }
  return events.map(({ related: own = [], ...event }) => {
    const named = own.flatMap(({ id, kind }): Related[] => {
      const title = byId.get(id)?.title;
      return title ? [{ id, kind, title }] : [];
    });
    const related = [...named, ...(inverse.get(event.id) ?? [])];
    return related.length > 0 ? { ...event, related } : event;
  });
}
