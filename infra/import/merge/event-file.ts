import { Document, parseDocument } from 'yaml';
import type { Fields } from './record';

const FIRST_LINE = ' yaml-language-server: $schema=./event.schema.json';

/** The text of a new file of an event. */
export function eventFile(fields: Fields): string {
  const document = new Document(fields);
  document.commentBefore = FIRST_LINE;
  return document.toString({ lineWidth: 120 });
}

/** The text of a file with some fields changed; what a person wrote, comments too, stays. */
export function changedFile(text: string, changes: ReadonlyMap<string, unknown>): string {
  const document = parseDocument(text);
  for (const [name, value] of changes) {
    if (value === undefined) document.delete(name);
    else document.set(name, document.createNode(value));
  }
  return document.toString({ lineWidth: 120 });
}
