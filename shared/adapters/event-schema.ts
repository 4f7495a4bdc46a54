import * as z from 'zod/mini';
import {
  type Attribution,
  BASES,
  EVENT_KINDS,
  type HistoricalEvent,
  type LocalText,
  type Outcome,
  type Source,
} from '../domain/historical-event';

/** A schema for each key of a type, optional keys too, so that the compiler asks for the schema of a new key. */
export type ShapeOf<Type> = { readonly [Key in keyof Type]-?: z.ZodMiniType<Type[Key]> };

export const basisSchema = z.enum(BASES);
export const eventKindSchema = z.enum(EVENT_KINDS);
export const importanceSchema = z.int().check(z.minimum(1), z.maximum(5));
export const localTextSchema: z.ZodMiniType<LocalText> = z.record(z.string(), z.string());

const text = z.string();
const optionalText = z.optional(text);
const localTexts = z.array(localTextSchema);

/** An event as it is stored: checked when the collection was loaded, its names resolved. */
export const historicalEventSchema = z.object({
  id: text,
  date: text,
  dateBasis: basisSchema,
  dateNote: localTextSchema,
  kind: eventKindSchema,
  importance: importanceSchema,
  title: localTextSchema,
  summary: localTextSchema,
  attribution: z.array(z.object({ speaker: localTextSchema, via: localTextSchema } satisfies ShapeOf<Attribution>)),
  outcome: z.optional(z.object({ basis: basisSchema, text: localTextSchema } satisfies ShapeOf<Outcome>)),
  places: localTexts,
  people: localTexts,
  organisations: localTexts,
  topics: z.array(text),
  sensitive: z.optional(z.boolean()),
  sources: z.array(
    z.object({
      outlet: localTextSchema,
      title: optionalText,
      author: optionalText,
      published: optionalText,
      quote: text,
      supports: localTextSchema,
      url: optionalText,
      document: optionalText,
    } satisfies ShapeOf<Source>),
  ),
} satisfies ShapeOf<HistoricalEvent>);

/** What a list shows of an event. */
export const lineSchema = z.extend(
  z.pick(historicalEventSchema, {
    ...{ id: true, date: true, dateBasis: true, kind: true, title: true, topics: true, sensitive: true },
  }),
  { outlets: localTexts, outcomeBasis: z.optional(basisSchema) },
);
