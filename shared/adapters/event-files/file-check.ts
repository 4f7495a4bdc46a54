import type * as z from 'zod/mini';
import { DATE_PARAMETER } from './date-schema';
import { explain, mistypedKey } from './fault-messages';
import type { ParsedFile, FilePosition } from './parsed-file';

/** A fault in a folder of events, and its place. */
export interface Fault extends FilePosition {
  /** The path, starting with the folder as it was given. */
  readonly file: string;
  readonly message: string;
  /** What was written in the place of a date. */
  readonly date?: string;
}

export type FolderFile = ParsedFile & { readonly path: string };

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
    : {
        faults: result.error.issues
          .slice(0, MOST_FAULTS)
          .flatMap((issue) => faultsOf(issue, file).map(withShortQuotes)),
      };
}

/** What nobody would mend one by one, as each takes as long to find as its file is. */
const MOST_FAULTS = 200;

const LONGEST_QUOTE = 100;

/** Of what somebody wrote the beginning tells enough. */
function withShortQuotes(fault: Fault): Fault {
  const message = fault.message.replaceAll(/"([^"]*)"/g, (quoted, text: string) =>
    text.length > LONGEST_QUOTE ? `"${text.slice(0, LONGEST_QUOTE)}…"` : quoted,
  );
  return { ...fault, message };
}

function faultsOf(issue: z.core.$ZodIssue, { path: file, value, placeOf, placeOfKey }: FolderFile): Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const messages = issue.message.split('\n');
      return issue.keys.slice(0, MOST_FAULTS).map((key, index) => {
        const message = mistypedKey(key, valueAt(value, [...issue.path, key])) ?? messages[index] ?? issue.message;
        return { file, ...placeOfKey(issue.path, key), message };
      });
    }
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      return [{ file, ...placeOfKey(issue.path.slice(0, -1), key), message: issue.message }];
    }
    case 'custom': {
      const date: unknown = issue.params?.[DATE_PARAMETER];
      const place = { file, ...placeOf(issue.path), message: issue.message };
      return [typeof date === 'string' ? { ...place, date } : place];
    }
    default:
      return [{ file, ...placeOf(issue.path), message: issue.message }];
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** Sorts faults by file, line and column. */
export function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
