import type { HistoricalEvent, LocalText, Topics } from './historical-event';
import type { KnownName } from './known-name';

/** What a collection says of itself and of its events as a whole. */
export interface CollectionHeader {
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
  readonly topics: Topics;
  /** Names that search also finds by others; none when not given. */
  readonly names?: readonly KnownName[] | undefined;
}

/** Everything the bot knows: a folder of events, checked and with its names resolved. */
export interface Collection extends CollectionHeader {
  readonly events: readonly HistoricalEvent[];
}

/** A collection that need not fit into memory. */
export interface CollectionStream {
  readonly header: CollectionHeader;
  /** The number of events. */
  readonly count: number;
  /** Differs when anything in the collection differs: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** The events in the order of their ids. May be called again, and then begins anew. */
  readonly read: () => AsyncIterable<HistoricalEvent>;
}

/** A hash of any value that is JSON; another value has another one. */
export type Hash = (value: unknown) => string;

/** The fingerprint of a collection. The events come in the order of their ids. */
function fingerprintOf(header: CollectionHeader, events: Iterable<HistoricalEvent>, hash: Hash): string {
  const prints: string[] = [];
  for (const event of events) prints.push(hash(event));
  return hash([header, prints]);
}

/** Reads a collection in memory as a stream. */
export function streamOf({ events, ...header }: Collection, hash: Hash): CollectionStream {
  const sorted = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    header,
    count: sorted.length,
    fingerprint: fingerprintOf(header, sorted, hash),
    async *read() {
      yield* await Promise.resolve(sorted);
    },
  };
}
