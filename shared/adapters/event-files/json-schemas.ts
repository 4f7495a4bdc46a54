import * as z from 'zod/mini';
import { collectionFileSchema } from './collection-file-schema';
import { eventFileSchema } from './event-file-schema';
import type { CollectionVocabulary } from './vocabulary';

const OF_AN_EVENT = 'event.schema.json';

/** The JSON Schemas with which editors check and complete the files of a folder, by their names. */
export function jsonSchemas(vocabulary: CollectionVocabulary): Readonly<Record<string, object>> {
  return {
    [OF_AN_EVENT]: titled('An event of the collection', eventFileSchema(vocabulary)),
    'events.schema.json': {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Events of the collection',
      type: 'array',
      items: { $ref: OF_AN_EVENT },
    },
    'collection.schema.json': titled('What a collection of events is', collectionFileSchema(vocabulary)),
  };
}

function titled(title: string, schema: z.ZodMiniType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
}
