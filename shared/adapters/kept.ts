import type { Clock } from '../use-cases/ports';

/** Gives what was loaded at most so long ago (in milliseconds), else loads it again. */
export type Kept<Value> = (maxAge?: number) => Promise<Value>;

/**
 * Keeps what `load` gives, for `maxAge` unless a caller wants it fresher. Callers at the same time wait for one load;
 * one that fails is not kept.
 */
export function kept<Value>(load: () => Promise<Value>, maxAge: number, clock: Clock): Kept<Value> {
  let last: { readonly value: Promise<Value>; readonly at: number } | undefined;
  return (wanted = maxAge) => {
    const now = clock.now().getTime();
    if (last && Math.abs(now - last.at) < wanted) return last.value;
    const loading = { value: load(), at: now };
    last = loading;
    loading.value.catch(() => {
      if (last === loading) last = undefined;
    });
    return loading.value;
  };
}
