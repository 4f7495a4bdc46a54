import { basename, join } from 'node:path';
import type { Collection } from '../../domain/collection';
import { collectionFileSchema, vocabularyOf } from './collection-file-schema';
import { type Vocabulary, eventFileSchema } from './event-file-schema';
import { type Fault, type FolderFile, byPlace, checkFile } from './file-check';
import { checkIds } from './id-checks';
import { checkNames } from './name-checks';
import { COLLECTION_FILE, atStart, readFolder } from './read-folder';
import { resolveNames } from './resolve-names';

export interface LoadedCollection {
  /** Absent when there are faults. */
  readonly collection?: Collection;
  /** All faults, by file, line and column. */
  readonly faults: readonly Fault[];
  /** What is no fault, but may not be what was meant. */
  readonly doubts: readonly Fault[];
  /** All YAML files, also those with faults. */
  readonly files: readonly FolderFile[];
}

/** Reads a folder: collection.yaml and one YAML file for each event. */
export async function loadCollection(dir: string): Promise<LoadedCollection> {
  const folder = await readFolder(dir);
  const { files } = folder;
  const doubts = [
    ...folder.doubts,
    ...files.flatMap(({ path, doubts: own }) => own.map((each) => ({ file: path, ...each }))),
  ];
  if (files.length === 0 && folder.faults.length > 0) return { faults: folder.faults, files, doubts };
  const header = files.find(({ path }) => basename(path) === COLLECTION_FILE);
  const eventFiles = files.filter((file) => file !== header);

  const vocabulary = vocabularyOf(header?.value);
  const checkedHeader = header && checkFile(header, collectionFileSchema(vocabulary.languages));
  const schema = eventFileSchema(vocabulary);
  const checkedEvents = eventFiles.map((file) => checkFile(file, schema));

  const faults = [
    ...folder.faults,
    ...(checkedHeader?.faults ?? [
      atStart(join(dir, COLLECTION_FILE), 'file not found; it must name the languages and topics'),
    ]),
    ...(eventFiles.length > 0 ? [] : [atStart(dir, 'no events here; each event is a YAML file of its own')]),
    ...checkedEvents.flatMap((checked) => checked.faults),
    ...checkIds(eventFiles),
  ].sort(byPlace);
  if (faults.length > 0 || !header || !checkedHeader?.value) return { faults, files, doubts };
  const events = checkedEvents.flatMap(({ value }) => (value ? [value] : []));
  const nameFaults = checkNames(header, checkedHeader.value, events);
  if (nameFaults.length > 0) return { faults: nameFaults, files, doubts };
  return { collection: resolveNames(checkedHeader.value, events), faults, files, doubts };
}

/** The languages and topics the folder's collection.yaml names; undefined when there is no such file. */
export async function loadVocabulary(dir: string): Promise<Vocabulary | undefined> {
  const { files } = await readFolder(dir);
  const header = files.find(({ path }) => basename(path) === COLLECTION_FILE);
  return header && vocabularyOf(header.value);
}
