import { basename } from 'node:path';
import { type FolderFile, YAML_EXTENSION } from './file-check';

/** An event as a file has it. Its places are those in the file. */
export interface EventEntry extends FolderFile {
  /** The name of a file that holds this event alone: its id, unless it gives another. */
  readonly name?: string;
}

/** The events of a file: that of a mapping, or those of a list. A file that cannot be read counts as one. */
export function entriesOf(file: FolderFile): readonly EventEntry[] {
  const { path, value, placeOf } = file;
  if (!Array.isArray(value)) return [{ ...file, name: basename(path).replace(YAML_EXTENSION, '') }];
  return value.map((each: unknown, index) => ({
    path,
    value: each,
    faults: isMapping(each) ? [] : [{ ...placeOf([index]), message: 'an event is a mapping, with "date" and "title"' }],
    doubts: [],
    ...placesWithin(file, index),
  }));
}

/** Apart from where the value is at hand, so that nothing keeps it. */
function placesWithin(
  { placeOf, placeOfKey }: Pick<FolderFile, 'placeOf' | 'placeOfKey'>,
  index: number,
): Pick<FolderFile, 'placeOf' | 'placeOfKey'> {
  return {
    placeOf: (path) => placeOf([index, ...path]),
    placeOfKey: (path, key) => placeOfKey([index, ...path], key),
  };
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
