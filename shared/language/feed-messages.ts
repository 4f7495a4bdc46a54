/** What calendars, feeds and the page about them say. */
export interface FeedMessages {
  /** The name of a calendar of one topic. */
  onTopic(title: string, topic: string): string;
  /** For a calendar that cannot hold all events. */
  mostImportant(events: number): string;
  /** The name of a feed of anniversaries. */
  onThisDay(title: string): string;
  /** Heads the calendars of one topic each. */
  readonly oneTopic: string;
  readonly feeds: string;
  readonly lastDays: string;
  /** Heads the files for programs. */
  readonly data: string;
  readonly wholeCollection: string;
  /** The file of a day of any year, in the shape of Wikipedia's feed. */
  readonly dayOfAnyYear: string;
  readonly description: string;
  /** In Telegram: copies the address of the calendar. */
  readonly copyAddress: string;
  /** Between the cells of a table, as spreadsheets in the countries of the language expect it. */
  readonly cellSeparator: ',' | ';';
}
