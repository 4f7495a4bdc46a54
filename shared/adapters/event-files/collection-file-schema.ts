import * as z from 'zod/mini';
import { localText, mapping, proseSchema } from './mapping-schema';
import { nameSchema } from './name-schema';
import {
  type CollectionVocabulary,
  defaultsSchema,
  languagesSchema,
  requiredSchema,
  sourcesRuleSchema,
} from './vocabulary';

/** A button holds the id of a topic with a sign before it, and the id of a chat. */
const LONGEST_TOPIC_ID = 40;

const topicIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9-]+$/, { error: 'a topic ID may contain only a–z, 0–9 and "-"' }),
    z.maxLength(LONGEST_TOPIC_ID, { error: `the id of a topic has at most ${LONGEST_TOPIC_ID} characters` }),
  );

export type CollectionFile = z.infer<ReturnType<typeof collectionFileSchema>>;

/** The schema of collection.yaml, given the languages and topics it lists (see `vocabularyOf`). */
export function collectionFileSchema({ languages, topics }: Pick<CollectionVocabulary, 'languages' | 'topics'>) {
  const local = localText(languages);
  const prose = localText(languages, proseSchema);
  return mapping({
    title: local,
    description: prose.check(z.describe('One sentence.')),
    sources: z.optional(sourcesRuleSchema.check(z.describe('"none": the collection names no sources.'))),
    sourcesNote: z.optional(prose),
    searchExample: z.optional(local),
    languages: languagesSchema.check(z.describe('The languages that every text is in.')),
    topics: z.optional(z.record(topicIdSchema, local)),
    defaults: z.optional(
      defaultsSchema({ languages, topics }).check(z.describe('What an event has that does not say otherwise.')),
    ),
    required: z.optional(requiredSchema.check(z.describe('Fields that each event must have of its own.'))),
    names: z.optional(z.record(z.string(), nameSchema(languages))),
  });
}
