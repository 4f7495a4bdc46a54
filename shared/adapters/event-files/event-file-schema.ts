import * as z from 'zod/mini';
import { parseHistoricalDate } from '../../domain/historical-date';
import { type HistoricalEvent, LONGEST_ID, type Source } from '../../domain/historical-event';
import { eventRules } from './event-rules';
import { basisSchema, eventKindSchema, importanceSchema } from '../event-schema';
import { unknownTopic } from './fault-messages';
import { localText, mapping, textSchema } from './mapping-schema';
import { wordCount } from './word-count';

/** The languages and topics that collection.yaml allows; undefined when unreadable: events are checked anyway. */
export interface Vocabulary {
  readonly languages: readonly string[] | undefined;
  readonly topics: readonly string[] | undefined;
}

const LONGEST_TITLE = 80;
const MOST_WORDS_QUOTED = 25;

/** Has every key of the type, whose names are written as plain text in files. */
type Shape<Type> = Readonly<Record<keyof Type, z.ZodMiniType>>;

export type EventFile = z.infer<ReturnType<typeof eventFileSchema>>;

/** The schema of the file of one event. */
export function eventFileSchema({ languages, topics }: Vocabulary) {
  const local = localText(languages);
  const basis = basisSchema.check(z.describe('Printed in a source, worked out from it, or known from outside.'));
  return mapping({
    id: idSchema,
    date: dateSchema,
    dateBasis: basis,
    dateNote: local.check(z.describe('How the date is known, in a short phrase.')),
    kind: eventKindSchema.check(z.describe('What the source supports: what it only expects is "scheduled".')),
    importance: importanceSchema.check(z.describe('5 is the most important.')),
    title: localText(languages, titleSchema),
    summary: local,
    attribution: z.optional(z.array(mapping({ speaker: textSchema, via: textSchema }))),
    outcome: z.optional(mapping({ basis, text: local })),
    places: z.optional(z.array(textSchema)),
    people: z.optional(z.array(textSchema)),
    organisations: z.optional(z.array(textSchema)),
    topics: z.array(topics ? z.enum(topics, { error: ({ input }) => unknownTopic(input, topics) }) : textSchema),
    sensitive: z.optional(z.boolean()),
    sources: z
      .array(sourceSchema(local))
      .check(z.minLength(1, { error: 'an event needs a source: what can be read to check it?' })),
  } satisfies Shape<HistoricalEvent>).check(eventRules);
}

/** The JSON Schema that editors use to check and complete files of events. */
export function eventJsonSchema(vocabulary: Vocabulary): object {
  const { $schema, ...rest } = z.toJSONSchema(eventFileSchema(vocabulary), { io: 'input' });
  return { $schema, title: 'An event of the collection', ...rest };
}

function sourceSchema(local: ReturnType<typeof localText>) {
  return mapping({
    outlet: textSchema,
    title: z.optional(textSchema),
    author: z.optional(textSchema),
    published: z.optional(dateSchema),
    quote: quoteSchema,
    supports: local.check(z.describe('What the quote is evidence of.')),
    url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/, { error: 'a url begins with https://' }))),
    document: z.optional(textSchema.check(z.describe('The file name of the source document.'))),
  } satisfies Shape<Source>);
}

const idSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9-]+$/, { error: 'an id has only a–z, 0–9 and "-"' }),
    z.maxLength(LONGEST_ID, { error: `an id has at most ${LONGEST_ID} characters: it must fit a Telegram button` }),
    z.describe('The name of the file. Begins with the date.'),
  );

const dateSchema = z.string().check(
  z.check(({ value, issues }) => {
    const parsed = parseHistoricalDate(value);
    if ('fault' in parsed) issues.push({ code: 'custom', input: value, message: parsed.fault });
  }),
  z.meta({
    type: ['string', 'integer'],
    description: 'EDTF: 2015-09-03, 2023-10, 2001, 201X, 2001~, 2024-05-16/2024-05-17, /2030.',
  }),
);

const titleSchema = textSchema.check(
  z.maxLength(LONGEST_TITLE, { error: `a title has at most ${LONGEST_TITLE} characters` }),
);

const quoteSchema = textSchema.check(
  z.check(({ value, issues }) => {
    const words = wordCount(value);
    if (words <= MOST_WORDS_QUOTED) return;
    const message = `a quote has at most ${MOST_WORDS_QUOTED} words, this one ${words}`;
    issues.push({ code: 'custom', input: value, message });
  }),
  z.describe(`The source's own words, ${MOST_WORDS_QUOTED} at most.`),
);
