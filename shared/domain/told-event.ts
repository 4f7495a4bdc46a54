/** An event as a scheduled message told it. */
export interface ToldEvent {
  readonly id: string;
  /** The revision of its facts at that time: see `HistoricalEvent.revision`. */
  readonly revision: number;
}

/** Whether two messages tell the same. */
export function isSameTold(some: readonly ToldEvent[] = [], others: readonly ToldEvent[] = []): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, revision }, index) => others[index]?.id === id && others[index].revision === revision)
  );
}
