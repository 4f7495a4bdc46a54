import type { HistoricalEvent, LocalText } from './historical-event';
import type { KnownName } from './known-name';

/** Everything the bot knows: a folder of events, checked and with its names resolved. */
export interface Collection {
  readonly title: LocalText;
  /** One sentence. */
  readonly description: LocalText;
  /** Whether it names no sources: then nothing is said of how a date is known. */
  readonly isUnsourced?: boolean | undefined;
  /** A note about the sources as a whole. */
  readonly sourcesNote?: LocalText | undefined;
  /** A search that finds something, offered as an example. */
  readonly searchExample?: LocalText | undefined;
  /** The languages that every text is in. */
  readonly languages: readonly string[];
  /** The closed vocabulary of topics: the name of each id. */
  readonly topics: Readonly<Record<string, LocalText>>;
  /** Names that search also finds by others; none when not given. */
  readonly names?: readonly KnownName[] | undefined;
  readonly events: readonly HistoricalEvent[];
}
