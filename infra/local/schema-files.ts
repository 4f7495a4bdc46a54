import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../../shared/adapters/event-files/json-schemas';
import { loadVocabulary } from '../../shared/adapters/event-files/check-collection';
import type { CollectionVocabulary } from '../../shared/adapters/event-files/vocabulary';

/** Writes the JSON Schemas of a collection into its folder; resolves to their paths. */
export async function writeSchemaFiles(dir: string): Promise<readonly string[]> {
  const vocabulary = await loadVocabulary(dir);
  if (!vocabulary) throw new Error(`there is no collection.yaml in ${dir}`);
  return writeSchemasOf(dir, vocabulary);
}

/** The same, of a collection that has been read. */
export async function writeSchemasOf(dir: string, vocabulary: CollectionVocabulary): Promise<readonly string[]> {
  const schemas = Object.entries(jsonSchemas(vocabulary));
  for (const [name, schema] of schemas) await writeFile(join(dir, name), `${JSON.stringify(schema, null, 2)}\n`);
  return schemas.map(([name]) => join(dir, name));
}
