/** Rows of texts under headings: a spreadsheet, or a list of objects. */
export interface ColumnTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it cannot be read at all. */
  readonly fault?: string;
}

/** More than any sheet has, and few enough to look at each. */
const MOST_COLUMNS = 1000;

/** Throws when there are too many columns for a table of events. */
export function boundColumns({ length }: { readonly length: number }): void {
  if (length > MOST_COLUMNS) throw new Error(`${length} columns are too many: a table may have ${MOST_COLUMNS}`);
}

/** What a column may hold. A language after a dot is that of its texts: `title.ru`. */
export const FIELDS = [
  'id',
  'date',
  'end',
  'year',
  'month',
  'day',
  'endYear',
  'endMonth',
  'endDay',
  'displayDate',
  'born',
  'died',
  'type',
  'title',
  'summary',
  'source',
  'url',
  'quote',
  'places',
  'people',
  'organisations',
  'topics',
  'importance',
] as const;

export type Field = (typeof FIELDS)[number];

/** The column that each field is read from, by its index; texts may be given in several languages. */
export type ColumnMap = ReadonlyMap<string, number>;

/** Whether a column has the field, in any language. */
export function hasField(map: ColumnMap, field: Field): boolean {
  return [...map.keys()].some((key) => key.split('.')[0] === field);
}

export function cellOf({ cells }: TableRow, map: ColumnMap, field: string): string {
  const index = map.get(field);
  return index === undefined ? '' : (cells[index] ?? '').trim();
}

/** The same table for columns without headings: its first row is one of the others, and columns have numbers. */
export function withNumbers({ columns, rows }: ColumnTable): ColumnTable {
  return { columns: columns.map((_, index) => String(index + 1)), rows: [{ line: 1, cells: columns }, ...rows] };
}

export function cellsOf({ rows }: ColumnTable, index: number): string[] {
  return rows.flatMap(({ cells }) => cells[index] ?? []);
}
