import { type CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { cellStarts } from './csv-cells';
import { delimiterOf } from './csv-delimiter';

/** A record of separated values that is not blank. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** As it is written. */
  readonly raw: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** A record that cannot be read, and where the reason stands. */
export interface CsvFault {
  readonly line: number;
  readonly column: number;
  readonly isOpenQuote: boolean;
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

/** Empty lines that the parser skipped; it gives them with the row after them. */
const LINES_BEFORE = /^(?:[^\S\n]*\n)+/;

/** Reads separated values, whatever their ends of lines. A first line such as `sep=;`, for spreadsheets, tells the delimiter. */
export function csvRecords(text: string, { delimiters, isLenient = false }: CsvOptions): CsvRecords {
  // The parser counts a quoted \r\n as two lines.
  const whole = text.replaceAll(/\r\n?/g, '\n');
  const told = /^sep=(.)\n/i.exec(whole);
  const linesBefore = told ? 1 : 0;
  const body = whole.slice(told?.[0].length ?? 0);
  const delimiter = told?.[1] ?? delimiterOf(body, delimiters);
  const faults: CsvFault[] = [];
  const records = recordsSchema.parse(parsed()).map(({ record: cells, raw, info }): CsvRecord => {
    const line = info.lines + linesBefore - [...raw.trim().matchAll(/\n/g)].length;
    return { cells, raw: raw.replace(LINES_BEFORE, ''), line };
  });
  return { delimiter, records: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), faults };

  function parsed(): unknown {
    try {
      return parse(body, {
        ...{ delimiter, record_delimiter: '\n', info: true, raw: true, skip_empty_lines: true },
        relax_column_count: true,
        relax_quotes: isLenient,
        trim: !isLenient,
        skip_records_with_error: true,
        on_skip(error, raw = '') {
          faults.push(faultOf(error, raw));
          // After a fault the parser keeps all that follows, and gives it to each of the next ones.
          if (!isLenient) throw error ?? new Error('not a row');
        },
      });
    } catch (error) {
      if (faults.length === 0) throw error;
      return [];
    }
  }

  function faultOf(error: CsvError | undefined, raw: string): CsvFault {
    const line = (typeof error?.['lines'] === 'number' ? error['lines'] : 1) + linesBefore;
    if (error?.code !== 'CSV_QUOTE_NOT_CLOSED')
      return { line, column: 1, isOpenQuote: false, message: error?.message ?? 'not a row' };
    // The parser tells the end of the file.
    const open = [...cellStarts(raw, delimiter)].at(-1)?.open ?? 0;
    const before = body.slice(0, body.length - raw.length + open).split('\n');
    return {
      line: before.length + linesBefore,
      column: (before.at(-1) ?? '').length + 1,
      isOpenQuote: true,
      message: 'a quotation mark opens here and is closed nowhere',
    };
  }
}
