import { type CsvFault, csvRecords } from '../../../shared/adapters/event-files/csv-records';
import { type TableRow, type ColumnTable, boundColumns } from '../columns/table';

/** The rows of a file of separated values; the first has the headings. */
export function csvTable(text: string): ColumnTable {
  const { records, faults } = csvRecords(text, { delimiters: [',', ';', '\t', '|'], isLenient: true });
  const [head, ...rest] = records;
  boundColumns(head?.cells ?? []);
  return {
    columns: (head?.cells ?? []).map((heading) => heading.trim()),
    rows: [...rest.map(({ cells, line }): TableRow => ({ line, cells })), ...faults.map(faultyRow)],
  };
}

function faultyRow({ line, isOpenQuote, message }: CsvFault): TableRow {
  return { line, cells: [], fault: isOpenQuote ? `${message}: what follows is not read` : message };
}
