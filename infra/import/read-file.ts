import { basename } from 'node:path';
import { parseJson } from '../local/parse-json';
import { type ReadingOptions, readTable } from './columns/read-table';
import { decodeFile } from './decode-file';
import type { Imported, Refusal } from './draft';
import { readCalendar } from './formats/calendar';
import { csvTable } from './formats/csv-table';
import { readGedcom } from './formats/gedcom';
import { isOwnTable, ownTableDrafts } from './formats/own-csv';
import { readJson, readRecords } from './formats/read-json';

/** The events of a file of any of the formats, told by its contents. Throws, with the reason, when it has none of them. */
export async function readFile(path: string, bytes: Buffer, options: ReadingOptions): Promise<Imported> {
  const name = basename(path);
  const { text, encoding } = decodeFile(bytes, options.language);
  if (text.trim() === '') throw new Error(`${name} is empty`);
  const imported = await readText(text, name, options);
  return encoding === undefined
    ? imported
    : { ...imported, remarks: [`it is not UTF-8, and was read as ${encoding}`, ...(imported.remarks ?? [])] };
}

function readText(text: string, name: string, options: ReadingOptions): Imported | Promise<Imported> {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return readCalendar(text, options.language);
  if (/^\s*0 +HEAD\b/.test(text)) return readGedcom(text, options);
  if (/^\s*[[{]/.test(text)) return readJsonText(text, name, options);
  const table = csvTable(text);
  return isOwnTable(table) ? { items: ownTableDrafts(table, options.language) } : readTable(table, name, options);
}

/** One value, or one on each line. */
async function readJsonText(text: string, name: string, options: ReadingOptions): Promise<Imported> {
  const whole = parseJson(text);
  if ('value' in whole) return readJson(whole.value, text, name, options);
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
