import type { CollectionSummary } from '../../domain/collection-summary';
import type { HistoricalEvent } from '../../domain/historical-event';

export interface JsonOptions {
  readonly collection: Pick<CollectionSummary, 'title' | 'description'>;
  /** When the file is made. */
  readonly now: Date;
}

/** The events as JSON, whole and in every language. Dates are EDTF. */
export function jsonFile(events: readonly HistoricalEvent[], { collection, now }: JsonOptions): string {
  const { title, description } = collection;
  const file = { title, description, exported: now.toISOString(), events };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
