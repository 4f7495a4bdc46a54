import { historicalDate, spanOf } from './historical-date';
import type { HistoricalEvent, LocalText, Source } from './historical-event';
import { overlaps } from './span';

/** How well an event is supported: by whom, and whether they agree. */
export interface Evidence {
  /** How many outlets report it in their own right. */
  readonly independent: number;
  /** Whether these give the same date; undefined when fewer than two give one. */
  readonly agreement?: 'agree' | 'differ' | undefined;
  /** Whether all of them belong to states. */
  readonly onlyStateMedia: boolean;
}

export function evidenceOf(event: HistoricalEvent): Evidence {
  const own = sourcesOf(event).filter(({ copy }) => copy !== true);
  return {
    independent: outletsOf(event).length,
    agreement: agreementOf(event, own),
    onlyStateMedia: own.length > 0 && own.every(({ stateMedia }) => stateMedia === true),
  };
}

/** All sources: of the event, then of the outcome of a plan. */
export function sourcesOf({ sources, outcome }: Pick<HistoricalEvent, 'sources' | 'outcome'>): readonly Source[] {
  return [...sources, ...(outcome?.sources ?? [])];
}

/** The outlets of the sources, each once, without those that only reprint another. */
export function outletsOf(event: Pick<HistoricalEvent, 'sources' | 'outcome'>): readonly LocalText[] {
  const all = sourcesOf(event);
  const own = all.filter(({ copy }) => copy !== true);
  const outlets = (own.length > 0 ? own : all).map(({ outlet }) => outlet);
  return [...new Map(outlets.map((outlet) => [JSON.stringify(outlet), outlet])).values()];
}

/** Dates of different precision agree when they have a day in common. */
function agreementOf({ date, otherDates }: HistoricalEvent, own: readonly Source[]): Evidence['agreement'] {
  const dated = own.flatMap(({ outlet, supportsDate }) =>
    supportsDate === undefined ? [] : [{ outlet, supportsDate }],
  );
  const span = spanOf(historicalDate(date));
  const differs = dated.some(({ supportsDate }) => !overlaps(spanOf(historicalDate(supportsDate)), span));
  if (differs || (otherDates && otherDates.length > 0)) return 'differ';
  return new Set(dated.map(({ outlet }) => JSON.stringify(outlet))).size > 1 ? 'agree' : undefined;
}
