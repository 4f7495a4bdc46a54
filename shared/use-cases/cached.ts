import { boundedMap } from '../domain/bounded-map';
import { MINUTE } from '../domain/milliseconds';
import type { Clock } from './ports';

/** How long a cached value is used. Without a clock, it is used as long as the process lives. */
export interface CacheOptions {
  readonly clock?: Clock;
  /** In milliseconds. */
  readonly maxAge?: number;
}

/** Five minutes, after which a running process notices that a deploy has changed what it read. */
const MAX_AGE_MS = 5 * MINUTE;

/** The cached value, or a new one if it is as old as `maxAge` (in milliseconds). */
export type Cached<Value> = (maxAge?: number) => Value;

/** Caches what `load` returns. A promise is shared by all who ask meanwhile, and is dropped if it is rejected. */
export function cached<Value>(load: () => Value, options?: CacheOptions): Cached<Value> {
  const values = cachedByKey<Value>({ ...options, maxEntries: 1 });
  return (maxAge) => values('', load, maxAge);
}

/** The same for several keys. */
export function cachedByKey<Value>({
  clock = { now: () => new Date(0) },
  maxAge = MAX_AGE_MS,
  maxEntries,
}: CacheOptions & { readonly maxEntries: number }) {
  const entries = boundedMap<string, { readonly value: Value; readonly loadedAt: number }>(maxEntries);
  return (key: string, load: () => Value, wantedAge = maxAge): Value => {
    const now = clock.now().getTime();
    const known = entries.get(key);
    // A clock that was set back makes a value old, not new.
    if (known && Math.abs(now - known.loadedAt) < wantedAge) return known.value;
    const entry = { value: load(), loadedAt: now };
    entries.set(key, entry);
    if (entry.value instanceof Promise)
      entry.value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
    return entry.value;
  };
}
