import * as z from 'zod/mini';
import { basisSchema, eventKindSchema, importanceSchema } from '../event-schema';
import { unknownTopic } from './fault-messages';
import { localText, mapping, textSchema } from './mapping-schema';
import { sourceFields } from './source-schema';

/** What collection.yaml says about the files of events. */
export interface CollectionVocabulary {
  /** The languages and topics that it allows; undefined when unreadable: events are checked anyway. */
  readonly languages: readonly string[] | undefined;
  readonly topics: readonly string[] | undefined;
  /** What an event has that does not say otherwise. */
  readonly defaults: Defaults;
  /** The fields that each event must have of its own. */
  readonly required: readonly OptionalField[];
  /** Whether events need no sources. */
  readonly isUnsourced: boolean;
}

export type Defaults = z.infer<ReturnType<typeof defaultsSchema>>;

/** The fields that a collection may require of each event. */
const OPTIONAL_FIELDS = ['id', 'kind', 'importance', 'dateBasis', 'dateNote', 'summary', 'topics'] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

export const languagesSchema = z
  .array(z.string().check(z.regex(/^[a-z]{2,3}$/, { error: 'a language must be a code such as en' })))
  .check(
    z.minLength(1, { error: 'a collection needs a language' }),
    z.refine((codes) => new Set(codes).size === codes.length, { error: 'a language is listed twice' }),
  );

export const requiredSchema = z.array(z.enum(OPTIONAL_FIELDS));

export const sourcesRuleSchema = z.enum(['none']);

/** A list of topics out of those that collection.yaml has, if they can be read. */
export function topicsSchema(topics: CollectionVocabulary['topics']) {
  return z.array(topics ? z.enum(topics, { error: ({ input }) => unknownTopic(input, topics) }) : textSchema);
}

/** The schema of `defaults` in collection.yaml. */
export function defaultsSchema({ languages, topics }: Pick<CollectionVocabulary, 'languages' | 'topics'>) {
  return mapping({
    kind: z.optional(eventKindSchema()),
    importance: z.optional(importanceSchema()),
    basis: z.optional(basisSchema()),
    topics: z.optional(topicsSchema(topics)),
    source: z.optional(
      mapping(sourceFields(localText(languages))).check(
        z.describe('The source of an event that has none, and what a source without an outlet leaves out.'),
      ),
    ),
  });
}

const readableSchema = z.object({
  languages: z.catch(z.optional(languagesSchema), undefined),
  topics: z.catch(z._default(z.record(z.string(), z.unknown()), {}), {}),
  required: z.catch(z._default(requiredSchema, []), []),
  sources: z.catch(z.optional(sourcesRuleSchema), undefined),
  defaults: z.optional(z.unknown()),
});

/** What a collection.yaml says about events, as far as it can be read despite faults. */
export function vocabularyOf(collectionFile: unknown): CollectionVocabulary {
  const { data } = readableSchema.safeParse(collectionFile);
  const languages = data?.languages;
  const topics = data && Object.keys(data.topics);
  return {
    ...{ languages, topics },
    defaults: defaultsSchema({ languages, topics }).safeParse(data?.defaults).data ?? {},
    required: data?.required ?? [],
    isUnsourced: data?.sources === 'none',
  };
}
