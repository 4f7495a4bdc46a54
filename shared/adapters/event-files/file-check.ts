import type * as z from 'zod/mini';
import { explain } from './fault-messages';
import type { Place, YamlFile } from './yaml-file';

/** A fault in a folder of events, and its place. */
export interface Fault extends Place {
  /** The path, starting with the folder as it was given. */
  readonly file: string;
  readonly message: string;
}

export type FolderFile = YamlFile & { readonly path: string };

export const YAML_EXTENSION = /\.ya?ml$/;

interface Checked<Value> {
  /** Present when there are no faults. */
  readonly value?: Value;
  readonly faults: readonly Fault[];
}

/** Checks one file on its own. */
export function checkFile<Value>(file: FolderFile, schema: z.ZodMiniType<Value>): Checked<Value> {
  if (file.faults.length > 0) return { faults: file.faults.map((fault) => ({ file: file.path, ...fault })) };
  const result = schema.safeParse(file.value, { error: explain });
  return result.success
    ? { value: result.data, faults: [] }
    : { faults: result.error.issues.flatMap((issue) => faultsOf(issue, file)) };
}

function faultsOf(issue: z.core.$ZodIssue, { path: file, placeOf, placeOfKey }: FolderFile): Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => {
        return { file, ...placeOfKey(issue.path, key), message: messages[index] ?? issue.message };
      });
    }
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      return [{ file, ...placeOfKey(issue.path.slice(0, -1), key), message: issue.message }];
    }
    default:
      return [{ file, ...placeOf(issue.path), message: issue.message }];
  }
}
