import { basename, join } from 'node:path';
import { type CollectionFile, collectionFileSchema } from './collection-file-schema';
import { completeEvent } from './complete-event';
import { type EventFile, eventFileSchema } from './event-file-schema';
import { idReader } from './event-ids';
import { type Fault, type FolderFile, byPlace, checkFile } from './file-check';
import { type EventEntry, entriesOf } from './file-entries';
import { idChecker } from './id-checks';
import { nameChecker } from './name-checks';
import { COLLECTION_FILE, atStart, filesIn, readFolderFile } from './read-folder';
import { nameResolver } from './resolve-names';
import type { FileEvent } from './resolve-related';
import { type CollectionVocabulary, vocabularyOf } from './vocabulary';

/** What was found in a folder, but the events. */
export interface CheckedCollection {
  /** collection.yaml, also one with faults. */
  readonly header?: FolderFile | undefined;
  /** What it says; absent when there are faults anywhere. */
  readonly file?: CollectionFile | undefined;
  /** All faults, by file, line and column. */
  readonly faults: readonly Fault[];
  /** What is no fault, but may not be what was meant. */
  readonly doubts: readonly Fault[];
}

/** An event of a folder. */
export interface SeenEvent {
  readonly entry: EventEntry;
  /** Undefined when it cannot be told. */
  readonly id: string | undefined;
  /** Absent, as is collection.yaml, when the event, or anything before it, has faults. */
  readonly sound?: { readonly event: FileEvent; readonly header: FolderFile } | undefined;
}

/**
 * Checks a folder: collection.yaml, and the events, each in a YAML file of its own or in a list. Reads one file after
 * another and hands each event to `see`; keeps of it only what others are compared with.
 */
export async function checkCollection(
  dir: string,
  see: (seen: SeenEvent) => void = () => undefined,
): Promise<CheckedCollection> {
  const folder = await filesIn(dir);
  const { paths } = folder;
  if (paths.length === 0 && folder.faults.length > 0) return folder;
  const header = await readHeader(paths);
  const vocabulary = vocabularyOf(header?.value);
  const checkedHeader = header && checkFile(header, collectionFileSchema(vocabulary));
  const file = checkedHeader?.value;
  const missing = atStart(join(dir, COLLECTION_FILE), 'file not found; it must name the languages and topics');
  const faults = [...folder.faults, ...(checkedHeader?.faults ?? [missing])];
  const doubts = [...folder.doubts];
  const names = header && file && nameChecker(header, file);
  const resolved = file && nameResolver(file);
  const schema = eventFileSchema(vocabulary);
  const idOf = idReader(vocabulary.languages);
  const ids = idChecker();
  let count = 0;
  for (const path of paths) {
    const read = header?.path === path ? header : await readFolderFile(path);
    doubts.push(...read.doubts.map((doubt) => ({ file: path, ...doubt })));
    if (read !== header) for (const entry of entriesOf(read)) check(entry);
  }
  if (count === 0) faults.push(atStart(dir, 'no events here; each is a YAML file, or a part of a list'));
  faults.push(...ids.faults());
  if (faults.length === 0) faults.push(...(names?.faults() ?? []));
  else faults.sort(byPlace);
  return { header, file: faults.length === 0 ? file : undefined, faults, doubts };

  function check(entry: EventEntry): void {
    const id = idOf(entry);
    const checked = checkFile(entry, schema);
    count += 1;
    ids.add(entry, id);
    faults.push(...checked.faults);
    see({ entry, id, sound: faults.length > 0 ? undefined : soundEvent(checked.value, id) });
  }

  function soundEvent(value: EventFile | undefined, id: string | undefined): SeenEvent['sound'] {
    if (!header || !resolved || !value || id === undefined) return undefined;
    const event = completeEvent(value, id, vocabulary);
    names?.add(event);
    return { event: resolved(event), header };
  }
}

/** What the folder's collection.yaml says about events; undefined when there is no such file. */
export async function loadVocabulary(dir: string): Promise<CollectionVocabulary | undefined> {
  const { paths } = await filesIn(dir);
  const header = await readHeader(paths);
  return header && vocabularyOf(header.value);
}

async function readHeader(paths: readonly string[]): Promise<FolderFile | undefined> {
  const path = paths.find((each) => basename(each) === COLLECTION_FILE);
  return path === undefined ? undefined : readFolderFile(path);
}
