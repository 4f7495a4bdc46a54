/** A field of anything that may have been thrown; undefined when there is none, or when it cannot be read. */
export function readField(value: unknown, field: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[field];
  } catch {
    // A getter, or a proxy, that throws.
    return undefined;
  }
}

/** Whether it is an instance; false when that cannot be told. */
export function isA<T>(type: abstract new (...args: never[]) => T, value: unknown): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}
