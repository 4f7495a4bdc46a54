import { outletsOf } from './evidence';
import type { HistoricalEvent, LocalText, Outcome } from './historical-event';

/**
 * The part of an event that a line of a list shows. It is stored with every day of the event, so it holds no more than
 * that.
 */
export interface EventLine extends Pick<
  HistoricalEvent,
  'id' | 'date' | 'dateBasis' | 'kind' | 'title' | 'topics' | 'formerIds' | 'sensitive' | 'revision'
> {
  /** The first who reported it, at most `OUTLETS_OF_LINE`. */
  readonly outlets: readonly LocalText[];
  /** How many others reported it. */
  readonly otherOutlets?: number | undefined;
  readonly outcome?: Pick<Outcome, 'status'> | undefined;
  /** As of the event. Only lines that search finds have it. */
  readonly changed?: string | undefined;
}

const OUTLETS_OF_LINE = 2;

/** What decides whether a message tells of an event. Of a day with many events, only this is read of all. */
export type Candidate = Pick<EventLine, 'id' | 'date' | 'kind' | 'topics' | 'formerIds' | 'sensitive' | 'outcome'>;

export function candidateOf({ id, date, kind, topics, formerIds, sensitive, outcome }: Candidate): Candidate {
  return { id, date, kind, topics, formerIds, sensitive, outcome };
}

export function isWholeLine(candidate: Candidate): candidate is EventLine {
  return 'title' in candidate;
}

export function lineOf(event: HistoricalEvent): EventLine {
  const { id, date, dateBasis, kind, title, topics, formerIds, sensitive, outcome, revision } = event;
  const outlets = outletsOf(event);
  const others = outlets.length - OUTLETS_OF_LINE;
  return {
    ...{ id, date, dateBasis, kind, title },
    outlets: outlets.slice(0, OUTLETS_OF_LINE),
    ...(others > 0 && { otherOutlets: others }),
    ...(outcome && { outcome: { status: outcome.status } }),
    topics,
    ...(formerIds && { formerIds }),
    ...(sensitive && { sensitive }),
    ...(revision && { revision }),
  };
}
