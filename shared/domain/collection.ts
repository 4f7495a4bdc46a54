import type { HistoricalEvent, LocalText } from './historical-event';

/** Everything the bot can tell of: what a deployer's events folder says, checked and with its names resolved. */
export interface Collection {
  readonly title: LocalText;
  /** One sentence. */
  readonly description: LocalText;
  /** What is to be known of the sources as a whole. */
  readonly sourcesNote?: LocalText | undefined;
  /** A search that finds something, for those who do not know what to look for. */
  readonly searchExample?: LocalText | undefined;
  /** The languages every text is given in. */
  readonly languages: readonly string[];
  /** The closed vocabulary of topics: the id and what it is called. */
  readonly topics: Readonly<Record<string, LocalText>>;
  readonly events: readonly HistoricalEvent[];
}
