import { messageOf } from '../../commands/command';
import type { Settle } from '../settle';
import { withOption } from './map-option';
import { type ColumnMap, type ColumnTable, hasField } from './table';

const EXAMPLE = 'date=COLUMN,title=COLUMN';
const NO = /^(?:n|no|нет|否)$/i;

/** The columns as the person has them; those of a table with no other columns than one before are not asked again. */
export async function confirmColumns(
  table: ColumnTable,
  name: string,
  guessed: ColumnMap,
  settle: Settle,
): Promise<ColumnMap> {
  const known = settle.confirmed?.find((fields) => table.columns.every((heading) => fields.has(heading)));
  if (known) return mapOf(table, known);
  const map = await asked(table, name, guessed, settle);
  settle.confirmed?.push(fieldsOf(table, map));
  return map;
}

/** The field of each heading; empty for a column that is left out. */
function fieldsOf({ columns }: ColumnTable, map: ColumnMap): ReadonlyMap<string, string> {
  const fields = [...map];
  return new Map(columns.map((heading, index) => [heading, fields.find(([, at]) => at === index)?.[0] ?? '']));
}

function mapOf({ columns }: ColumnTable, fields: ReadonlyMap<string, string>): ColumnMap {
  const named = columns.map((heading, index) => [fields.get(heading) ?? '', index] as const);
  return new Map(named.filter(([field]) => field !== ''));
}

async function asked(table: ColumnTable, name: string, guessed: ColumnMap, settle: Settle): Promise<ColumnMap> {
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
    throw new Error(`${name}: nothing is written; --map ${EXAMPLE} names the columns`);
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
  if (!(['date', 'year', 'born', 'died'] as const).some((field) => hasField(map, field)))
    return 'Which column has the dates?';
  return hasField(map, 'title') || hasField(map, 'summary') ? undefined : 'Which column has the titles?';
}

function shownColumns({ columns, rows }: ColumnTable, name: string, map: ColumnMap): string {
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
