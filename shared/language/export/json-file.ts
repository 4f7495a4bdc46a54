import type { CollectionSummary } from '../../domain/collection-summary';
import type { HistoricalEvent } from '../../domain/historical-event';

export interface JsonOptions {
  readonly collection: Pick<CollectionSummary, 'title' | 'description'>;
  /** When the file is made, or as of when it is. */
  readonly now: Date;
  /** Of a file that has not all events: the address of the next one, and how many there are in all. */
  readonly rest?: { readonly next: string | undefined; readonly total: number } | undefined;
}

/** The events as JSON, whole and in every language. Dates are EDTF. */
export function jsonFile(events: readonly HistoricalEvent[], { collection, now, rest }: JsonOptions): string {
  const { title, description } = collection;
  const file = { title, description, exported: now.toISOString(), ...rest, events };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
