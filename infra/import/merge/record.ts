import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere } from './read-if-there';

/** The fields of an event as its file has them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the last import wrote of an event: what differs from it since was written by a person. */
export interface RecordedEvent {
  readonly id: string;
  /** The name of the file it came from. */
  readonly file: string;
  readonly key?: string | undefined;
  readonly date: string;
  readonly title: string;
  /** A digest of each field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Hidden, so that it is no file of the collection; one line for each event, so that versions of it can be compared. */
const RECORD_FILE = '.imported.jsonl';

const recordedSchema = z.object({
  id: z.string(),
  file: z.string(),
  key: z.optional(z.string()),
  date: z.string(),
  title: z.string(),
  fields: z.record(z.string(), z.string()),
});

/** Empty for a folder that nothing was imported into; a line that cannot be read is left out. */
export async function readRecord(dir: string): Promise<RecordedEvent[]> {
  const lines = (await readIfThere(join(dir, RECORD_FILE)))?.split('\n') ?? [];
  return lines.flatMap((line) => recordedSchema.safeParse(parsed(line)).data ?? []);
}

export async function writeRecord(dir: string, events: readonly RecordedEvent[]): Promise<void> {
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeFile(join(dir, RECORD_FILE), sorted.map((event) => `${JSON.stringify(event)}\n`).join(''));
}

export function digestsOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, digestOf(fields[name])]));
}

/** The same for equal values, whatever the order of their keys; empty for a field that is not there. */
export function digestOf(value: unknown): string {
  if (value === undefined) return '';
  return createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest('hex').slice(0, 12);
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
