import { csvRecords } from './csv-records';
import type { Place, PlacedMessage } from './parsed-file';

export interface Row {
  readonly cells: readonly string[];
  /** The place of a cell, by its index. */
  readonly placeOf: (index: number) => Place;
}

/** The rows of comma-, semicolon- or tab-separated values that are not blank, or why there are none. */
export function rowsOf(text: string): readonly Row[] | PlacedMessage {
  const { delimiter, records, faults } = csvRecords(text, { delimiters: [',', ';', '\t'] });
  const [fault] = faults;
  if (fault) return { line: fault.line, column: 1, message: `not CSV: ${fault.message}` };
  return records.map(({ cells, raw, line }) => ({
    cells,
    placeOf: (index) => placeIn(raw, startOf(raw, delimiter, index), line),
  }));
}

/** The parser has seen that the row is sound: a cell is quoted, or has neither delimiters nor quotes. */
function startOf(raw: string, delimiter: string, index: number): number {
  // Whatever the sign means in an expression.
  const sign = `\\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}`;
  const cells = raw.matchAll(new RegExp(`\\s*("(?:[^"]|"")*"[^${sign}]*|[^${sign}]*)(?:${sign}|$)`, 'gu'));
  for (const [at, { index: start }] of [...cells].entries()) if (at === index) return start;
  return 0;
}

function placeIn(raw: string, offset: number, firstLine: number): Place {
  const before = raw.slice(0, offset).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
