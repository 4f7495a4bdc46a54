import type { DateRules } from '../dates/date-rules';
import {
  areAddresses,
  areDates,
  areDistinctTitles,
  areLikeSentences,
  areLikeTitles,
  isDate,
  mayHold,
} from './column-contents';
import { HEADING_WORDS, REMARK_WORDS } from './heading-words';
import { type ColumnMap, FIELDS, type Field, type ColumnTable, cellsOf, hasField } from './table';

/** How many rows are read to guess what a column holds. */
const SAMPLE = 40;

/** Which column holds what, by the headings, and where these say nothing, by the contents. */
export function guessColumns(table: ColumnTable, rules: DateRules, codes: readonly string[]): ColumnMap {
  const headings = table.columns.map((heading) => headingParts(heading, codes));
  const sample: ColumnTable = { ...table, rows: table.rows.slice(0, SAMPLE) };
  const texts = table.columns.map((_, index) => cellsOf(sample, index).flatMap((cell) => cell.trim() || []));
  const map = new Map<string, number>();
  const isFree = (index: number) => ![...map.values()].includes(index);
  const has = (field: Field) => hasField(map, field);

  nameFields(FIELDS);
  const topics = map.get('topics');
  if (!has('title') && topics !== undefined && areDistinctTitles(texts[topics] ?? [])) {
    map.delete('topics');
    map.set('title', topics);
    nameFields(['topics']);
  }
  if (!has('summary')) take('summary', (_, index) => isNamed(headings[index]?.text ?? '', REMARK_WORDS, false));
  if (!has('date'))
    take('date', (cells, index) => {
      const heading = headings[index]?.text ?? '';
      return areDates(cells, rules) && (has('year') ? DATED.test(heading) : !OTHER_DAY.test(heading));
    });
  if (!has('date') && !has('year') && !has('born') && !has('died')) take('date', (cells) => areDates(cells, rules));
  if (!has('url')) take('url', areAddresses);
  if (!has('title')) take('title', areLikeTitles);
  if (!has('summary')) take('summary', areLikeSentences);
  return map;

  /** An exact heading of any field goes before a heading that has words beside it. */
  function nameFields(fields: readonly Field[]): void {
    for (const exact of [true, false])
      for (const field of fields)
        headings.forEach(({ text, language }, index) => {
          const key = language === undefined ? field : `${field}.${language}`;
          if (map.has(key) || !isFree(index) || !isNamed(text, HEADING_WORDS[field], exact)) return;
          if (field === 'date' && OTHER_DAY.test(text)) return;
          if (mayHold(field, texts[index] ?? [], rules)) map.set(key, index);
        });
  }

  function take(field: Field, fits: (cells: readonly string[], index: number) => boolean): void {
    const found = texts.findIndex((cells, index) => isFree(index) && fits(cells, index));
    if (found >= 0) map.set(field, found);
  }
}

/** Days of something else than the event. */
const OTHER_DAY = /birth|death|born|died|updat|upload|creat|modif|added|publi|access|retriev|рожден|смерт|измен/;
const DATED = new RegExp(`^(?!.*(?:${OTHER_DAY.source})).*(?:date|дата|日期)`);

/** Whether the first row is one of headings: none of them is a date. */
export function hasHeadings({ columns }: ColumnTable, rules: DateRules): boolean {
  return !columns.some((text) => /\d{3}/.test(text) && isDate(text, rules));
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
