import type { DateOrder } from '../../../shared/domain/date-query';
import { notationOf } from '../dates/day-order';
import type { DateRules } from '../dates/date-rules';
import { SERIAL_DAY } from '../dates/plain-form';
import type { Settle } from '../settle';
import type { ReadingOptions } from '../reading-options';
import { type ColumnMap, type ColumnTable, cellsOf } from './table';

/** How the columns of dates are meant: as the option says, else as a day above 12 shows, else as the person answers. */
export async function dateRules(
  table: ColumnTable,
  map: ColumnMap,
  { language, today, settle }: ReadingOptions,
  isTimeline: boolean,
) {
  const columns = ['date', 'end', 'year', 'endYear', 'born', 'died'].flatMap((field) => map.get(field) ?? []);
  const cells = columns.flatMap((index) => cellsOf(table, index)).filter((cell) => cell.trim() !== '');
  const { order: told, ambiguous, minus: guessed, negative } = notationOf(cells);
  const serial = cells.filter((cell) => SERIAL_DAY.test(cell.trim()));
  const isSerial = serial.length > cells.length / 2;
  const minus = isTimeline ? 'historical' : guessed;
  const before = Number(/\d+/.exec(negative ?? '')?.[0]) + (minus === 'edtf' ? 1 : 0);
  const remarks = negative === undefined || before > 9999 ? [] : [`the year of ${negative} is read as ${before} BC`];
  if (isSerial) remarks.push(`numbers such as ${serial[0]} are read as the days of a spreadsheet, counted from 1900`);
  let order = settle.dates ?? told;
  if (order === undefined && ambiguous !== undefined) {
    const heading = table.columns[columns.find((index) => cellsOf(table, index).includes(ambiguous)) ?? -1] ?? 'date';
    order = await askOrder(ambiguous, heading, { language, settle, isTimeline });
    remarks.push(`dates such as ${ambiguous} are read ${order}: --dates says otherwise`);
  }
  const rules: DateRules = { language, today, minus, isSerial, ...(order !== undefined && { order }) };
  return { rules, remarks };
}

async function askOrder(
  example: string,
  heading: string,
  {
    language,
    settle,
    isTimeline,
  }: { readonly language: string; readonly settle: Settle; readonly isTimeline: boolean },
): Promise<DateOrder> {
  const guess: DateOrder = isTimeline || language === 'en' ? 'month-first' : 'day-first';
  // The sheets of TimelineJS are American by definition.
  if (isTimeline) return guess;
  const question = `"${heading}" has ${example}: does the day or the month come first? [day/month]`;
  const answer = await settle.ask(question, '--dates day-first or --dates month-first');
  return /^d/i.test(answer) ? 'day-first' : /^m/i.test(answer) ? 'month-first' : guess;
}
