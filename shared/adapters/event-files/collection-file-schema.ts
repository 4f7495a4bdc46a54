import * as z from 'zod/mini';
import type { Vocabulary } from './event-file-schema';
import { localText, mapping, proseSchema } from './mapping-schema';
import { nameSchema } from './name-schema';

const languagesSchema = z
  .array(z.string().check(z.regex(/^[a-z]{2,3}$/, { error: 'a language must be a code such as en' })))
  .check(
    z.minLength(1, { error: 'a collection needs a language' }),
    z.refine((codes) => new Set(codes).size === codes.length, { error: 'a language is listed twice' }),
  );

/** A button holds the id of a topic with a sign before it, and the id of a chat. */
const LONGEST_TOPIC_ID = 40;

const topicIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9-]+$/, { error: 'a topic ID may contain only a–z, 0–9 and "-"' }),
    z.maxLength(LONGEST_TOPIC_ID, { error: `the id of a topic has at most ${LONGEST_TOPIC_ID} characters` }),
  );

export type CollectionFile = z.infer<ReturnType<typeof collectionFileSchema>>;

/** The schema of collection.yaml, given the languages it lists (see `vocabularyOf`). */
export function collectionFileSchema(languages: Vocabulary['languages']) {
  const local = localText(languages);
  const prose = localText(languages, proseSchema);
  return mapping({
    title: local,
    description: prose.check(z.describe('One sentence.')),
    sourcesNote: z.optional(prose),
    searchExample: z.optional(local),
    languages: languagesSchema,
    topics: z.record(topicIdSchema, local),
    names: z.optional(z.record(z.string(), nameSchema(languages))),
  });
}

const readableSchema = z.object({
  languages: z.catch(z.optional(languagesSchema), undefined),
  topics: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
});

/** The languages and topics of a collection.yaml, as far as they can be read despite faults. */
export function vocabularyOf(collectionFile: unknown): Vocabulary {
  const { data } = readableSchema.safeParse(collectionFile);
  return { languages: data?.languages, topics: data?.topics && Object.keys(data.topics) };
}
