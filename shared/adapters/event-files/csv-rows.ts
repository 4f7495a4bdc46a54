import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { delimiterOf } from './csv-delimiter';
import type { Place, PlacedMessage } from './parsed-file';

export interface Row {
  readonly cells: readonly string[];
  /** The place of a cell, by its index. */
  readonly placeOf: (index: number) => Place;
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), raw: z.string() }));

/** The rows of comma-, semicolon- or tab-separated values that are not blank, or why there are none. */
export function rowsOf(text: string): readonly Row[] | PlacedMessage {
  const delimiter = delimiterOf(text, [',', ';', '\t']);
  try {
    const records = recordsSchema.parse(
      parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, trim: true, raw: true }),
    );
    let line = 1;
    return records.flatMap(({ record: cells, raw }) => {
      const start = line;
      line += raw.split('\n').length - 1;
      if (cells.every((cell) => cell === '')) return [];
      return [{ cells, placeOf: (index) => placeIn(raw, startOf(raw, delimiter, index), start) }];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.catch(z.number(), 1).parse(error['lines']);
    return { line, column: 1, message: `not CSV: ${error.message}` };
  }
}

/** The parser has seen that the row is sound: a cell is quoted, or has neither delimiters nor quotes. */
function startOf(raw: string, delimiter: string, index: number): number {
  const cells = raw.matchAll(
    new RegExp(`\\s*("(?:[^"]|"")*"[^${delimiter}]*|[^${delimiter}]*)(?:${delimiter}|$)`, 'g'),
  );
  for (const [at, { index: start }] of [...cells].entries()) if (at === index) return start;
  return 0;
}

function placeIn(raw: string, offset: number, firstLine: number): Place {
  const before = raw.slice(0, offset).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
