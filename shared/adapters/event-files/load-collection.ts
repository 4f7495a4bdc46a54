import { basename, join } from 'node:path';
import type { Collection } from '../../domain/collection';
import { collectionFileSchema } from './collection-file-schema';
import { completeEvent } from './complete-event';
import { eventFileSchema } from './event-file-schema';
import { idReader } from './event-ids';
import { type Fault, type FolderFile, byPlace, checkFile } from './file-check';
import { type EventEntry, entriesOf } from './file-entries';
import { checkIds } from './id-checks';
import { checkNames } from './name-checks';
import { COLLECTION_FILE, atStart, readFolder } from './read-folder';
import { resolveNames } from './resolve-names';
import { type Vocabulary, vocabularyOf } from './vocabulary';

export interface LoadedCollection {
  /** Absent when there are faults. */
  readonly collection?: Collection;
  /** All faults, by file, line and column. */
  readonly faults: readonly Fault[];
  /** What is no fault, but may not be what was meant. */
  readonly doubts: readonly Fault[];
  /** collection.yaml, also one with faults. */
  readonly header?: FolderFile | undefined;
  /** The events as their files have them, by id; without those of which it cannot be told. */
  readonly entries: ReadonlyMap<string, EventEntry>;
}

/** Reads a folder: collection.yaml, and the events, each in a YAML file of its own or in a list. */
export async function loadCollection(dir: string): Promise<LoadedCollection> {
  const folder = await readFolder(dir);
  const { files } = folder;
  const doubts = [
    ...folder.doubts,
    ...files.flatMap(({ path, doubts: own }) => own.map((each) => ({ file: path, ...each }))),
  ];
  if (files.length === 0 && folder.faults.length > 0) return { faults: folder.faults, doubts, entries: new Map() };
  const header = files.find(({ path }) => basename(path) === COLLECTION_FILE);
  const vocabulary = vocabularyOf(header?.value);
  const checkedHeader = header && checkFile(header, collectionFileSchema(vocabulary));

  const schema = eventFileSchema(vocabulary);
  const idOf = idReader(vocabulary.languages);
  const checked = files
    .filter((file) => file !== header)
    .flatMap(entriesOf)
    .map((entry) => ({ entry, id: idOf(entry), ...checkFile(entry, schema) }));
  const faults = [
    ...folder.faults,
    ...(checkedHeader?.faults ?? [
      atStart(join(dir, COLLECTION_FILE), 'file not found; it must name the languages and topics'),
    ]),
    ...(checked.length > 0 ? [] : [atStart(dir, 'no events here; each is a YAML file, or a part of a list')]),
    ...checked.flatMap((each) => each.faults),
    ...checkIds(checked),
  ].sort(byPlace);
  const entries = new Map(checked.flatMap(({ id, entry }) => (id === undefined ? [] : [[id, entry]])));
  const read = { doubts, header, entries };
  if (faults.length > 0 || !header || !checkedHeader?.value) return { faults, ...read };
  const events = checked.flatMap(({ id = '', value }) => (value ? [completeEvent(value, id, vocabulary)] : []));
  const nameFaults = checkNames(header, checkedHeader.value, events);
  if (nameFaults.length > 0) return { faults: nameFaults, ...read };
  return { collection: resolveNames(checkedHeader.value, events), faults, ...read };
}

/** What the folder's collection.yaml says about events; undefined when there is no such file. */
export async function loadVocabulary(dir: string): Promise<Vocabulary | undefined> {
  const { files } = await readFolder(dir);
  const header = files.find(({ path }) => basename(path) === COLLECTION_FILE);
  return header && vocabularyOf(header.value);
}
