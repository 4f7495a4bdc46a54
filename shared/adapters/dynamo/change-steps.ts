import type { EventChange, StoredEvent, WantedEvent } from '../../use-cases/collection-ports';
import { itemsOf, keyText, parseKey, storedKey } from './event-items';
import type { PendingEvent } from './run-lease';
import type { Write } from './table';

/** What a change of an event announces, writes, and notes at its end. */
interface ChangeSteps {
  readonly pending: PendingEvent;
  readonly items: readonly Write[];
  readonly result: Write;
}

/** `moved`: keys of former ids that another event has now. */
export function stepsOf(change: EventChange, moved: ReadonlySet<string>): ChangeSteps {
  const { event, stored } = change;
  const { id } = change.event ?? change.stored;
  const items = event ? itemsOf(event) : [];
  const keys = items.map(keyText);
  const stale = stored?.keys.filter((key) => !keys.includes(key) && !moved.has(key)) ?? [];
  return {
    pending: { id, keys: [...keys, ...stale] },
    items: [...items.map(put), ...stale.map((key) => ({ remove: parseKey(key) }))],
    result: event ? put({ ...storedKey(id), id, ...resultOf(change), keys }) : { remove: storedKey(id) },
  };
}

function resultOf({ event, fingerprint, content }: WantedEvent): Omit<StoredEvent, 'id' | 'keys'> {
  return { fingerprint, content, changed: event.changed };
}

function put(item: object): Write {
  return { put: item };
}
