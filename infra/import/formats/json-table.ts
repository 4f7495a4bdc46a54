import { type TableRow, type ColumnTable, boundColumns } from '../columns/table';

/** A list of objects as a table: a column for each key, also of objects within. */
export function jsonTable(items: readonly unknown[], lines: readonly number[]): ColumnTable {
  const flat = items.map((item) => flattened(item));
  const columns = [...new Set(flat.flatMap((cells) => [...(cells?.keys() ?? [])]))];
  boundColumns(columns);
  const rows = flat.map((cells, index): TableRow => {
    const line = lines[index] ?? 1;
    return cells
      ? { line, cells: columns.map((column) => cells.get(column) ?? '') }
      : { line, cells: [], fault: 'not an object' };
  });
  return { columns, rows };
}

function flattened(item: unknown, prefix = '', depth = 0): Map<string, string> | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(item)) {
    const name = prefix === '' ? key : `${prefix} ${key}`;
    const inner = depth < 2 ? flattened(value, name, depth + 1) : undefined;
    if (inner) for (const [column, cell] of inner) cells.set(column, cell);
    else if (Array.isArray(value)) cells.set(name, value.flatMap((each) => textOf(each) ?? []).join('; '));
    else cells.set(name, textOf(value) ?? '');
  }
  return cells;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
