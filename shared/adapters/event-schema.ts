import * as z from 'zod/mini';
import {
  type Attribution,
  BASES,
  EVENT_KINDS,
  type Facts,
  type HistoricalEvent,
  INVERSE_RELATIONS,
  type LocalText,
  OUTCOME_STATUSES,
  type OtherDate,
  type Outcome,
  RELATIONS,
  type Related,
  type Source,
  type Version,
} from '../domain/historical-event';
import { onFirstUse } from './on-first-use';

/** A schema for each key of a type, optional keys too, so that the compiler asks for the schema of a new key. */
export type ShapeOf<Type> = { readonly [Key in keyof Type]-?: z.ZodMiniType<Type[Key]> };

export const basisSchema = () => z.enum(BASES);
export const eventKindSchema = () => z.enum(EVENT_KINDS);
export const outcomeStatusSchema = () => z.enum(OUTCOME_STATUSES);
export const relationSchema = () => z.enum(RELATIONS);
export const importanceSchema = () => z.int().check(z.minimum(1), z.maximum(5));
/** Looked at without a record, which takes three times as long: an event has dozens of such texts. */
export const localTextSchema: z.ZodMiniType<LocalText> = z.custom<LocalText>(isLocalText);

function isLocalText(value: unknown): value is LocalText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

const text = z.string();
const optionalText = z.optional(text);
const localTexts = z.array(localTextSchema);

const texts = z.array(text);
const flag = z.optional(z.boolean());

const sourcesSchema = () =>
  z.array(
    z.object({
      outlet: localTextSchema,
      title: optionalText,
      author: optionalText,
      published: optionalText,
      language: optionalText,
      quote: optionalText,
      url: optionalText,
      record: optionalText,
      supports: z.optional(localTextSchema),
      supportsDate: optionalText,
      stateMedia: flag,
      copy: flag,
      document: optionalText,
    } satisfies ShapeOf<Source>),
  );

const relatedSchema = () =>
  z.object({
    id: text,
    kind: z.enum([...RELATIONS, ...Object.values(INVERSE_RELATIONS)]),
    title: localTextSchema,
  } satisfies ShapeOf<Related>);

const outcomeSchema = () =>
  z.object({
    // Absent in what an earlier version has stored, until the next ingest.
    status: z._default(outcomeStatusSchema(), 'unknown'),
    text: z.optional(localTextSchema),
    basis: basisSchema(),
    sources: z._default(sourcesSchema(), []),
  } satisfies ShapeOf<Outcome>);

export const someFactsSchema = () =>
  z.partial(
    z.object({
      date: text,
      title: localTextSchema,
      kind: eventKindSchema(),
      outcome: z.nullable(z.object({ status: outcomeStatusSchema(), text: z.optional(localTextSchema) })),
    } satisfies ShapeOf<Facts>),
  );

const versionSchema = () =>
  z.object({
    was: someFactsSchema(),
    until: text,
    reason: z.optional(localTextSchema),
    revision: z.number(),
  } satisfies ShapeOf<Version>);

/** An event as it is stored: checked when the collection was loaded, its names resolved. */
export const historicalEventSchema = onFirstUse(() =>
  z.object({
    id: text,
    date: text,
    dateBasis: z.optional(basisSchema()),
    dateNote: z.optional(localTextSchema),
    otherDates: z.optional(z.array(z.object({ date: text, by: localTextSchema } satisfies ShapeOf<OtherDate>))),
    originalDate: z.optional(texts),
    kind: eventKindSchema(),
    importance: importanceSchema(),
    title: localTextSchema,
    aliases: z.optional(texts),
    summary: z.optional(localTextSchema),
    attribution: z.array(z.object({ speaker: localTextSchema, via: localTextSchema } satisfies ShapeOf<Attribution>)),
    outcome: z.optional(outcomeSchema()),
    places: localTexts,
    people: localTexts,
    organisations: localTexts,
    topics: texts,
    related: z.optional(z.array(relatedSchema())),
    formerIds: z.optional(texts),
    sensitive: flag,
    sources: sourcesSchema(),
    reason: z.optional(localTextSchema),
    minor: flag,
    changed: optionalText,
    versions: z.optional(z.array(versionSchema())),
    revision: z.optional(z.number()),
  } satisfies ShapeOf<HistoricalEvent>),
);

/** What a list shows of an event. */
export const lineSchema = () =>
  z.object({
    id: text,
    date: text,
    dateBasis: z.optional(basisSchema()),
    kind: eventKindSchema(),
    title: localTextSchema,
    topics: texts,
    sensitive: flag,
    formerIds: z.optional(texts),
    changed: optionalText,
    revision: z.optional(z.number()),
    outlets: localTexts,
    otherOutlets: z.optional(z.number()),
    outcome: z.optional(z.object({ status: outcomeStatusSchema() })),
  });
