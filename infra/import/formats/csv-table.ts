import { type CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { delimiterOf } from '../../../shared/adapters/event-files/csv-delimiter';
import { type Row, type Table, boundColumns } from '../columns/table';

const DELIMITERS = [',', ';', '\t', '|'] as const;

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);

/** The rows of a file of separated values; the first has the headings. */
export function csvTable(text: string): Table {
  // A line for spreadsheets alone: it tells the delimiter.
  const told = /^sep=(.)\r?\n/i.exec(text);
  // The parser counts a quoted \r\n as two lines.
  const body = (told ? text.slice(told[0].length) : text).replaceAll(/\r\n?/g, '\n');
  const skipped: Row[] = [];
  const records = recordsSchema.parse(
    parse(body, {
      info: true,
      raw: true,
      delimiter: told?.[1] ?? delimiterOf(body, DELIMITERS),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => void skipped.push(faultyRow(error, told ? 1 : 0)),
    }),
  );
  const [head, ...rest] = records;
  boundColumns(head?.record ?? []);
  const rows = rest.map(({ record, raw, info }): Row => {
    const line = info.lines + (told ? 1 : 0) - [...raw.trim().matchAll(/\n/g)].length;
    return { line, cells: record };
  });
  return {
    columns: (head?.record ?? []).map((heading) => heading.trim()),
    rows: [...rows, ...skipped].filter(
      ({ cells, fault }) => fault !== undefined || cells.some((cell) => cell.trim() !== ''),
    ),
  };
}

function faultyRow(error: CsvError | undefined, linesBefore: number): Row {
  const line = typeof error?.['lines'] === 'number' ? error['lines'] : 1;
  const fault =
    error?.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark opens here and is closed nowhere: what follows is not read'
      : (error?.message ?? 'not a row');
  return { line: line + linesBefore, cells: [], fault };
}
