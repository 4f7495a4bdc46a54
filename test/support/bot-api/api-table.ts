import source from './bot-api-10.3.json';

/**
 * The part of the Bot API that the bot uses, from `bot-api-10.3.json`. There a field is `name` or `name?` (may be left
 * out); its type one or several of, with ` | ` between them:
 * `'word'` or `true` · `/pattern/` · `Integer`, `Float`, `String`, `Boolean`, `InputFile` or a named type; each may be
 * followed by `[]` (a list of them) and by the range of its value, length or number: `(1..4096)`, `(..64 bytes)`.
 * A named type is an object of such fields, such a type, or a list of types of which it is one.
 */
export type Shape =
  | { readonly kind: 'literal'; readonly value: string | boolean }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  | { readonly kind: 'primitive'; readonly name: Primitive; readonly range: Range }
  | { readonly kind: 'list'; readonly of: Shape; readonly range: Range }
  | { readonly kind: 'one-of'; readonly shapes: readonly Shape[] }
  | { readonly kind: 'object'; readonly name: string; readonly fields: readonly Field[] };

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly shape: () => Shape;
}

/** Of a number: its value; of a list: its items; of a string: its UTF-16 units, or its bytes in UTF-8. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly inBytes: boolean;
}

const PRIMITIVES = ['Integer', 'Float', 'String', 'Boolean', 'InputFile'] as const;
type Primitive = (typeof PRIMITIVES)[number];

type FieldsSource = Readonly<Record<string, string>>;
const methods: Readonly<Record<string, FieldsSource>> = source.methods;
const types: Readonly<Record<string, string | readonly string[] | FieldsSource>> = source.types;
const named = new Map<string, Shape>();

/** The names of the methods the table knows. */
export const methodNames: readonly string[] = Object.keys(methods);

/** What a method takes; undefined when the table does not know it. */
export function payloadShape(method: string): Shape | undefined {
  const fields = Object.hasOwn(methods, method) ? methods[method] : undefined;
  return fields && objectShape(method, fields);
}

function typeNamed(name: string): Shape {
  const known = named.get(name);
  if (known) return known;
  const type = types[name];
  if (type === undefined) throw new Error(`the table has no type ${name}`);
  const shape = typeof type === 'string' ? parseType(type) : isList(type) ? oneOf(type) : objectShape(name, type);
  named.set(name, shape);
  return shape;
}

function isList(type: readonly string[] | FieldsSource): type is readonly string[] {
  return Array.isArray(type);
}

function objectShape(name: string, fields: FieldsSource): Shape {
  return {
    kind: 'object',
    name,
    fields: Object.entries(fields).map(([key, type]) => ({
      name: key.replace('?', ''),
      required: !key.endsWith('?'),
      // Types may hold one another.
      shape: () => parseType(type),
    })),
  };
}

const parsed = new Map<string, Shape>();

function parseType(text: string): Shape {
  const shape = parsed.get(text) ?? oneOf(text.split(' | '));
  parsed.set(text, shape);
  return shape;
}

/** One of these; of what is one of several itself, one of all of them. */
function oneOf(terms: readonly string[]): Shape {
  const shapes = terms.map(parseTerm).flatMap((shape) => (shape.kind === 'one-of' ? shape.shapes : [shape]));
  const [first, ...others] = shapes;
  return first && others.length === 0 ? first : { kind: 'one-of', shapes };
}

function parseTerm(term: string): Shape {
  if (term === 'true') return { kind: 'literal', value: true };
  if (term.startsWith("'")) return { kind: 'literal', value: term.slice(1, -1) };
  const [, pattern, flags] = /^\/(.+)\/(i?)$/.exec(term) ?? [];
  if (pattern !== undefined) return { kind: 'pattern', pattern: new RegExp(pattern, flags) };
  const [, name, lists = '', min = '', max = '', unit] =
    /^(\w+)((?:\[\])*)(?:\((-?\d*)\.\.(-?\d*)( bytes)?\))?$/.exec(term) ?? [];
  if (name === undefined) throw new Error(`the table has a type that cannot be read: ${term}`);
  const range = { min: min ? Number(min) : -Infinity, max: max ? Number(max) : Infinity, inBytes: unit !== undefined };
  const depth = lists.length / 2;
  const primitive = PRIMITIVES.find((each) => each === name);
  let shape: Shape = primitive
    ? { kind: 'primitive', name: primitive, range: depth === 0 ? range : ANY }
    : typeNamed(name);
  for (let level = 1; level <= depth; level += 1)
    shape = { kind: 'list', of: shape, range: level === depth ? range : ANY };
  return shape;
}

const ANY: Range = { min: -Infinity, max: Infinity, inBytes: false };
