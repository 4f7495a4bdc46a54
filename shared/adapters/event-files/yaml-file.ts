import {
  LineCounter,
  type Document,
  type Node,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

type Path = readonly PropertyKey[];

/** The value of a YAML file, and the places of its parts. */
export interface YamlFile {
  readonly value: unknown;
  /** Syntax errors and control characters; with any, `value` is undefined. */
  readonly faults: readonly (Place & { readonly message: string })[];
  /** The place of the value at the path, or of the innermost existing value on the way to it. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key in the mapping at the path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** Reads YAML 1.2. Values of `textKeys` stay text as written: `2001` is a number in YAML, and `0079` is 79. */
export function parseYaml(text: string, textKeys: readonly string[] = []): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  checkAliases(document);
  const syntax = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    message: `not YAML: ${ADVICE[error.code] ?? error.message}`,
  }));
  const control = controlCharacters(document).map((offset) => ({ ...place(offset), message: CONTROL_ADVICE }));
  const faults = [...syntax, ...control];
  if (faults.length === 0) keepAsWritten(document, textKeys);
  return {
    value: faults.length === 0 ? document.toJS() : undefined,
    faults,
    placeOf: (path) => place(offsetOf(innermost(document, path))),
    placeOfKey: (path, key) => place(offsetOf(keyNode(innermost(document, path), key))),
  };
}

/** Replaces messages of the parser that do not say what to do. */
const ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'text with ": " in it must stand in quotes',
  MULTIPLE_DOCS: 'a file holds one document: leave out "---" and what follows',
};

/** Line breaks and tabs are none. */
const CONTROL = /(?![\n\t])\p{Cc}/u;
const CONTROL_ADVICE = 'a control character: leave it out; a backslash in double quotes is written \\\\';

/** Where texts begin that have a control character: a terminal would obey it, and no client shows it. */
function controlCharacters(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === 'string' && CONTROL.test(value)) offsets.push(range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** The parser does not report undefined aliases; it throws when they are resolved. */
function checkAliases(document: Document): void {
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const [start = 0, end = start] = alias.range ?? [];
      document.errors.push(new YAMLParseError([start, end], 'BAD_ALIAS', `there is no &${alias.source}`));
    },
  });
}

function keepAsWritten(document: Document, keys: readonly string[]): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !keys.includes(String(key.value)) || !isScalar(value)) return;
      if (typeof value.value === 'number' && value.source !== undefined) value.value = value.source;
    },
  });
}

function innermost(document: Document, path: Path): Node | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node;
  }
  return document.contents;
}

function keyNode(parent: Node | null, key: string): Node | null {
  if (!isMap(parent)) return parent;
  const found = parent.items.map((pair) => pair.key).find((each) => isScalar(each) && String(each.value) === key);
  return isNode(found) ? found : parent;
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
