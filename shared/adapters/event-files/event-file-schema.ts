import * as z from 'zod/mini';
import {
  type HistoricalEvent,
  LONGEST_ID,
  type OtherDate,
  type Outcome,
  type Related,
} from '../../domain/historical-event';
import { basisSchema, eventKindSchema, importanceSchema, outcomeStatusSchema, relationSchema } from '../event-schema';
import { dateSchema } from './date-schema';
import { eventRules, outcomeRule } from './event-rules';
import { type Shape, localText, mapping, proseSchema, textSchema } from './mapping-schema';
import { hasEvidence, sourceSchema } from './source-schema';
import { type OptionalField, type CollectionVocabulary, topicsSchema } from './vocabulary';

const LONGEST_TITLE = 80;

export type EventFile = z.infer<ReturnType<typeof eventFileSchema>>;

/** The schema of one event in a file. */
export function eventFileSchema(vocabulary: CollectionVocabulary) {
  const { languages, topics, defaults, required, isUnsourced } = vocabulary;
  const local = localText(languages);
  const prose = localText(languages, proseSchema);
  const basis = basisSchema().check(z.describe('Printed in a source, worked out from it, or known from outside.'));
  const sources = z.array(sourceSchema(local, defaults.source));
  const optional = <Field extends z.ZodMiniType>(key: OptionalField, field: Field) =>
    required.includes(key) ? field : z.optional(field);
  return mapping({
    id: optional('id', idSchema),
    date: dateSchema,
    dateBasis: isUnsourced || defaults.basis !== undefined ? optional('dateBasis', basis) : basis,
    dateNote: optional('dateNote', local.check(z.describe('How the date is known, in a short phrase.'))),
    otherDates: z.optional(
      z
        .array(mapping({ date: dateSchema, by: local } satisfies Shape<OtherDate>))
        .check(z.describe('Dates that others give, and who gives them.')),
    ),
    originalDate: z.optional(
      z
        .union([textSchema, z.array(textSchema)])
        .check(z.describe('In the calendar of its time: O.S. 1689-08-27, 康熙二十八年七月二十四日.')),
    ),
    kind: optional(
      'kind',
      eventKindSchema().check(z.describe('What the source supports: what it only expects is "scheduled".')),
    ),
    importance: optional('importance', importanceSchema().check(z.describe('5 is the most important.'))),
    title: localText(languages, titleSchema),
    aliases: z.optional(z.array(textSchema).check(z.describe('Other names, in any language, found by search.'))),
    summary: optional('summary', prose),
    attribution: z.optional(
      z.array(mapping({ speaker: textSchema, via: textSchema })).check(z.describe('Who says so, where it is a claim.')),
    ),
    outcome: z.optional(
      mapping({
        status: outcomeStatusSchema().check(z.describe('What became of the plan.')),
        text: z.optional(prose),
        basis: z.optional(basis),
        sources: z.optional(sources),
      } satisfies Shape<Outcome>).check(outcomeRule),
    ),
    places: z.optional(z.array(textSchema)),
    people: z.optional(z.array(textSchema)),
    organisations: z.optional(z.array(textSchema)),
    topics: optional('topics', topicsSchema(topics)),
    related: z.optional(
      z.array(mapping({ id: eventIdSchema, kind: relationSchema() } satisfies Shape<Omit<Related, 'title'>>)),
    ),
    formerIds: z.optional(z.array(eventIdSchema).check(z.describe('Ids that the event had before.'))),
    sensitive: z.optional(z.boolean()),
    reason: z.optional(
      z
        .union([textSchema, local], { error: 'give one text, or a text in each language' })
        .check(z.describe('Why the date, title, kind or outcome was last changed: in the languages, or one text.')),
    ),
    minor: z.optional(
      z.boolean().check(z.describe('The last change only mended the wording: nobody is told of a correction.')),
    ),
    sources: isUnsourced
      ? z.optional(sources)
      : hasEvidence(defaults.source)
        ? z.optional(sources.check(oneAtLeast))
        : sources.check(oneAtLeast),
  } satisfies Shape<HistoricalEvent>).check(eventRules(vocabulary));
}

const eventIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9-]+$/, { error: 'an ID may contain only a–z, 0–9 and "-"' }),
    z.maxLength(LONGEST_ID, { error: `an id has at most ${LONGEST_ID} characters: it must fit a Telegram button` }),
  );

const idSchema = eventIdSchema.check(z.describe('The name of the file, which is the id when none is given.'));

const oneAtLeast = z.minLength(1, { error: 'an event needs a source, to be checked by' });

const titleSchema = textSchema.check(
  z.maxLength(LONGEST_TITLE, { error: `a title has at most ${LONGEST_TITLE} characters` }),
);
