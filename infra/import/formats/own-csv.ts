import { parseHistoricalDate } from '../../../shared/domain/historical-date';
import type { TableRow, ColumnTable } from '../columns/table';
import type { DraftSource, ImportedItem } from '../draft';

/** Whether a table is a collection as this bot exports it for spreadsheets. */
export function isOwnTable({ columns }: ColumnTable): boolean {
  return ['id', 'date', 'date_basis', 'kind', 'title', 'outcome_status', 'urls'].every((name) =>
    columns.includes(name),
  );
}

/** The events of an exported table, in the language it was exported in. */
export function ownTableDrafts({ columns, rows }: ColumnTable, language: string): ImportedItem[] {
  return rows.map((row) => ownRow(row, (name) => unguarded(row.cells[columns.indexOf(name)] ?? ''), language));
}

function ownRow({ line, fault }: TableRow, cell: (name: string) => string, language: string): ImportedItem {
  if (fault !== undefined) return { line, reason: fault };
  const date = cell('date');
  const parsed = parseHistoricalDate(date);
  if ('fault' in parsed) return { line, reason: parsed.fault };
  if (cell('title') === '') return { line, reason: 'no title' };
  const local = (name: string) => (cell(name) === '' ? undefined : { [language]: cell(name) });
  const [status, basis] = [cell('outcome_status'), cell('outcome_basis')];
  const text = local('outcome');
  const importance = Number(cell('importance'));
  return {
    line,
    key: cell('id'),
    date: { edtf: date },
    title: { [language]: cell('title') },
    topics: listOf(cell('topics')),
    fields: {
      id: cell('id') || undefined,
      dateBasis: cell('date_basis') || undefined,
      dateNote: local('date_note'),
      otherDates: otherDatesOf(cell('other_dates'), language),
      originalDate: listOf(cell('original_date')),
      kind: cell('kind') || undefined,
      importance: importance > 0 ? importance : undefined,
      aliases: listOf(cell('aliases')),
      summary: local('summary'),
      attribution: attributionOf(cell('attribution')),
      outcome: status === '' ? undefined : { status, ...(text && { text }), ...(basis !== '' && { basis }) },
      places: listOf(cell('places')),
      people: listOf(cell('people')),
      organisations: listOf(cell('organisations')),
      sensitive: cell('sensitive') === 'true' || undefined,
      sources: sourcesOf(cell('sources'), cell('urls')),
      reason: local('reason'),
      minor: cell('minor') === 'true' || undefined,
    },
  };
}

/** Without the apostrophe that keeps spreadsheets from running a text as a formula. */
function unguarded(text: string): string {
  return text.replace(/^'(?=['\s]*[=+\-@＝＋－＠\t])/, '');
}

function listOf(text: string, separator = '; '): string[] | undefined {
  return text === '' ? undefined : text.split(separator);
}

/** Each date, and who gives it. */
function otherDatesOf(text: string, language: string) {
  return listOf(text, ' | ')?.map((each) => {
    const [date = '', ...by] = each.split('; ');
    return { date, by: { [language]: by.join('; ') } };
  });
}

function attributionOf(text: string) {
  return listOf(text, ' | ')?.map((each) => {
    const parts = each.split('; ');
    return { speaker: parts.slice(0, -1).join('; '), via: parts.at(-1) ?? '' };
  });
}

/** Which address is that of which source the table does not say: they are given out in their order. */
function sourcesOf(citations: string, addresses: string): DraftSource[] | undefined {
  const urls = listOf(addresses, ' ') ?? [];
  const cited = listOf(citations, ' | ')?.map((text) => ({ text, source: citedSource(text) }));
  const last = cited?.at(-1);
  if (!cited || !last) return undefined;
  return [
    ...cited.map(({ text, source }, index) => {
      const url = urls[index];
      return url === undefined ? { ...source, record: text } : { ...source, url };
    }),
    ...urls.slice(cited.length).map((url) => ({ ...last.source, url })),
  ];
}

/** outlet; title; published – unknown parts are left out. */
function citedSource(text: string): DraftSource {
  const [outlet = '', ...rest] = text.split('; ');
  const end = rest.at(-1);
  const published = end !== undefined && 'date' in parseHistoricalDate(end) ? end : undefined;
  const title = (published === undefined ? rest : rest.slice(0, -1)).join('; ');
  return { outlet, ...(title !== '' && { title }), ...(published !== undefined && { published }) };
}
