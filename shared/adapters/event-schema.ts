import * as z from 'zod/mini';
import type { HistoricalEvent, LocalText } from '../domain/historical-event';

/** The pieces of an event, wherever it is read from. */
export const basisSchema = z.enum(['source', 'resolved', 'general-knowledge']);
export const eventKindSchema = z.enum(['held', 'scheduled', 'announced', 'statement', 'anniversary']);
export const importanceSchema = z.int().check(z.minimum(1), z.maximum(5));
export const localTextSchema: z.ZodMiniType<LocalText> = z.record(z.string(), z.string());

/** An event as it is stored: checked when the collection was loaded, and its names resolved. */
export const historicalEventSchema: z.ZodMiniType<HistoricalEvent> = z.object({
  id: z.string(),
  date: z.string(),
  dateBasis: basisSchema,
  dateNote: localTextSchema,
  kind: eventKindSchema,
  importance: importanceSchema,
  title: localTextSchema,
  summary: localTextSchema,
  attribution: z.array(z.object({ speaker: localTextSchema, via: localTextSchema })),
  outcome: z.optional(z.object({ basis: basisSchema, text: localTextSchema })),
  places: z.array(localTextSchema),
  people: z.array(localTextSchema),
  organisations: z.array(localTextSchema),
  topics: z.array(z.string()),
  sensitive: z.optional(z.boolean()),
  sources: z.array(
    z.object({
      outlet: localTextSchema,
      title: z.optional(z.string()),
      author: z.optional(z.string()),
      published: z.optional(z.string()),
      quote: z.string(),
      supports: localTextSchema,
      url: z.optional(z.string()),
      document: z.optional(z.string()),
    }),
  ),
});
