/**
 * The lines, from 1, on which the members of each list and object begin, by the path of keys to it: `events`,
 * `results.bindings`, and the empty path for the whole; no further than `deepest`. The text must be JSON.
 */
export function memberLines(text: string, deepest: number): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  const stack: { readonly path: string; key: string; readonly isList: boolean; expectsValue: boolean }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const holder = stack.at(-1);
    if (character === '\n') line++;
    else if (character === ':' && holder) holder.expectsValue = true;
    else if (character === ',' && holder) holder.expectsValue = holder.isList;
    else if (character === '}' || character === ']') stack.pop();
    else if (!/\s/.test(character)) {
      const begins = holder?.expectsValue ?? false;
      if (begins && holder) {
        holder.expectsValue = false;
        if (stack.length <= deepest) addTo(lines, holder.path, line);
      }
      if (character === '"') {
        const end = stringEnd(text, at);
        if (!begins && holder) holder.key = text.slice(at + 1, end);
        at = end;
      } else if (character === '{' || character === '[') {
        // The paths of a text that is nothing but brackets would fill the memory.
        const isDeep = stack.length > deepest;
        const path = holder && !isDeep ? [holder.path, holder.isList ? '*' : holder.key].filter(Boolean).join('.') : '';
        const isList = character === '[';
        stack.push({ path, key: '', isList, expectsValue: isList });
      }
    }
  }
  return lines;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function addTo(lines: Map<string, number[]>, path: string, line: number): void {
  const known = lines.get(path);
  if (known) known.push(line);
  else lines.set(path, [line]);
}
