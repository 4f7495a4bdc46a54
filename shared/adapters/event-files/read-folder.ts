import { type Dirent, readFileSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DATE_KEYS } from './date-schema';
import { decodeText } from './decode-text';
import { parseCsv } from './csv-file';
import { type Fault, type FolderFile, YAML_EXTENSION } from './file-check';
import { START, faulty } from './parsed-file';
import { parseYaml } from './yaml-file';

/** The files of a folder that hold a collection. */
export interface FolderFiles {
  /** In the order of their names. */
  readonly paths: readonly string[];
  /** What hinders reading it. */
  readonly faults: readonly Fault[];
  /** What is ignored although it may be meant as an event. */
  readonly doubts: readonly Fault[];
}

export const COLLECTION_FILE = 'collection.yaml';
const TABLE_FILE = 'events.csv';

/** Lists every YAML file in the folder itself, and events.csv. Hidden files do not belong to the collection. */
export async function filesIn(dir: string): Promise<FolderFiles> {
  const entries = await visibleEntries(dir);
  if ('fault' in entries) return { paths: [], faults: [atStart(dir, entries.fault)], doubts: [] };
  const paths: string[] = [];
  const faults: Fault[] = [];
  const doubts: Fault[] = [];
  for (const entry of entries) {
    const path = join(dir, entry.name);
    const ignored = ignoredBecause(entry);
    if (ignored !== undefined) doubts.push(atStart(path, ignored));
    else if (entry.isDirectory() || !isRead(entry.name)) continue;
    else if (entry.name === 'collection.yml') faults.push(atStart(path, `rename this file to ${COLLECTION_FILE}`));
    else {
      const unreadable = await unreadableBecause(path);
      if (unreadable === undefined) paths.push(path);
      else faults.push(atStart(path, unreadable));
    }
  }
  return { paths, faults, doubts };
}

function isRead(name: string): boolean {
  return YAML_EXTENSION.test(name) || name === TABLE_FILE;
}

/** A file with its content read; when it is no text, with that as its only fault. */
export async function readFolderFile(path: string): Promise<FolderFile> {
  const decoded = await readFile(path).then(decodeText, (error: unknown) => ({ fault: cannotRead(error), before: '' }));
  if ('text' in decoded)
    return {
      path,
      ...(YAML_EXTENSION.test(path) ? parseYaml(decoded.text, DATE_KEYS, readerOf(path)) : parseCsv(decoded.text)),
    };
  const lines = decoded.before.split('\n');
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { path, ...faulty([{ ...place, message: decoded.fault }], place) };
}

/** Apart, so that it keeps nothing of what was read. A file that is gone meanwhile has no places in it. */
function readerOf(path: string): () => string {
  return () => {
    try {
      const decoded = decodeText(readFileSync(path));
      return 'text' in decoded ? decoded.text : decoded.before;
    } catch {
      return '';
    }
  };
}

export function atStart(file: string, message: string): Fault {
  return { file, ...START, message };
}

async function visibleEntries(dir: string): Promise<Dirent[] | { fault: string }> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { fault: 'folder not found' };
    if (code === 'ENOTDIR') return { fault: 'this is a file, not a folder of events' };
    return { fault: cannotRead(error) };
  }
}

function ignoredBecause(entry: Dirent): string | undefined {
  if (entry.isDirectory()) return 'ignored: events in a folder within the folder are not read';
  if (!YAML_EXTENSION.test(entry.name) && /\.ya?ml(\.txt)?$/i.test(entry.name))
    return 'ignored: the name of an event file ends in .yaml';
  if (entry.name !== TABLE_FILE && /\.csv$/i.test(entry.name))
    return `ignored: a table of events is named ${TABLE_FILE}; npm run events:import reads others`;
  return undefined;
}

/** A link may lead nowhere, or to a folder. */
async function unreadableBecause(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? undefined : 'this is not a file';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'this link leads to no file' : cannotRead(error);
  }
}

/** By the system's own code: EACCES, ELOOP, EIO … */
function cannotRead(error: unknown): string {
  return `this cannot be read (${String(codeOf(error))})`;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error && 'code' in error ? error.code : undefined;
}
