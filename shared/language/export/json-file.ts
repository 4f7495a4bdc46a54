import type { CollectionSummary } from '../../domain/collection-summary';
import type { Attribution, HistoricalEvent, Outcome, Source } from '../../domain/historical-event';

export interface JsonOptions {
  readonly collection: Pick<CollectionSummary, 'title' | 'description'>;
  /** The instant the file is made. */
  readonly now: Date;
}

/** The events as JSON, whole and in every language: data, not a view. Dates are EDTF; keys stand as the types have them. */
export function jsonFile(events: readonly HistoricalEvent[], { collection, now }: JsonOptions): string {
  const { title, description } = collection;
  const file = { title, description, exported: now.toISOString(), events: events.map(wholeEvent) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** All keys of a type, those it may lack too: what is added to the type has to be added to its function below. */
type Whole<T> = Record<keyof T, unknown>;

function wholeEvent(event: HistoricalEvent): Whole<HistoricalEvent> {
  return {
    id: event.id,
    date: event.date,
    dateBasis: event.dateBasis,
    dateNote: event.dateNote,
    kind: event.kind,
    importance: event.importance,
    title: event.title,
    summary: event.summary,
    attribution: event.attribution.map(wholeAttribution),
    outcome: event.outcome && wholeOutcome(event.outcome),
    places: event.places,
    people: event.people,
    organisations: event.organisations,
    topics: event.topics,
    sensitive: event.sensitive,
    sources: event.sources.map(wholeSource),
  };
}

function wholeAttribution({ speaker, via }: Attribution): Whole<Attribution> {
  return { speaker, via };
}

function wholeOutcome({ basis, text }: Outcome): Whole<Outcome> {
  return { basis, text };
}

function wholeSource({ outlet, title, author, published, quote, supports, url, document }: Source): Whole<Source> {
  return { outlet, title, author, published, quote, supports, url, document };
}
