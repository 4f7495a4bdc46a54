import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { COLLECTION_FILE } from '../../../shared/adapters/event-files/read-folder';
import { type CollectionVocabulary, vocabularyOf } from '../../../shared/adapters/event-files/vocabulary';
import { parseYaml } from '../../../shared/adapters/event-files/yaml-file';
import type { LocalText } from '../../../shared/domain/historical-event';
import { makeFolder } from '../../local/make-folder';
import { writeSchemasOf } from '../../local/schema-files';
import type { Draft, Header } from '../draft';
import { inLanguages } from '../texts/import-texts';
import { readIfThere } from './read-if-there';
import { topicIds } from './topic-ids';

/** The collection that events are imported into. */
export interface Target {
  readonly vocabulary: CollectionVocabulary;
  readonly languages: readonly string[];
  /** The ids of topics by their names in the files. */
  readonly topicIds: ReadonlyMap<string, string>;
  /** Whether it was made now. */
  readonly isNew: boolean;
}

/** The languages of a collection that exists; undefined when it has to be made. Throws when its file cannot be read. */
export async function languagesIn(dir: string): Promise<readonly string[] | undefined> {
  const text = await readIfThere(join(dir, COLLECTION_FILE));
  return text === undefined ? undefined : (readVocabulary(dir, text).languages ?? []);
}

interface Given {
  readonly file: string;
  readonly languages: readonly string[];
  readonly header: Header;
  readonly drafts: readonly Draft[];
}

/** Makes a collection.yaml, or adds to the one that is there the topics and names that the events bring. */
export async function prepareCollection(dir: string, given: Given): Promise<Target> {
  const existing = await readIfThere(join(dir, COLLECTION_FILE));
  const document = existing === undefined ? newCollection(given) : parseDocument(existing);
  const known = new Map(Object.entries(mappingAt(document, 'topics')));
  const { ids, added } = topicIds(
    given.drafts.flatMap(({ topics = [] }) => topics),
    known,
    given.header.topics ?? {},
    given.languages,
  );
  for (const [id, label] of added) document.setIn(['topics', id], document.createNode(label));
  const names = mappingAt(document, 'names');
  for (const [name, entry] of Object.entries(given.header.names ?? {}))
    if (!Object.hasOwn(names, name)) document.setIn(['names', name], document.createNode(entry));
  const text = document.toString({ lineWidth: 120 });
  await makeFolder(dir);
  if (
    existing === undefined ||
    added.size > 0 ||
    Object.keys(mappingAt(document, 'names')).length > Object.keys(names).length
  )
    await writeFile(join(dir, COLLECTION_FILE), text);
  const vocabulary = readVocabulary(dir, text);
  if (existing === undefined) await writeSchemasOf(dir, vocabulary);
  return { vocabulary, languages: vocabulary.languages ?? [], topicIds: ids, isNew: existing === undefined };
}

function newCollection({ file, languages, header, drafts }: Given): Document {
  const name = basename(file)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim();
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const isSourced =
    header.sources === undefined &&
    drafts.every(({ sources = [], fields }) => sources.length > 0 || fields?.['sources'] !== undefined);
  const document = new Document({
    title: header.title ?? sameIn(languages, title || 'Timeline'),
    description: header.description ?? inLanguages(languages, (texts) => texts.importedFrom(basename(file))),
    ...(isSourced ? !header.isWhole && { defaults: { basis: 'source' } } : { sources: 'none' }),
    ...(header.sourcesNote && { sourcesNote: header.sourcesNote }),
    ...(header.searchExample && { searchExample: header.searchExample }),
    languages,
    topics: header.topics ?? {},
  });
  const why = isSourced ? '' : '\n Some events have no source: "sources: none" allows it.';
  document.commentBefore = ` yaml-language-server: $schema=./collection.schema.json${why}`;
  return document;
}

function sameIn(languages: readonly string[], text: string): LocalText {
  return Object.fromEntries(languages.map((code) => [code, text]));
}

function mappingAt(document: Document, key: string): Record<string, unknown> {
  const whole: unknown = document.toJS();
  const value: unknown = typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readVocabulary(dir: string, text: string): CollectionVocabulary {
  const { value, faults } = parseYaml(text);
  const [fault] = faults;
  if (fault) throw new Error(`${join(dir, COLLECTION_FILE)}:${fault.line}:${fault.column} ${fault.message}`);
  return vocabularyOf(value);
}
