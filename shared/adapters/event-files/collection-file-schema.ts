import * as z from 'zod/mini';
import type { Vocabulary } from './event-file-schema';
import { localText, mapping } from './mapping-schema';

/** The language names are written in, in the files of the events. */
const LANGUAGE_OF_NAMES = 'en';

const languagesSchema = z
  .array(z.string().check(z.regex(/^[a-z]{2,3}$/, { error: 'a language is a code such as en' })))
  .check(z.minLength(1, { error: 'a collection needs a language' }));

/** With a sign before it, it must fit a button beside the id of a chat. */
const LONGEST_TOPIC_ID = 40;

const topicIdSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9-]+$/, { error: 'the id of a topic has only a–z, 0–9 and "-"' }),
    z.maxLength(LONGEST_TOPIC_ID, { error: `the id of a topic has at most ${LONGEST_TOPIC_ID} characters` }),
  );

export type CollectionFile = z.infer<ReturnType<typeof collectionFileSchema>>;

/** collection.yaml, given the languages it names (see `vocabularyOf`). */
export function collectionFileSchema(languages: Vocabulary['languages']) {
  const local = localText(languages);
  return mapping({
    title: local,
    description: local.check(z.describe('One sentence.')),
    sourcesNote: z.optional(local),
    searchExample: z.optional(local),
    languages: languagesSchema,
    topics: z.record(topicIdSchema, local),
    names: z.optional(z.record(z.string(), localText(languages?.filter((each) => each !== LANGUAGE_OF_NAMES)))),
  });
}

const readableSchema = z.object({
  languages: z.catch(z.optional(languagesSchema), undefined),
  topics: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
});

/** What can be read of the languages and topics of a collection.yaml, be there faults in it or none. */
export function vocabularyOf(collectionFile: unknown): Vocabulary {
  const { data } = readableSchema.safeParse(collectionFile);
  return { languages: data?.languages, topics: data?.topics && Object.keys(data.topics) };
}
