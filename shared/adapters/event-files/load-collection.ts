import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Collection } from '../../domain/collection';
import { collectionFileSchema, vocabularyOf } from './collection-file-schema';
import { DATE_KEYS } from './date-schema';
import { type Vocabulary, eventFileSchema } from './event-file-schema';
import { type Fault, type FolderFile, YAML_EXTENSION, checkFile } from './file-check';
import { checkIds } from './id-checks';
import { checkNames } from './name-checks';
import { resolveNames } from './resolve-names';
import { parseYaml } from './yaml-file';

export interface LoadedCollection {
  /** Absent when there are faults. */
  readonly collection?: Collection;
  /** All faults, by file, line and column. */
  readonly faults: readonly Fault[];
}

const COLLECTION_FILE = 'collection.yaml';

/** Reads a folder: collection.yaml and one YAML file for each event. Other files are ignored. */
export async function loadCollection(dir: string): Promise<LoadedCollection> {
  const names = await yamlFilesIn(dir);
  if ('fault' in names) return { faults: [atStart(dir, names.fault)] };
  const files: FolderFile[] = [];
  for (const name of names.found) files.push(await readFolderFile(join(dir, name)));
  const header = files.find(({ path }) => basename(path) === COLLECTION_FILE);
  const eventFiles = files.filter((file) => file !== header);

  const vocabulary = vocabularyOf(header?.value);
  const checkedHeader = header && checkFile(header, collectionFileSchema(vocabulary.languages));
  const schema = eventFileSchema(vocabulary);
  const checkedEvents = eventFiles.map((file) => checkFile(file, schema));

  const faults = [
    ...(checkedHeader?.faults ?? [
      atStart(join(dir, COLLECTION_FILE), 'there is no such file: it names the languages and topics'),
    ]),
    ...(eventFiles.length > 0 ? [] : [atStart(dir, 'there is no event: each is a YAML file of its own')]),
    ...checkedEvents.flatMap((checked) => checked.faults),
    ...checkIds(eventFiles),
  ].sort(byPlace);
  if (faults.length > 0 || !header || !checkedHeader?.value) return { faults };
  const events = checkedEvents.flatMap(({ value }) => (value ? [value] : []));
  const nameFaults = checkNames(header, checkedHeader.value, events);
  if (nameFaults.length > 0) return { faults: nameFaults };
  return { collection: resolveNames(checkedHeader.value, events), faults };
}

/** The languages and topics the folder's collection.yaml names; undefined when there is no such file. */
export async function loadVocabulary(dir: string): Promise<Vocabulary | undefined> {
  const names = await yamlFilesIn(dir);
  if ('fault' in names || !names.found.includes(COLLECTION_FILE)) return undefined;
  return vocabularyOf((await readFolderFile(join(dir, COLLECTION_FILE))).value);
}

async function yamlFilesIn(dir: string): Promise<{ found: readonly string[] } | { fault: string }> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    return { found: names.filter((name) => YAML_EXTENSION.test(name)).sort() };
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { fault: 'there is no such folder' };
    if (code === 'ENOTDIR') return { fault: 'this is a file, not a folder of events' };
    throw error;
  }
}

async function readFolderFile(path: string): Promise<FolderFile> {
  return { path, ...parseYaml(await readFile(path, 'utf8'), DATE_KEYS) };
}

function atStart(file: string, message: string): Fault {
  return { file, line: 1, column: 1, message };
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
