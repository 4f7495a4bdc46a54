import type { CollectionHeader, Hash } from '../domain/collection';
import type { CollectionSummary } from '../domain/collection-summary';
import type { EventPair } from '../domain/event-pair';
import type { HistoricalEvent } from '../domain/historical-event';

/** A stored event. */
export interface StoredEvent {
  readonly id: string;
  /** The hash of what was stored; empty when a write was interrupted. */
  readonly fingerprint: string;
  /** All keys it may be stored under. */
  readonly keys: readonly string[];
  /** The content fingerprint of the last complete version. */
  readonly content?: string | undefined;
  /** ISO 8601: when that version was first stored. */
  readonly changed?: string | undefined;
}

/** An event of the collection to store. */
export interface WantedEvent extends Pick<StoredEvent, 'fingerprint' | 'content'> {
  readonly event: HistoricalEvent;
}

/** An event to write, over the stored one if there is one; or one to remove. */
export type EventChange =
  | (WantedEvent & { readonly stored?: StoredEvent | undefined })
  | { readonly event?: undefined; readonly stored: StoredEvent };

/** The stored events, for `ingest`. Every method may be called again after a crash anywhere in it. */
export interface CollectionStore {
  /** Differs when the stored items would differ, by content or by layout. */
  readonly fingerprint: Hash;
  /** Differs when the value differs; the same in every layout. */
  readonly contentFingerprint: Hash;
  /** The fingerprint of the last collection that was stored completely; undefined while one is being stored. */
  storedFingerprint(): Promise<string | undefined>;
  /** In the order of their ids. What is written meanwhile may be missing. */
  stored(): AsyncIterable<StoredEvent>;
  /** The stored content of events, by id. */
  cards(ids: readonly string[]): Promise<ReadonlyMap<string, HistoricalEvent>>;
  /**
   * Waits for the end of a run that has begun before. Until the new run is finished, the collection counts as incomplete.
   * Undefined when the collection with that fingerprint is stored already.
   */
  begin(header: CollectionHeader, fingerprint: string): Promise<StoreRun | undefined>;
}

/** The storing of a collection. Its methods throw OutOfTime when another run has taken over. */
export interface StoreRun {
  /** Whether no collection was ever stored completely. */
  readonly isNew: boolean;
  /** Notes that events are new, to be called before they are stored. Those that were noted before keep their day. */
  noteNew(events: readonly HistoricalEvent[], at: Date): Promise<void>;
  apply(changes: readonly EventChange[]): Promise<void>;
  /** Takes an event of the collection, changed or not, into what is stored of all events together. */
  add(event: HistoricalEvent): Promise<void>;
  /** Writes what is stored of all events together, and the pairs of the game in their order; completes the collection. */
  finish(summary: CollectionSummary, pairs: readonly EventPair[], fingerprint: string): Promise<void>;
  /** Ends the run, also one that failed. */
  close(): Promise<void>;
}
