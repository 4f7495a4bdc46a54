import type { DateRules } from '../dates/date-rules';
import { readDate } from '../dates/read-date';
import { HEADING_WORDS, REMARK_WORDS } from './heading-words';
import { type ColumnMap, FIELDS, type Field, type Table, columnOf } from './table';

/** So many rows tell what a column holds. */
const SAMPLE = 40;
/** Of these, so many must be dates for a column of dates. */
const MOSTLY = 0.6;

/** Which column holds what, by the headings, and where these say nothing, by the contents. */
export function guessColumns(table: Table, rules: DateRules, codes: readonly string[]): ColumnMap {
  const map = new Map<string, number>();
  for (const exact of [true, false])
    for (const field of FIELDS)
      table.columns.forEach((heading, index) => {
        const { text, language } = headingParts(heading, codes);
        const key = language === undefined ? field : `${field}.${language}`;
        if (map.has(key) || isTaken(map, index) || !isNamed(text, HEADING_WORDS[field], exact)) return;
        map.set(key, index);
      });
  if (![...map.keys()].some((key) => key.startsWith('summary'))) {
    const remarks = table.columns.findIndex(
      (heading, index) => !isTaken(map, index) && isNamed(headingParts(heading, codes).text, REMARK_WORDS, false),
    );
    if (remarks >= 0) map.set('summary', remarks);
  }
  const sample: Table = { ...table, rows: table.rows.slice(0, SAMPLE) };
  if (!map.has('date') && !map.has('year'))
    guess(map, 'date', sample, (texts) => shareOf(texts, isDate(rules)) >= MOSTLY);
  if (!map.has('url'))
    guess(map, 'url', sample, (texts) => shareOf(texts, (text) => /^https?:\/\/\S+$/.test(text)) >= MOSTLY);
  if (![...map.keys()].some((key) => key.startsWith('title'))) guess(map, 'title', sample, isLikeTitles);
  if (![...map.keys()].some((key) => key.startsWith('summary'))) guess(map, 'summary', sample, isLikeSentences);
  return map;
}

/** Whether the first row is one of headings: none of them is a date. */
export function hasHeadings({ columns }: Table, rules: DateRules): boolean {
  return !columns.some((text) => /\d{3}/.test(text) && isDate(rules)(text));
}

/** A heading without signs in lower case, and the language at its end: `title_ru`, `Title (RU)`. */
function headingParts(heading: string, codes: readonly string[]) {
  const text = heading
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const [, rest, language] = /^(.+) (\w\w)$/.exec(text) ?? [];
  return rest !== undefined && language !== undefined && codes.includes(language) ? { text: rest, language } : { text };
}

function isNamed(heading: string, words: readonly string[], exact: boolean): boolean {
  return words.some(
    (word) => heading === word || (!exact && (heading.startsWith(`${word} `) || heading.endsWith(` ${word}`))),
  );
}

function isTaken(map: ColumnMap, index: number): boolean {
  return [...map.values()].includes(index);
}

function guess(map: Map<string, number>, field: Field, table: Table, fits: (texts: string[]) => boolean): void {
  const found = table.columns.findIndex(
    (_, index) =>
      !isTaken(map, index) &&
      fits(
        columnOf(table, index)
          .map((text) => text.trim())
          .filter(Boolean),
      ),
  );
  if (found >= 0) map.set(field, found);
}

function isDate(rules: DateRules): (text: string) => boolean {
  return (text) =>
    !('reason' in readDate(text, { ...rules, order: rules.order ?? 'day-first' })) ||
    /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
}

function shareOf(texts: readonly string[], fits: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
}

function isLikeTitles(texts: readonly string[]): boolean {
  const words = texts.filter((text) => /\p{L}{2}/u.test(text) && !text.includes('://'));
  return words.length > texts.length * MOSTLY && texts.length > 0 && new Set(texts).size > texts.length * MOSTLY;
}

function isLikeSentences(texts: readonly string[]): boolean {
  return isLikeTitles(texts) && texts.reduce((sum, { length }) => sum + length, 0) > texts.length * 40;
}
