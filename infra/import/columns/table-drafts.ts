import type { LocalText } from '../../../shared/domain/historical-event';
import type { Imported, Item } from '../draft';
import { OPEN_END, isOngoing, joinDates } from '../dates/join-dates';
import type { DateOrReason, DateRules } from '../dates/date-rules';
import { readDate } from '../dates/read-date';
import { asShown, readParts } from '../dates/read-parts';
import { plainLine, plainText } from '../texts/plain-text';
import { readAddress } from '../texts/read-address';
import { readSources } from '../texts/read-sources';
import { textsOf } from '../texts/title-and-summary';
import { type ImportanceScale, importanceScale } from './read-importance';
import { type ColumnMap, type Row, type Table, cellOf } from './table';

/** The events of a table, row by row. */
export function tableDrafts(table: Table, map: ColumnMap, rules: DateRules): Required<Omit<Imported, 'header'>> {
  const importance = importanceScale(table, map);
  return { items: table.rows.map((row) => rowDraft(row, map, rules, importance)), remarks: importance.remarks };
}

function rowDraft(row: Row, map: ColumnMap, rules: DateRules, scale: ImportanceScale): Item {
  const { line, fault } = row;
  if (fault !== undefined) return { line, reason: fault };
  const cell = (field: string) => cellOf(row, map, field);
  const type = cell('type').toLowerCase();
  if (type === 'title') return { line, reason: 'the title slide: it is no event' };
  if (type === 'era') return { line, reason: 'an era: it is no event' };
  const date = dateOf(cell, rules);
  if ('reason' in date) return { line, reason: date.reason };
  const local = (field: string) => localCells(cell, map, field, rules.language);
  const texts = textsOf(local('title'), local('summary'));
  if (!texts) return { line, reason: 'no title' };
  const importance = scale.of(cell('importance'));
  const { urls, record, lost } = readAddress(cell('url'));
  const links = Object.values(local('summary')).flatMap((text) => plainText(text).links);
  return {
    line,
    key: cell('id') || undefined,
    date,
    ...texts,
    topics: listOf(cell('topics'), /[;|,，；、\n]/),
    places: listOf(cell('places')),
    people: listOf(cell('people')),
    organisations: listOf(cell('organisations')),
    sources: readSources(cell('source'), [...urls, ...links], { quote: cell('quote'), record }),
    lost: [lost, typeof importance === 'object' ? importance.lost : undefined].flatMap((each) => each ?? []),
    ...(typeof importance === 'number' && { fields: { importance } }),
  };
}

function dateOf(cell: (field: string) => string, rules: DateRules): DateOrReason {
  const start = startOf(cell, rules);
  if ('reason' in start) return start;
  const from = asShown(start, cell('displayDate'), rules);
  const end = cell('end');
  if (isOngoing(end)) return joinDates(from, OPEN_END);
  const parts = { year: cell('endYear'), month: cell('endMonth'), day: cell('endDay') };
  if (end === '' && parts.year === '') return from;
  const to = end === '' ? readParts(parts, rules) : readDate(end, rules);
  return 'reason' in to ? to : joinDates(from, to);
}

function startOf(cell: (field: string) => string, rules: DateRules): DateOrReason {
  if (cell('year') === '' && cell('date') !== '') return readDate(cell('date'), rules);
  return cell('year') === '' && cell('month') === '' && cell('day') === ''
    ? { reason: 'no date' }
    : readParts({ year: cell('year'), month: cell('month'), day: cell('day') }, rules);
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
