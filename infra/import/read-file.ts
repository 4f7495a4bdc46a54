import { basename } from 'node:path';
import { languages } from '../../shared/language/languages';
import { parseJson } from '../local/parse-json';
import { readTable } from './columns/read-table';
import type { ReadingOptions } from './reading-options';
import type { ColumnTable } from './columns/table';
import { decodeFile } from './decode-file';
import { type Imported, type Refusal, isDraft } from './draft';
import { readCalendar } from './formats/calendar';
import { csvTable } from './formats/csv-table';
import { readGedcom } from './formats/gedcom';
import { isOwnTable, ownTableDrafts } from './formats/own-csv';
import { memberLines } from './formats/member-lines';
import { readJson, readRecords } from './formats/read-json';
import { isWikidataRow, queryDrafts, simpleBinding } from './formats/wikidata-query';
import { yamlValue } from './formats/yaml-value';
import { type DetectedLanguage, detectLanguage } from './texts/detect-language';

/** For how many levels of a file the lines are told. */
const DEEPEST = 7;

/** How files of Excel, LibreOffice and ZIP begin: the second is the one of former times. */
const ARCHIVES = [Buffer.from('PK\u0003\u0004'), Buffer.from('d0cf11e0', 'hex')];

/** The languages are told by the file where they are not given. */
export type FileOptions = Omit<ReadingOptions, 'language' | 'languages'> & {
  readonly language?: string | undefined;
  readonly languages?: readonly string[] | undefined;
};

/** The events of a file of any of the formats, told by its contents. Throws, with the reason, when it has none of them. */
export async function readFile(
  path: string,
  bytes: Buffer,
  given: FileOptions,
): Promise<Imported & { readonly language: string }> {
  const name = basename(path);
  const archive = ARCHIVES.find((start) => bytes.subarray(0, start.length).equals(start));
  if (archive) throw new Error(`${name} is a workbook or an archive: save the sheet as CSV`);
  const { text, encoding } = decodeFile(bytes, given.language);
  if (text.trim() === '') throw new Error(`${name} is empty`);
  const { language, remark } = languageOf(text, given.language);
  const imported = await readText(text, name, { ...given, language, languages: given.languages ?? [language] });
  const isWritten = imported.items.some((item) => isDraft(item) && Object.keys(item.title).join() === language);
  const remarks = [
    encoding === undefined ? [] : `it is not UTF-8, and was read as ${encoding}`,
    remark === undefined || !isWritten ? [] : remark,
    imported.remarks ?? [],
  ];
  return { ...imported, language, remarks: remarks.flat() };
}

/** Items of Wikidata have labels in all languages, of which English is taken. */
function languageOf(text: string, given: string | undefined): DetectedLanguage {
  if (given !== undefined) return { language: given };
  return /"claims"\s*:/.test(text) ? { language: languages[0].code } : detectLanguage(text);
}

function readText(text: string, name: string, options: ReadingOptions): Imported | Promise<Imported> {
  if (/^\s*BEGIN:V(?:CALENDAR|EVENT)\b/i.test(text)) return readCalendar(text, options.language);
  if (/^\s*0 +(?:HEAD\b|@[^@\s]+@ +(?:INDI|FAM|SUBM|SOUR)\b)/.test(text)) return readGedcom(text, options);
  if (/^\s*[[{]/.test(text)) return readJsonText(text, name, options);
  if (/\.ya?ml$/i.test(name)) return readYamlText(text, name, options);
  const table = csvTable(text);
  if (isOwnTable(table)) return { items: ownTableDrafts(table, options.language) };
  const bindings = wikidataRows(table);
  if (!bindings) return readTable(table, name, options);
  return {
    items: queryDrafts(
      bindings,
      table.rows.map(({ line }) => line),
      options.language,
    ),
  };
}

/** The rows of a table that the query service of Wikidata gives; undefined for another one. */
function wikidataRows({ columns, rows }: ColumnTable): object[] | undefined {
  const named = rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  );
  return named.some(isWikidataRow) ? named.map(simpleBinding) : undefined;
}

/** One value, or one on each line. */
async function readJsonText(text: string, name: string, options: ReadingOptions): Promise<Imported> {
  const whole = parseJson(text);
  if ('value' in whole) return readJson(whole.value, memberLines(text, DEEPEST), name, options);
  const rows = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim().replace(/,$/, '') }));
  const parsed = rows
    .filter((row) => !['', '[', ']'].includes(row.text))
    .map((row) => ({ line: row.line, ...parseJson(row.text) }));
  const good = parsed.flatMap((row) => ('value' in row ? row : []));
  if (good.length < parsed.length / 2) throw new Error(`${name}: ${whole.fault}`);
  const refused = parsed.flatMap((row): Refusal[] => ('fault' in row ? [{ line: row.line, reason: row.fault }] : []));
  const read = await readRecords(
    good.map(({ value }) => value),
    good.map(({ line }) => line),
    name,
    options,
  );
  return { ...read, items: [...read.items, ...refused] };
}

function readYamlText(text: string, name: string, options: ReadingOptions): Promise<Imported> {
  const yaml = yamlValue(text);
  if ('fault' in yaml) throw new Error(`${name}: ${yaml.fault}`);
  return readJson(yaml.value, yaml.lines, name, options);
}
