import type * as z from 'zod/mini';
import { nearestChoice } from '../../language/searching/spelling';

/** Messages about faults in a file, for the person who wrote it. */

/** Explains faults that have no message in the schema: `safeParse(value, { error: explain })`. */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  const path = issue.path ?? [];
  if (issue.input === undefined) return missing(path) + (issue.code === 'invalid_value' ? oneOf(issue.values) : '');
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === null) return `${name} is empty`;
      return `${name} must be ${EXPECTED[issue.expected] ?? issue.expected}, not ${typeNameOf(issue.input)}`;
    case 'invalid_value':
      return `${name} is ${shown(issue.input)}${oneOf(issue.values)}`;
    case 'too_small':
      return `${name} is ${shown(issue.input)}: at least ${issue.minimum}`;
    case 'too_big':
      return `${name} is ${shown(issue.input)}: at most ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
}

/** One line for each unknown key, in the same order. */
export function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  return keys.map((key) => `unknown key "${key}": ${suggestion(key, known, 'the keys here are')}`).join('\n');
}

/** What went wrong when a key is no key at all; undefined when it is one that is not known. */
export function mistypedKey(key: string, value: unknown): string | undefined {
  if (key.includes('：')) return 'the colon after a key is the full-width "：": write ": "';
  return value === null ? `text containing a comma must be quoted: "${key}" is read as a key` : undefined;
}

export function unknownTopic(input: unknown, topics: readonly string[]): string {
  if (typeof input !== 'string') return `a topic must be text, not ${typeNameOf(input)}`;
  if (topics.length === 0) return `unknown topic "${input}": add it to "topics" in collection.yaml, which lists none`;
  return `unknown topic "${input}": ${suggestion(input, topics, 'topics are listed in collection.yaml:')}`;
}

/** The nearest of the known words, and all of them. */
export function suggestion(word: string, known: readonly string[], listed: string): string {
  const nearest = nearestChoice(word, known);
  const all = `${listed} ${known.join(', ')}`;
  return nearest === undefined ? all : `did you mean "${nearest}"? – ${all}`;
}

function missing(path: readonly PropertyKey[]): string {
  const holder = path.slice(0, -1);
  return holder.length === 0 ? `${nameOf(path)} is missing` : `${nameOf(holder)} has no ${nameOf(path)}`;
}

function oneOf(values: readonly unknown[]): string {
  return `: must be one of ${values.map(String).join(', ')}`;
}

/** The innermost key of the path; an item of a list is named after the list. */
function nameOf(path: readonly PropertyKey[]): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return 'the file';
  return path.at(-1) === key ? `"${key}"` : `an item of "${key}"`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function typeNameOf(value: unknown): string {
  if (value === null) return 'nothing';
  return EXPECTED[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? typeNameOf(value) : JSON.stringify(value);
}
