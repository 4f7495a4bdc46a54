import { cellStarts } from './csv-cells';
import { csvRecords } from './csv-records';
import type { FilePosition, PlacedMessage } from './parsed-file';

export interface CsvRow {
  readonly cells: readonly string[];
  /** The place of a cell, by its index. */
  readonly placeOf: (index: number) => FilePosition;
}

/** The rows of comma-, semicolon- or tab-separated values that are not blank, or why there are none. */
export function rowsOf(text: string): readonly CsvRow[] | PlacedMessage {
  const { delimiter, records, faults } = csvRecords(text, { delimiters: [',', ';', '\t'] });
  const [fault] = faults;
  if (fault) return { line: fault.line, column: fault.column, message: `not CSV: ${fault.message}` };
  return records.map(({ cells, raw, line }) => ({
    cells,
    placeOf: (index) => placeIn(raw, startOf(raw, delimiter, index), line),
  }));
}

function startOf(raw: string, delimiter: string, index: number): number {
  let at = 0;
  for (const { start } of cellStarts(raw, delimiter)) {
    if (at === index) return start;
    at += 1;
  }
  return 0;
}

function placeIn(raw: string, offset: number, firstLine: number): FilePosition {
  const before = raw.slice(0, offset).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
