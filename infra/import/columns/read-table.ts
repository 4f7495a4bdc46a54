import { languages } from '../../../shared/language/languages';
import type { DateRules } from '../dates/date-rules';
import type { Header, Imported } from '../draft';
import type { ReadingOptions } from '../reading-options';
import { titleAndSummary } from '../texts/title-and-summary';
import { confirmColumns } from './confirm-columns';
import { dateRules } from './date-columns';
import { guessColumns, hasHeadings } from './guess-columns';
import { type ColumnMap, type ColumnTable, cellOf, cellsOf, withNumbers } from './table';
import { tableDrafts } from './table-drafts';
import { timelineColumns } from './timeline-columns';

const CODES = languages.map(({ code }) => code);

/** The events of a table whose columns are guessed, shown, and confirmed or given. */
export async function readTable(given: ColumnTable, name: string, options: ReadingOptions): Promise<Imported> {
  const { language, today, settle } = options;
  const unsettled: DateRules = { language, today, minus: 'historical' };
  const table = hasHeadings(given, unsettled) ? given : withNumbers(given);
  const timeline = timelineColumns(table);
  const map = timeline ?? (await confirmColumns(table, name, guessColumns(table, unsettled, CODES), settle));
  const { rules, remarks } = await dateRules(table, map, options, timeline !== undefined);
  const drafts = tableDrafts(table, map, rules);
  return {
    items: drafts.items,
    remarks: [...remarks, ...(timeline ? leftOut(table, map) : []), ...drafts.remarks],
    header: titleOf(table, map, language),
  };
}

/** The columns of a sheet for TimelineJS are not asked for, and some have no place in an event. */
function leftOut(table: ColumnTable, map: ColumnMap): string[] {
  const left = table.columns.filter(
    (_, index) => ![...map.values()].includes(index) && cellsOf(table, index).some((cell) => cell.trim() !== ''),
  );
  return left.length > 0 ? [`left out: ${left.join(', ')}`] : [];
}

/** What the title slide of a sheet says of the whole. */
function titleOf({ rows }: ColumnTable, map: ColumnMap, language: string): Header {
  const row = rows.find((each) => cellOf(each, map, 'type').toLowerCase() === 'title');
  const texts =
    row && titleAndSummary({ [language]: cellOf(row, map, 'title') }, { [language]: cellOf(row, map, 'summary') });
  return texts ? { title: texts.title, description: texts.summary } : {};
}
