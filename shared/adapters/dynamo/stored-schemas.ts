import * as z from 'zod/mini';
import { historicalEventSchema, lineSchema, localTextSchema } from '../event-schema';

/** What comes out of the table is checked here, once; after that the types are true. */

const text = z.string();

export const entrySchema = z.object({ pk: text, sk: text, reached: z.optional(text), line: lineSchema });

export type StoredEntry = z.infer<typeof entrySchema>;

export const cardSchema = z.object({ event: historicalEventSchema });

export const summaryItemSchema = z.object({
  /** Absent while the first ingest is under way. */
  summary: z.optional(
    z.object({
      title: localTextSchema,
      description: localTextSchema,
      sourcesNote: z.optional(localTextSchema),
      searchExample: z.optional(localTextSchema),
      languages: z.array(text),
      topics: z.record(text, localTextSchema),
      events: z.number(),
      days: z.array(text),
      decades: z.array(z.tuple([text, z.number()])),
      // Not yet there while the first ingest of a new version is under way.
      years: z._default(z.array(z.tuple([z.number(), z.number()])), []),
      topicEvents: z._default(z.record(text, z.number()), {}),
      outlets: z._default(z.array(z.tuple([localTextSchema, z.number()])), []),
    }),
  ),
  /** Absent while an ingest is under way. */
  fingerprint: z.optional(text),
  /** The search index in use; absent when there are no events. */
  searchIndex: z.optional(text),
  /** Every search index of which there may be something, besides. */
  searchIndexes: z.optional(z.set(text)),
});

export const storedEventSchema = z.object({ id: text, fingerprint: text, keys: z.array(text) });
