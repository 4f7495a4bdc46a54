import { historicalDate, spanOf } from './historical-date';
import type { HistoricalEvent, LocalText, Source } from './historical-event';
import { contains, overlaps } from './span';

/** How well an event is supported: by whom, and whether they agree. */
export interface Evidence {
  /** How many outlets report it in their own right. */
  readonly independent: number;
  /** How many of these give the date of the event, as precise as it is. */
  readonly confirming: number;
  /** Whether one of them, or somebody else, gives another date. */
  readonly isDisputed: boolean;
  /** Whether all of them belong to states. */
  readonly onlyStateMedia: boolean;
}

export function evidenceOf(event: HistoricalEvent): Evidence {
  const own = sourcesOf(event).filter(({ copy }) => copy !== true);
  return {
    independent: outletsOf(event).length,
    ...datesOf(event, own),
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

/** Dates of different precision are no contradiction when they have a day in common. */
function datesOf(
  { date, otherDates = [] }: HistoricalEvent,
  own: readonly Source[],
): Pick<Evidence, 'confirming' | 'isDisputed'> {
  const span = spanOf(historicalDate(date));
  const dated = own.flatMap(({ outlet, supportsDate }) =>
    supportsDate === undefined ? [] : [{ outlet, given: spanOf(historicalDate(supportsDate)) }],
  );
  const confirming = dated.filter(({ given }) => contains(span, given)).map(({ outlet }) => JSON.stringify(outlet));
  return {
    confirming: new Set(confirming).size,
    isDisputed: otherDates.length > 0 || dated.some(({ given }) => !overlaps(given, span)),
  };
}
