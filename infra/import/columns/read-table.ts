import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { messageOf } from '../../commands/command';
import { languages } from '../../../shared/language/languages';
import { notationOf } from '../dates/day-order';
import type { DateOrder, DateRules } from '../dates/date-rules';
import type { Header, Imported } from '../draft';
import { textsOf } from '../texts/title-and-summary';
import type { Settle } from '../settle';
import { guessColumns, hasHeadings } from './guess-columns';
import { withOption } from './map-option';
import { type ColumnMap, type Table, cellOf, columnOf, withNumbers } from './table';
import { tableDrafts } from './table-drafts';
import { timelineColumns } from './timeline-columns';

export interface ReadingOptions {
  readonly language: string;
  /** Those of the collection. */
  readonly languages: readonly string[];
  readonly today: CalendarDate;
  readonly settle: Settle;
}

const EXAMPLE = 'date=COLUMN,title=COLUMN';
const NO = /^(?:n|no|нет|否)$/i;
const CODES = languages.map(({ code }) => code);

/** The events of a table whose columns are guessed, shown, and confirmed or given. */
export async function readTable(given: Table, name: string, options: ReadingOptions): Promise<Imported> {
  const { language, today, settle } = options;
  const unsettled: DateRules = { language, today, minus: 'historical' };
  const table = hasHeadings(given, unsettled) ? given : withNumbers(given);
  const timeline = timelineColumns(table);
  const map = timeline ?? (await confirmed(table, name, guessColumns(table, unsettled, CODES), settle));
  const { rules, remarks } = await dateRules(table, map, options, timeline !== undefined);
  const drafts = tableDrafts(table, map, rules);
  return { items: drafts.items, remarks: [...remarks, ...drafts.remarks], header: titleOf(table, map, language) };
}

async function confirmed(table: Table, name: string, guessed: ColumnMap, settle: Settle): Promise<ColumnMap> {
  let map = settle.map === undefined ? guessed : withOption(guessed, table.columns, settle.map);
  for (;;) {
    settle.show(shownColumns(table, name, map));
    const lacking = lackingFields(map);
    if (lacking === undefined && settle.map !== undefined) return map;
    const question = lacking ?? 'Is this right?';
    const said = await settle.ask(`${question} [Enter, or ${EXAMPLE}]`, `--map ${EXAMPLE}`);
    const answer = NO.test(said) ? await correction(name, settle) : said;
    if (answer !== '' && !/^y(es)?$/i.test(answer)) map = corrected(map, table.columns, answer, settle);
    else if (lacking === undefined) return map;
    else
      throw new Error(
        `${name}: ${lacking} Give --map, such as date=COLUMN; the columns are ${table.columns.join(', ')}`,
      );
  }
}

async function correction(name: string, settle: Settle): Promise<string> {
  const question = 'Say which column is what; "url=" leaves one out.';
  const answer = await settle.ask(`${question} [${EXAMPLE}; Enter ends]`, `--map ${EXAMPLE}`);
  if (answer === '' || NO.test(answer))
    throw new Error(`${name}: nothing is written; --map ${EXAMPLE} says the columns`);
  return answer;
}

/** A mistyped answer is no reason to begin again. */
function corrected(map: ColumnMap, columns: readonly string[], answer: string, settle: Settle): ColumnMap {
  try {
    return withOption(map, columns, answer);
  } catch (error) {
    settle.show(`${messageOf(error)}\n`);
    return map;
  }
}

function lackingFields(map: ColumnMap): string | undefined {
  if (!has(map, 'date') && !has(map, 'year')) return 'Which column has the dates?';
  return has(map, 'title') || has(map, 'summary') ? undefined : 'Which column has the titles?';
}

/** Whether a column has the field, in any language. */
function has(map: ColumnMap, field: string): boolean {
  return [...map.keys()].some((key) => key.split('.')[0] === field);
}

function shownColumns({ columns, rows }: Table, name: string, map: ColumnMap): string {
  const width = Math.max(...[...map.keys()].map((key) => key.length), 5);
  const lines = [...map].map(([field, index]) => {
    const example =
      rows
        .find(({ cells }) => cells[index]?.trim())
        ?.cells[index]?.trim()
        .replaceAll(/\s+/g, ' ') ?? '';
    const shown = example.length > 50 ? `${example.slice(0, 50)}…` : example;
    return `  ${field.padEnd(width)}  ← ${columns[index] || `column ${index + 1}`}  (${shown})`;
  });
  const left = columns.flatMap((heading, index) =>
    [...map.values()].includes(index) ? [] : [heading === '' ? `column ${index + 1}` : heading],
  );
  const rest =
    left.length > 0 ? [`  ${'left out'.padEnd(width)}    ${left.join(', ')}  (--map summary=COLUMN takes one in)`] : [];
  return `${[`${name}: ${rows.length} row${rows.length === 1 ? '' : 's'}`, ...lines, ...rest].join('\n')}\n`;
}

/** How the columns of dates are meant: told by a day above 12, else by the option, else by the person. */
async function dateRules(
  table: Table,
  map: ColumnMap,
  { language, today, settle }: ReadingOptions,
  isTimeline: boolean,
) {
  const columns = ['date', 'end', 'year', 'endYear'].flatMap((field) => map.get(field) ?? []);
  const {
    order: told,
    ambiguous,
    minus: guessed,
    negative,
  } = notationOf(columns.flatMap((index) => columnOf(table, index)));
  const minus = isTimeline ? 'historical' : guessed;
  const before = Number(/\d+/.exec(negative ?? '')?.[0]) + (minus === 'edtf' ? 1 : 0);
  const remarks = negative === undefined ? [] : [`the year of ${negative} is read as ${before} BC`];
  let order = settle.dates ?? told;
  if (order === undefined && ambiguous !== undefined) {
    const heading = table.columns[columns.find((index) => columnOf(table, index).includes(ambiguous)) ?? -1] ?? 'date';
    order = await askOrder(ambiguous, heading, { language, settle, isTimeline });
    remarks.push(`dates such as ${ambiguous} are read ${order}: --dates says otherwise`);
  }
  const rules: DateRules = { language, today, minus, ...(order !== undefined && { order }) };
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

/** What the title slide of a sheet says of the whole. */
function titleOf({ rows }: Table, map: ColumnMap, language: string): Header {
  const row = rows.find((each) => cellOf(each, map, 'type').toLowerCase() === 'title');
  const texts = row && textsOf({ [language]: cellOf(row, map, 'title') }, { [language]: cellOf(row, map, 'summary') });
  return texts ? { title: texts.title, description: texts.summary } : {};
}
