/** What calendars, feeds and the page about them say. */
export interface FeedMessages {
  /** The name of a calendar of one topic. */
  onTopic(title: string, topic: string): string;
  /** Of a calendar that cannot hold all events. */
  mostImportant(events: number): string;
  /** The name of a feed of anniversaries. */
  onThisDay(title: string): string;
}
