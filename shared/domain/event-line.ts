import type { Basis, EventKind, HistoricalEvent, LocalText } from './historical-event';

/** What a line of a list shows of an event. */
export interface EventLine {
  readonly id: string;
  /** EDTF */
  readonly date: string;
  readonly dateBasis: Basis;
  readonly kind: EventKind;
  readonly title: LocalText;
  /** Who reported it, each once. */
  readonly outlets: readonly LocalText[];
  /** Present when an outcome is known: where from. */
  readonly outcomeBasis?: Basis | undefined;
  readonly topics: readonly string[];
  readonly sensitive?: boolean | undefined;
}

export function lineOf(event: HistoricalEvent): EventLine {
  const outlets = new Map(event.sources.map(({ outlet }) => [JSON.stringify(outlet), outlet]));
  return {
    id: event.id,
    date: event.date,
    dateBasis: event.dateBasis,
    kind: event.kind,
    title: event.title,
    outlets: [...outlets.values()],
    ...(event.outcome && { outcomeBasis: event.outcome.basis }),
    topics: event.topics,
    ...(event.sensitive && { sensitive: true }),
  };
}
