import type { Basis, HistoricalEvent, LocalText } from './historical-event';

/** The part of an event that a line of a list shows. */
export interface EventLine extends Pick<
  HistoricalEvent,
  'id' | 'date' | 'dateBasis' | 'kind' | 'title' | 'topics' | 'sensitive'
> {
  /** Who reported it, each once. */
  readonly outlets: readonly LocalText[];
  /** The basis of its outcome, when one is known. */
  readonly outcomeBasis?: Basis | undefined;
}

export function lineOf(event: HistoricalEvent): EventLine {
  const { id, date, dateBasis, kind, title, topics, sensitive, outcome, sources } = event;
  const outlets = new Map(sources.map(({ outlet }) => [JSON.stringify(outlet), outlet]));
  return {
    ...{ id, date, dateBasis, kind, title },
    outlets: [...outlets.values()],
    ...(outcome && { outcomeBasis: outcome.basis }),
    topics,
    ...(sensitive && { sensitive }),
  };
}
