import { INVERSE_RELATIONS, type Related } from '../../domain/historical-event';
import type { CompleteEvent } from './complete-event';

/** An event whose related events have their titles. */
export type RelatedEvent = Omit<CompleteEvent, 'related'> & { readonly related?: readonly Related[] };

/** Gives each event the titles of those it is related to, and of those that are related to it. */
export function resolveRelated(events: readonly CompleteEvent[]): RelatedEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const inverse = new Map<string, Related[]>();
  for (const { id, title, related = [] } of events)
    for (const other of related) {
      const kind = INVERSE_RELATIONS[other.kind];
      inverse.set(other.id, [...(inverse.get(other.id) ?? []), { id, kind, title }]);
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
