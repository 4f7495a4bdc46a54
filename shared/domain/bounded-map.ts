/** A map of limited size: a new entry replaces the oldest one. */
export function boundedMap<Key extends string | number, Value>(maxEntries: number) {
  const entries = new Map<Key, Value>();
  return {
    get: (key: Key): Value | undefined => entries.get(key),
    set(key: Key, value: Value): void {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= maxEntries) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
    delete: (key: Key): void => void entries.delete(key),
    [Symbol.iterator]: () => entries.values(),
  };
}

/**
 * Caches the latest results of a function of a text. A result must depend on the text alone, and nobody may change it.
 * Nothing is cached for a call that throws.
 */
export function memoize<Value extends object | string>(
  maxEntries: number,
  compute: (text: string) => Value,
): (text: string) => Value {
  const latest = boundedMap<string, Value>(maxEntries);
  return (text) => {
    const known = latest.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    latest.set(text, value);
    return value;
  };
}
