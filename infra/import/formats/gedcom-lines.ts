/** A line of GEDCOM with those below it. */
export interface GedcomNode {
  readonly line: number;
  readonly tag: string;
  readonly id: string | undefined;
  readonly value: string;
  readonly children: readonly GedcomNode[];
}

const LINE = /^\s*(\d{1,2}) +(?:(@[^@\s]+@) +)?([A-Za-z0-9_]+)(?: (.*))?$/;

/** The records of a GEDCOM file (5.5.1 and 7); any other line is left out. Continued values are joined. */
export function gedcomRecords(text: string): GedcomNode[] {
  const records: Open[] = [];
  const path: Open[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const [, level = '', id, tag = '', value = ''] = LINE.exec(raw) ?? [];
    if (tag === '') return;
    const depth = Number(level);
    const parent = path[depth - 1];
    if (parent && (tag === 'CONT' || tag === 'CONC')) {
      parent.value += (tag === 'CONT' ? '\n' : '') + value;
      return;
    }
    const node: Open = { line: index + 1, tag, id, value: value.replaceAll('@@', '@'), children: [] };
    path.splice(depth, path.length, node);
    if (depth === 0) records.push(node);
    else parent?.children.push(node);
  });
  return records;
}

interface Open extends GedcomNode {
  value: string;
  readonly children: Open[];
}

export function childOf(node: GedcomNode | undefined, tag: string): GedcomNode | undefined {
  return node?.children.find((child) => child.tag === tag);
}

export function valueOf(node: GedcomNode | undefined, tag: string): string {
  return childOf(node, tag)?.value.trim() ?? '';
}
