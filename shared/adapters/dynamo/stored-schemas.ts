import * as z from 'zod/mini';
import type { CollectionSummary } from '../../domain/collection-summary';
import type { CorrectedEvent } from '../../domain/versions';
import type { StoredEvent } from '../../use-cases/collection-ports';
import { type ShapeOf, lineSchema, localTextSchema, someFactsSchema } from '../event-schema';
import { onFirstUse } from '../on-first-use';
import type { IndexState } from './search/index-lists';

/** Items are parsed when they are read; after that, their types are true. */

const text = z.string();

export const entrySchema = onFirstUse(() =>
  z.object({ pk: text, sk: text, reached: z.optional(text), line: lineSchema() }),
);

export type StoredEntry = ReturnType<typeof entrySchema.parse>;

export const correctionItemSchema = onFirstUse(() =>
  z.object({
    id: text,
    formerIds: z.optional(z.array(text)),
    date: text,
    title: localTextSchema,
    at: text,
    before: someFactsSchema(),
    after: someFactsSchema(),
    reason: z.optional(localTextSchema),
  } satisfies ShapeOf<CorrectedEvent>),
);

export const movedSchema = onFirstUse(() => z.object({ to: text }));

export const summaryItemSchema = onFirstUse(() =>
  z.object({
    /** Absent until the first ingest has finished. */
    summary: z.optional(
      z.object({
        title: localTextSchema,
        description: localTextSchema,
        isUnsourced: z.optional(z.boolean()),
        sourcesNote: z.optional(localTextSchema),
        searchExample: z.optional(localTextSchema),
        languages: z.array(text),
        topics: z.record(text, localTextSchema),
        events: z.number(),
        days: z.array(text),
        denseDays: z._default(z.array(text), []),
        // Absent until the first ingest of a new version has finished.
        byDecade: z._default(z.array(z.tuple([z.number(), z.number()])), []),
        years: z._default(z.array(z.tuple([z.number(), z.number()])), []),
        topicEvents: z._default(z.record(text, z.number()), {}),
        draws: z._default(z.record(text, z.number()), {}),
        outlets: z._default(z.array(z.tuple([localTextSchema, z.number()])), []),
        wellSourced: z._default(z.number(), 0),
        stateMediaOnly: z._default(z.number(), 0),
        pairs: z.optional(z.number()),
        changed: z.optional(text),
        lastAdded: z.optional(text),
        subject: z.optional(z.array(text)),
        examples: z._default(
          z.object({
            days: z.array(text),
            dates: z._default(z.array(text), []),
            years: z.array(z.number()),
            names: z.array(localTextSchema),
          }),
          { days: [], dates: [], years: [], names: [] },
        ),
      } satisfies ShapeOf<CollectionSummary>),
    ),
    /** Absent during an ingest. */
    fingerprint: z.optional(text),
    /** The search index in use; absent when there are no events. */
    searchIndex: z.optional(text),
    /** See IndexState. */
    searchVersion: z._default(z.number(), 0),
    searchNumbers: z.optional(z.number()),
    searchHasGaps: z._default(z.boolean(), false),
    /** All other search indexes that may exist, whole or in part. */
    searchIndexes: z.optional(z.set(text)),
  }),
);

/** The search index in use; undefined when there is none. */
export function indexIn(item: ReturnType<typeof summaryItemSchema.parse>): IndexState | undefined {
  const { searchIndex: name, searchVersion: version, searchNumbers, searchHasGaps: hasGaps, summary } = item;
  return name === undefined ? undefined : { name, version, hasGaps, numbers: searchNumbers ?? summary?.events ?? 0 };
}

/** The fields that say so. */
export function fieldsOf(index: IndexState | undefined): object {
  if (!index) return {};
  const { name, version, numbers, hasGaps } = index;
  return {
    searchIndex: name,
    searchVersion: version,
    searchNumbers: numbers,
    ...(hasGaps && { searchHasGaps: hasGaps }),
  };
}

export const storedEventSchema = onFirstUse(() =>
  z.object({
    id: text,
    fingerprint: text,
    keys: z.array(text),
    // Absent until the first ingest of a new version has finished.
    content: z.optional(text),
    changed: z.optional(text),
  } satisfies ShapeOf<StoredEvent>),
);
