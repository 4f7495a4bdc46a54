import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** The value of a YAML file, and the lines of its members by their paths, as of JSON; otherwise what is wrong. */
export type YamlValue =
  { readonly value: unknown; readonly lines: ReadonlyMap<string, readonly number[]> } | { readonly fault: string };

export function yamlValue(text: string): YamlValue {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) return { fault: `line ${counter.linePos(error.pos[0]).line} is no YAML: ${error.message}` };
  const lines = new Map<string, number[]>();
  collect(document.contents, []);
  return { value: document.toJS(), lines };

  function collect(node: unknown, path: readonly string[]): void {
    if (isSeq(node))
      for (const item of node.items) {
        add(path, item);
        collect(item, [...path, '*']);
      }
    else if (isMap(node))
      for (const { key, value } of node.items) {
        add(path, key);
        collect(value, [...path, isScalar(key) ? String(key.value) : '']);
      }
  }

  function add(path: readonly string[], node: unknown): void {
    const name = path.join('.');
    const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    const line = Array.isArray(range) && typeof range[0] === 'number' ? counter.linePos(range[0]).line : 1;
    const known = lines.get(name);
    if (known) known.push(line);
    else lines.set(name, [line]);
  }
}
