import * as z from 'zod/mini';
import { type ShapeOf, basisSchema, eventKindSchema } from '../../../shared/adapters/event-schema';
import { STANDINGS } from '../../../shared/domain/standing';
import type { EventData, SourceData } from '../../../shared/language/export/event-data';
import { languages } from '../../../shared/language/languages';

/** What tools take and give. Their descriptions are what an assistant knows of them. */

const text = z.string();
const optionalText = z.optional(text);
const describe = z.describe;

const [FIRST] = languages;

/** A text from an assistant. A faulty one is shown to it again, so that has a bound as well. */
export const input = z.string().check(z.maxLength(400));

/** What every tool may be told of the person who asks. */
export const CONTEXT = {
  language: z.optional(
    z.enum(languages.map(({ code }) => code)).check(describe(`of the answer: ${FIRST.code} if absent`)),
  ),
  time_zone: z.optional(input.check(describe('IANA, such as Asia/Shanghai: decides what "today" is; UTC if absent'))),
};

export const MOST_LISTED = 20;

export const PAGE = {
  limit: z.optional(
    z.int().check(z.minimum(1), z.maximum(MOST_LISTED), describe(`the most events: ${MOST_LISTED} if absent`)),
  ),
  page: z.optional(input.check(describe('"next" of an earlier answer to the same question'))),
};

const precision = z.enum(['day', 'month', 'year', 'decade', 'century', 'interval']);

const source = z.object({
  outlet: text,
  title: optionalText,
  author: optionalText,
  published: optionalText,
  language: optionalText,
  quote: optionalText.check(describe("the source's own words")),
  supports: optionalText.check(describe('the claim that it is evidence of')),
  url: optionalText,
  record: optionalText,
} satisfies ShapeOf<SourceData>);

export const eventSchema = z.object({
  id: text,
  title: text,
  date: text.check(describe('EDTF; years are astronomical: -0043 is 44 BC')),
  date_text: text,
  precision: precision.check(describe('say no finer date than this')),
  approximate: z.boolean(),
  date_basis: z
    .optional(basisSchema())
    .check(describe('source: printed in a source; resolved: worked out from it; general-knowledge: from elsewhere')),
  date_note: optionalText,
  kind: eventKindSchema(),
  standing: z.optional(z.enum(STANDINGS)).check(describe('of a plan: whether it is known to have taken place')),
  summary: optionalText,
  outcome: optionalText,
  places: z.array(text),
  topics: z.array(text),
  importance: z.number(),
  evidence: z.object({ independent: z.number(), isDisputed: z.boolean(), onlyStateMedia: z.boolean() }),
  sources: z.array(source),
  url: optionalText,
} satisfies ShapeOf<EventData>);

export const readingSchema = z.object({
  kind: z.enum(['span', 'recurring']).check(describe('recurring: the same days of every year')),
  from: z.nullable(text).check(describe('ISO 8601, or --MM-DD of any year; null at an open end')),
  to: z.nullable(text),
  precision: z.optional(precision),
});

export const problemSchema = z.optional(
  z.object({ code: text, suggestions: z.array(text) }).check(describe('why no date was read, and what may be meant')),
);
