import type { Collection } from '../domain/collection';
import type { CollectionSummary } from '../domain/collection-summary';
import type { HistoricalEvent } from '../domain/historical-event';

/** A stored event. */
export interface StoredEvent {
  readonly id: string;
  /** Of what was stored; empty when a write was interrupted. */
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

/** The stored search indexes. One is in use, and is replaced as a whole. */
export interface SearchIndexes {
  /** The index of the collection that is being stored; undefined when it has no events. */
  readonly wanted: string | undefined;
  readonly isWritten: boolean;
  /** Complete or partial indexes of other collections. */
  readonly stale: readonly string[];
}

/** The stored events, for `ingest`. Every method may be called again after a crash anywhere in it. */
export interface CollectionStore {
  /** Differs when the stored items would differ, by content or by layout. */
  fingerprint(value: unknown): string;
  /** Differs when the value differs; the same in every layout. */
  contentFingerprint(value: unknown): string;
  /** The fingerprint of the last collection that was stored completely. */
  finished(): Promise<string | undefined>;
  stored(): Promise<readonly StoredEvent[]>;
  /** Until `finish`, the collection counts as incomplete. `index` names its search index. */
  begin(index: string | undefined): Promise<SearchIndexes>;
  apply(changes: readonly EventChange[]): Promise<void>;
  /** Writes the wanted index; the one in use stays. */
  writeIndex(indexes: SearchIndexes, collection: Collection): Promise<void>;
  /**
   * Writes what is stored of the events together: what surrounds each day, which days of a year have any, and the lists
   * from which events are drawn.
   */
  writeSurroundings(events: readonly HistoricalEvent[]): Promise<void>;
  /** Completes the collection: switches search to the wanted index and removes the stale ones. */
  finish(summary: CollectionSummary, fingerprint: string, indexes: SearchIndexes): Promise<void>;
}
