/** What only the web pages say. */
export interface PageMessages {
  /** The first link of a page, for keyboards and screen readers. */
  readonly skip: string;
  /** Names the links to the other languages. */
  readonly languages: string;
  /** Names the links up to longer periods. */
  readonly place: string;
  /** Leads to the whole timeline. */
  readonly whole: string;
  /** Names the links beside a page: to what is earlier and later. */
  readonly beside: string;
  /** Names the bars that show how many events each period has. */
  readonly overview: string;
  /** 1 event, 12 events */
  events(count: number): string;
  /** Only some of that number of events are shown; the others are behind the links. */
  mostImportant(shown: number, all: number): string;
  /** The link to all events of a period. */
  allOf(period: string, events: number): string;
  /** Time without events, between two years: 52 years later. */
  gap(years: number): string;
  /** The field that shortens the list while one types. */
  readonly filter: string;
  readonly filteredOut: string;
  readonly searchField: string;
  readonly search: string;
  readonly onThisDay: string;
  /** The day is counted in UTC. */
  readonly inUtc: string;
  readonly topics: string;
  readonly related: string;
  /** Heads how the date is known. */
  readonly dateKnown: string;
  /** Explains the strips that show where in its year an event lies. */
  readonly strips: string;
  readonly openBot: string;
  /** In Telegram: leads from an event to its page. */
  readonly openPage: string;
  /** In Telegram: the button beside the text field. */
  readonly menu: string;
  readonly calendar: CalendarPageMessages;
  readonly notFound: string;
  readonly notFoundHint: string;
}

/** How to subscribe to the anniversaries in a calendar. */
export interface CalendarPageMessages {
  readonly heading: string;
  readonly what: string;
  readonly subscribe: string;
  readonly address: string;
  /** The way in each program: its name, and what to do there. */
  readonly ways: readonly (readonly [program: string, way: string])[];
  readonly delay: string;
}
