import type { PagePlace } from '../domain/action';
import type { CalendarDate } from '../domain/calendar-date';
import type { CollectionSummary } from '../domain/collection-summary';
import type { DrawFilter } from '../domain/draw';
import type { Candidate, EventLine } from '../domain/event-line';
import type { HighlightedYears, Highlights } from '../domain/highlights';
import type { EventPair } from '../domain/event-pair';
import type { HistoricalEvent } from '../domain/historical-event';
import type { SidePart } from '../domain/list-part';
import type { MonthDay } from '../domain/month-day';
import type { SpellingCorrection, SearchQuery } from '../domain/search-query';
import type { Span } from '../domain/span';
import type { Surroundings } from '../domain/surroundings';
import type { CorrectedEvent } from '../domain/versions';
import type { YearMarks } from '../domain/year-marks';
import type { Chance } from './ports';

/* The stored events, as answers and messages read them. */

/** A page of a list: from its beginning (`forward`), from its end (`backward`), or from a cursor on. */
export interface PageRequest {
  readonly size: number;
  readonly direction: PagePlace['direction'];
  /** From an `EventPage`; one that is not of this list is ignored. */
  readonly cursor?: string | undefined;
  /** Selects the events of the list; all when not given. */
  readonly wanted?: ((line: EventLine) => boolean) | undefined;
  /** How far to look for wanted ones; MOST_EFFORT when not given. */
  readonly effort?: number | undefined;
}

/** The effort of a Query, at least: it costs half a read unit, as much as ten events do. */
export const LEAST_EFFORT = 10;

/** The effort of one answer in looking for wanted events, in events looked at. That is some 20 read units. */
export const MOST_EFFORT = 400;

export interface EventPage {
  readonly lines: readonly EventLine[];
  /** The page before this one; absent on the first. */
  readonly previous?: PagePlace | undefined;
  /** The page after this one; absent on the last. */
  readonly next?: PagePlace | undefined;
  /** Only on a page of wanted events. */
  readonly looked?: Looked | undefined;
}

/** How far a page was looked for. */
export interface Looked {
  readonly events: number;
  readonly effortLeft: number;
  /** The page ends because no effort was left: there may be more wanted events in that direction. */
  readonly stopped: PagePlace['direction'] | undefined;
}

/** A page of what was found by words, and how the words were taken. */
export interface FoundPage extends EventPage {
  readonly total: number;
  /** Those that have the words only in passing: they come last; `ids` of the page. */
  readonly passing: { readonly ids: readonly string[]; readonly total: number };
  readonly corrections: readonly SpellingCorrection[];
  /** Words that are in no event; the others were searched for. */
  readonly unknown: readonly string[];
  /** Words of the collection that are spelt like an unknown one, the likeliest first: three at most. */
  readonly near: readonly string[];
  /** Whether what was found has all the other words, and most of a run of characters; else it has some of them. */
  readonly everyWord: boolean;
  /** Where not every event has every word: by the id of an event of the page, the words of which it has nothing. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
  /** The words that a few events have as a name. */
  readonly telling: readonly string[];
  /** The ids of those whose titles or names have all the words. */
  readonly named: readonly string[];
  /** The ids of those whose titles have all the words, or which the words call by another name. */
  readonly titled: readonly string[];
  /** The ids of those whose titles, aliases or names have one of the hints. */
  readonly hinted: readonly string[];
}

/** The answer of a search that finds no event. */
export const NOTHING_FOUND: FoundPage = {
  lines: [],
  total: 0,
  passing: { ids: [], total: 0 },
  corrections: [],
  unknown: [],
  near: [],
  everyWord: true,
  lacking: new Map(),
  telling: [],
  named: [],
  titled: [],
  hinted: [],
};

/** The events next to another one in the order of time; absent at an end. */
export interface Neighbours {
  readonly before?: EventLine | undefined;
  readonly after?: EventLine | undefined;
}

/** An event, and the terms that it is followed by. */
export interface NamedEvent {
  readonly id: string;
  readonly terms: readonly string[];
}

/** The stored events, for answers. */
export interface EventRepository {
  /** The whole event; undefined when there is none of that id, which may be any text. */
  card(id: string): Promise<HistoricalEvent | undefined>;
  /** The whole events of those ids that exist, in the order of the ids. */
  cards(ids: readonly string[]): Promise<readonly HistoricalEvent[]>;
  /** At most `limit` whole events, in the order of their ids; those after an id, if one is given. */
  all(limit: number, after?: string): Promise<readonly HistoricalEvent[]>;
  /** The events on a day of any year, the most important first; of several days, day after day round the year. */
  onDays(from: MonthDay, to: MonthDay, page: PageRequest): Promise<EventPage>;
  /** The events dated to the span (see `ListPart`): on a day, the most important first; else in the order of time. */
  inSpan(span: Span, page: PageRequest): Promise<EventPage>;
  /** What spans a day, and what is nearest to it; undefined before the first ingest. */
  around(day: CalendarDate): Promise<Surroundings | undefined>;
  /** The events of another part of the span's list. The page ends when its effort is spent, as that of wanted events. */
  beside(span: Span, part: SidePart, page: PageRequest): Promise<EventPage>;
  /** The events next to it in the order of time, of those wanted among the few nearest. */
  neighboursOf(event: HistoricalEvent, wanted?: PageRequest['wanted']): Promise<Neighbours>;
  /** The ids of the events that were new between two days (UTC), both included, the most important first. */
  newIn(days: { readonly from: CalendarDate; readonly to: CalendarDate }): Promise<readonly string[]>;
  /** What the events are followed by that have an anniversary on the day, or begin one. */
  namedOn(day: MonthDay): Promise<readonly NamedEvent[]>;
  /** The days and months of a year that have events; undefined when none has. */
  marksOf(year: number): Promise<YearMarks | undefined>;
  /** The highlights of all years or of a block of them; undefined when it has few events, or none are kept. */
  highlights(years: HighlightedYears): Promise<Highlights | undefined>;
  /** The events that the query asks for, the best first. A cursor counts from the first. */
  search(query: SearchQuery, page: PageRequest): Promise<FoundPage>;
  /**
   * All events on a day of any year, the most important first: whole lines, but of a day with many events only what
   * decides whether they are told.
   */
  candidatesOn(day: MonthDay): Promise<readonly Candidate[]>;
  /** The id of an event by chance, each with the same; undefined when none passes the filter. */
  draw(filter: DrawFilter, chance: Chance): Promise<string | undefined>;
  /** The pair at a place, from 0, in the order of all pairs; undefined when there are fewer. */
  pair(place: number): Promise<EventPair | undefined>;
  /** The corrections, the latest first: `most` of them, not before an instant (ISO 8601) if one is given. */
  corrections(most: number, since?: string): Promise<readonly CorrectedEvent[]>;
  /** Figures of the stored collection; undefined before the first ingest. */
  summary(): Promise<CollectionSummary | undefined>;
}
