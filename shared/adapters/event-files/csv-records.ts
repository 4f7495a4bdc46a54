import { type CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { delimiterOf } from './csv-delimiter';

/** A record of separated values that is not blank. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** As it is written. */
  readonly raw: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** A record that cannot be read. */
export interface CsvFault {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface CsvRecords {
  readonly delimiter: string;
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

interface CsvOptions {
  readonly delimiters: readonly [string, ...string[]];
  /** Takes quotation marks within a cell for text, and keeps the spaces around cells. */
  readonly isLenient?: boolean;
}

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);

/** Reads separated values, whatever their ends of lines. A first line such as `sep=;`, for spreadsheets, tells the delimiter. */
export function csvRecords(text: string, { delimiters, isLenient = false }: CsvOptions): CsvRecords {
  // The parser counts a quoted \r\n as two lines.
  const whole = text.replaceAll(/\r\n?/g, '\n');
  const told = /^sep=(.)\n/i.exec(whole);
  const linesBefore = told ? 1 : 0;
  const body = whole.slice(told?.[0].length ?? 0);
  const delimiter = told?.[1] ?? delimiterOf(body, delimiters);
  const faults: CsvFault[] = [];
  const parsed: unknown = parse(body, {
    ...{ delimiter, record_delimiter: '\n', info: true, raw: true },
    relax_column_count: true,
    relax_quotes: isLenient,
    trim: !isLenient,
    skip_records_with_error: true,
    on_skip: (error) => void faults.push(faultOf(error, linesBefore)),
  });
  const records = recordsSchema.parse(parsed).map(({ record: cells, raw, info }): CsvRecord => {
    const line = info.lines + linesBefore - [...raw.trim().matchAll(/\n/g)].length;
    return { cells, raw, line };
  });
  return { delimiter, records: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), faults };
}

function faultOf(error: CsvError | undefined, linesBefore: number): CsvFault {
  const line = typeof error?.['lines'] === 'number' ? error['lines'] : 1;
  return { line: line + linesBefore, code: error?.code ?? '', message: error?.message ?? 'not a row' };
}
