import { LineCounter, type Document, type Node, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import { type ParsedFile, type Path, type FilePosition, START, faulty } from './parsed-file';
import { TOO_DEEP, type TextFault, checkNodes, syntaxAdvice } from './yaml-faults';

interface Source {
  readonly document: Document.Parsed;
  readonly place: (offset: number) => FilePosition;
}

/**
 * The file that was parsed last: its places are asked for while it is at hand. Not a WeakRef for each file: these keep all
 * documents until the next full garbage collection.
 */
let latest: { readonly file: object; readonly source: Source } | undefined;

/**
 * Reads YAML 1.2, its texts composed (NFC). Values of `textKeys` stay text as written: `2001` is a number in YAML, and `0079`
 * is 79. A document takes four times the memory of its value, so it is let go, and parsed again when a place is asked
 * for; `again` gives its text.
 */
export function parseYaml(
  text: string,
  textKeys: readonly string[] = [],
  again: () => string = () => text,
): ParsedFile {
  if (text.length > LARGEST_TEXT)
    return faulty([{ ...START, message: `a file of YAML has at most ${LARGEST_TEXT / 1e6} MB: divide it` }]);
  const source = sourceOf(text);
  const { document, place } = source;
  const placed = ({ offset, message }: TextFault) => ({ ...place(offset), message });
  const checked = checkNodes(document, text);
  const textLines = text.split('\n');
  const tooDeep = document.errors.find(({ code }) => code === TOO_DEEP);
  const syntax = firstOnLines(tooDeep ? [tooDeep] : [...document.errors, ...document.warnings], place).map(
    ([error, at]) => ({ ...at, message: `not YAML: ${syntaxAdvice(error, textLines[at.line - 1] ?? '')}` }),
  );
  const faults = [...syntax, ...checked.faults.map(placed)];
  const doubts = checked.doubts.map(placed);
  if (faults.length === 0) keepAsWritten(document, textKeys);
  const value = faults.length === 0 ? valueIn(document) : undefined;
  if (value === REFUSED) faults.push({ ...START, message: 'not YAML: its aliases repeat too much' });
  const file = {};
  latest = { file, source };
  return { value: value === REFUSED ? undefined : value, faults, doubts, ...placesIn(file, again) };
}

/** After the first fault on a line, the parser finds others at each of its characters. */
function firstOnLines<Fault extends { readonly pos: readonly [number, number] }>(
  faults: readonly Fault[],
  place: Source['place'],
): readonly (readonly [Fault, FilePosition])[] {
  const byLine = new Map<number, readonly [Fault, FilePosition]>();
  for (const fault of faults) {
    const at = place(fault.pos[0]);
    if (!byLine.has(at.line)) byLine.set(at.line, [fault, at]);
  }
  return [...byLine.values()];
}

/** The parser needs some hundred bytes of memory for each that it reads: more than this ends in none. */
const LARGEST_TEXT = 16e6;

const REFUSED = Symbol('refused');

/** The parser refuses aliases of aliases that would fill the memory. */
function valueIn(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return REFUSED;
    throw error;
  }
}

function sourceOf(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { document, place };
}

/** Apart from where the document is at hand, so that nothing keeps it. */
function placesIn(file: object, again: () => string): Pick<ParsedFile, 'placeOf' | 'placeOfKey'> {
  return {
    placeOf(path) {
      const { document, place } = source();
      return place(offsetOf(innermost(document, path)));
    },
    placeOfKey(path, key) {
      const { document, place } = source();
      return place(offsetOf(keyNode(innermost(document, path), key)));
    },
  };

  function source(): Source {
    if (latest?.file !== file) latest = { file, source: sourceOf(again()) };
    return latest.source;
  }
}

function keepAsWritten(document: Document, keys: readonly string[]): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.normalize('NFC');
    },
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
