import type { DynamoCall } from '../../support/recorded-calls';

/** What an update or a piece of work costs, exactly. */
export interface Count {
  /** What is counted, in words. */
  readonly name: string;
  readonly queries: number;
  /** Items that are asked for one by one, and batches of them. */
  readonly gets: number;
  readonly readUnits: number;
  readonly writes: number;
  readonly writeUnits: number;
  /** Methods called over HTTP, in order; what goes in the response to the webhook is none. */
  readonly calls: readonly string[];
  /** The method in the response, if there is one. */
  readonly answer: string;
  /** Bytes of the response, or of all that was sent. */
  readonly bytes: number;
}

/** The part of a count that comes from the calls to the table. */
export function ofTable(calls: readonly DynamoCall[]) {
  const named = (pattern: RegExp) => calls.filter(({ command }) => pattern.test(command)).length;
  return {
    queries: named(/^Query/),
    gets: named(/^(?:Batch)?Get/),
    readUnits: calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
    writes: named(/^(?:Put|Update|Delete|BatchWrite)/),
    writeUnits: calls.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
  };
}

const COLUMNS = ['', 'queries', 'gets', 'RCU', 'writes', 'WCU', 'bytes', 'answer', 'calls'];

/** Counts as a table, a line each: the form they are kept in. */
export function countTable(counts: readonly Count[]): string {
  const rows = counts.map(({ name, queries, gets, readUnits, writes, writeUnits, bytes, answer, calls }) =>
    [name, queries, gets, readUnits, writes, writeUnits, bytes, answer || '–', told(calls)].map(String),
  );
  const all = [COLUMNS, ...rows];
  const widths = COLUMNS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => column > 0 && column < 7;
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

function told(calls: readonly string[]): string {
  const times = new Map(calls.map((method) => [method, calls.filter((each) => each === method).length]));
  return [...times].map(([method, count]) => (count > 1 ? `${count} × ${method}` : method)).join(', ') || '0';
}
