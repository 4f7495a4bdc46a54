import type { LocalText } from '../../../shared/domain/historical-event';
import type { Imported, ImportedItem } from '../draft';
import type { DateRules, ReadDate } from '../dates/date-rules';
import { readSourceDate } from '../dates/read-date';
import { namedIn } from '../texts/import-texts';
import { plainLine, storableText } from '../texts/plain-text';
import { readAddress, withScheme } from '../texts/read-address';
import { readSources } from '../texts/read-sources';
import { titleAndSummary } from '../texts/title-and-summary';
import { type ImportanceScale, importanceScale } from './read-importance';
import { dateOfRow } from './row-dates';
import { type ColumnMap, type TableRow, type ColumnTable, cellOf } from './table';

/** The events of a table, row by row. */
export function tableDrafts(table: ColumnTable, map: ColumnMap, rules: DateRules): Required<Omit<Imported, 'header'>> {
  const importance = importanceScale(table, map);
  const headings = [...map].filter(([, index]) => APPROXIMATE.test(table.columns[index] ?? ''));
  const reading = { map, rules, scale: importance.of, approximate: new Set(headings.map(([field]) => field)) };
  return { items: table.rows.flatMap((row) => rowItems(row, reading)), remarks: importance.remarks };
}

/** "approx_year", "start (circa)". */
const APPROXIMATE = /(?<!\p{L})(?:approx|circa|ca|estimated?)(?!\p{L})|прибл|примерн|约/iu;

interface RowReading {
  readonly map: ColumnMap;
  readonly rules: DateRules;
  readonly scale: ImportanceScale['of'];
  /** The fields whose headings say that they are approximate. */
  readonly approximate: ReadonlySet<string>;
}

const LIVES = ['born', 'died'] as const;

/** The event of a row; of one with dates of a life, the birth and the death. */
function rowItems(row: TableRow, reading: RowReading): ImportedItem[] {
  const { line, fault } = row;
  if (fault !== undefined) return [{ line, reason: fault }];
  const { map, rules } = reading;
  const cell = (field: string) => cellOf(row, map, field);
  const type = cell('type').toLowerCase();
  if (type === 'title') return [{ line, reason: 'the title slide: it is no event' }];
  if (type === 'era') return [{ line, reason: 'an era: it is no event' }];
  const lives = LIVES.flatMap((what): ImportedItem[] => {
    if (cell(what) === '') return [];
    const date = readSourceDate(cell(what), rules);
    return ['reason' in date ? { line, reason: date.reason } : rowDraft(row, date, reading, what)];
  });
  const date = dateOfRow(cell, rules, reading.approximate);
  if ('reason' in date)
    return date.reason === 'no date' && lives.length > 0 ? lives : [{ line, reason: date.reason }, ...lives];
  return [rowDraft(row, date, reading), ...lives];
}

function rowDraft(
  row: TableRow,
  date: ReadDate,
  { map, rules, scale }: RowReading,
  life?: 'born' | 'died',
): ImportedItem {
  const { line } = row;
  const cell = (field: string) => cellOf(row, map, field);
  const local = (field: string) => localCells(cell, map, field, rules.language);
  const title = life === undefined ? local('title') : namedIn(local('title'), life);
  const texts = titleAndSummary(title, local('summary'));
  if (!texts) return { line, reason: 'no title' };
  const importance = scale(cell('importance'));
  const { urls, record, lost } = readAddress(cell('url'));
  const links = Object.values(local('summary')).flatMap((text) => storableText(text).links);
  return {
    line,
    key: [cell('id'), life].filter(Boolean).join('-') || undefined,
    date,
    ...texts,
    topics: listOf(cell('topics'), /[;|,，；、\n]/),
    places: listOf(cell('places')),
    people: listOf(cell('people')),
    organisations: listOf(cell('organisations')),
    sources: readSources(withScheme(cell('source')), [...urls, ...links], { quote: cell('quote'), record }),
    lost: [...lost, ...(typeof importance === 'object' ? [importance.lost] : [])],
    ...(typeof importance === 'number' && { fields: { importance } }),
  };
}

/** The text of a field in each language that has a column; one without a language is in that of the file. */
function localCells(cell: (field: string) => string, map: ColumnMap, field: string, language: string): LocalText {
  const texts = [...map.keys()].flatMap((key): [string, string][] => {
    const [name, code = language] = key.split('.');
    return name === field && cell(key) !== '' ? [[code, cell(key)]] : [];
  });
  return Object.fromEntries(texts);
}

/** Several names in a cell; commas belong to names such as "Springfield, Ohio". */
function listOf(text: string, separator = /[;|；\n]/): string[] {
  return [...new Set(text.split(separator).map(plainLine).filter(Boolean))];
}
