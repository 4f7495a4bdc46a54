import { type Column, columnOf } from './csv-columns';
import { type CsvRow, rowsOf } from './csv-rows';
import { type ParsedFile, type Path, type FilePosition, type PlacedMessage, START, faulty } from './parsed-file';
import { CONTROL } from './yaml-faults';

type Columns = readonly (Column | undefined)[];

const HEADINGS = 'the first line names the columns, "date" and "title" among them; npm run events:import reads others';

/** Reads separated values with a line of headings: a list of events, one in each row. */
export function parseCsv(written: string): ParsedFile {
  const rows = rowsOf(written.replaceAll(/\r\n?/g, '\n').normalize('NFC'));
  if ('message' in rows) return faulty([rows]);
  const [headings, ...events] = rows;
  if (!headings) return faulty([{ ...START, message: 'the file is empty' }]);
  const read = headings.cells.map((heading) => (heading === '' ? undefined : columnOf(heading)));
  const columns: Columns = read.map((column) => (column && 'path' in column ? column : undefined));
  const faults = [
    ...(['date', 'title'].every((name) => columns.some((column) => column?.path[0] === name))
      ? []
      : [{ ...START, message: HEADINGS }]),
    ...read.flatMap((column, index) =>
      column && 'fault' in column ? [{ ...headings.placeOf(index), message: column.fault }] : [],
    ),
    ...events.flatMap((row) => cellFaults(row, read)),
  ];
  if (faults.length > 0) return faulty(faults);
  const placeOf = (path: Path) => placeIn(events, columns, path);
  return { value: events.map((row) => eventOf(row, columns)), faults, doubts: [], placeOf, placeOfKey: placeOf };
}

function cellFaults({ cells, placeOf }: CsvRow, columns: readonly unknown[]): PlacedMessage[] {
  return cells.flatMap((cell, index) => {
    if (CONTROL.test(cell)) return [{ ...placeOf(index), message: 'a control character: leave it out' }];
    if (columns[index] !== undefined || cell === '') return [];
    return [{ ...placeOf(index), message: 'no column heading above this: text with a comma must be quoted' }];
  });
}

type Tree = Record<PropertyKey, unknown>;

function eventOf({ cells }: CsvRow, columns: Columns): Tree {
  const event: Tree = {};
  cells.forEach((cell, index) => {
    const column = columns[index];
    if (column && cell !== '') set(event, column.path, column.read(cell));
  });
  // A row may have a second source and no first.
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((item) => item !== undefined) : value,
    ]),
  );
}

/** Puts a value into nested mappings and lists. */
function set(tree: Tree | unknown[], [key = '', ...rest]: Path, value: unknown): void {
  const existing: unknown = Reflect.get(tree, key);
  if (rest.length === 0) Reflect.set(tree, key, value);
  else if (isTree(existing)) set(existing, rest, value);
  else {
    const made = typeof rest[0] === 'number' ? [] : {};
    set(made, rest, value);
    Reflect.set(tree, key, made);
  }
}

function isTree(value: unknown): value is Tree | unknown[] {
  return typeof value === 'object' && value !== null;
}

/** The cell that holds the value at the path, or a part of it; otherwise the beginning of the row. */
function placeIn(rows: readonly CsvRow[], columns: Columns, [index, ...path]: Path): FilePosition {
  const row = rows[Number(index)];
  if (!row) return { line: 1, column: 1 };
  const shared = columns.map((column) => (column ? sharedLength(column.path, path) : 0));
  const longest = Math.max(0, ...shared);
  return row.placeOf(longest === 0 ? 0 : shared.indexOf(longest));
}

function sharedLength(path: Path, other: Path): number {
  const differs = path.findIndex((key, index) => key !== other[index]);
  return differs < 0 ? path.length : differs;
}
