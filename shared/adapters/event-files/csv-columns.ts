import { suggestion } from './fault-messages';
import type { Path } from './parsed-file';

type Reader = (cell: string) => unknown;

const text: Reader = (cell) => cell;
const list: Reader = (cell) => cell.split(';').flatMap((item) => item.trim() || []);
const number: Reader = (cell) => (/^\d+$/.test(cell) ? Number(cell) : cell);
const flag: Reader = (cell) => (/^(?:true|yes|1)$/i.test(cell) ? true : /^(?:false|no|0)$/i.test(cell) ? false : cell);

/** The columns by their fields. Those with texts may stand once for each language: `title.en`. */
const FIELDS: Readonly<Record<string, Reader>> = {
  id: text,
  date: text,
  title: text,
  summary: text,
  kind: text,
  importance: number,
  topics: list,
  places: list,
  people: list,
  organisations: list,
  aliases: list,
  dateBasis: text,
  dateNote: text,
  originalDate: list,
  formerIds: list,
  sensitive: flag,
  reason: text,
  minor: flag,
  'attribution.speaker': text,
  'attribution.via': text,
  'outcome.status': text,
  'outcome.text': text,
};

const SOURCE_FIELDS: Readonly<Record<string, Reader>> = {
  url: text,
  outlet: text,
  title: text,
  author: text,
  published: text,
  language: text,
  quote: text,
  record: text,
  supports: text,
  supportsDate: text,
  stateMedia: flag,
  copy: flag,
  document: text,
};

const COLUMNS: Readonly<Record<string, Reader>> = {
  ...FIELDS,
  ...Object.fromEntries(Object.entries(SOURCE_FIELDS).map(([key, read]) => [`source.${key}`, read])),
};
const NAMES = new Map(Object.keys(COLUMNS).map((name) => [folded(name), name]));
const IN_LANGUAGES = ['title', 'summary', 'dateNote', 'outcome.text', 'reason', 'source.supports'];
/** The fields of which an event has several. */
const LISTED = ['source', 'attribution'];

export interface Column {
  /** Where the value of its cells stands in an event. */
  readonly path: Path;
  readonly read: Reader;
}

/**
 * The column with that heading: the name of a field in any case, such as `Date`, `title.en`, `source.url`, or
 * `source2.url` for the second source. Otherwise what is wrong with it.
 */
export function columnOf(heading: string): Column | { readonly fault: string } {
  const [, numbered = heading, which = '1', rest = ''] = /^(source)([1-9])(\..+)$/i.exec(heading.trim()) ?? [];
  const whole = folded(numbered + rest);
  const [, stem = whole, language] = /^(.+)\.([a-z]{2,3})$/.exec(whole) ?? [];
  const name = NAMES.get(whole) ?? NAMES.get(stem);
  const read = name === undefined ? undefined : COLUMNS[name];
  const isInLanguage = !NAMES.has(whole);
  if (name === undefined || !read || (isInLanguage && !IN_LANGUAGES.includes(name)))
    return { fault: `unknown column "${heading}": ${suggestion(heading, Object.keys(COLUMNS), 'the columns are')}` };
  const [field = '', ...inner] = name.split('.');
  const place = LISTED.includes(field) ? [Number(which) - 1] : [];
  return {
    path: [field === 'source' ? 'sources' : field, ...place, ...inner, ...(isInLanguage && language ? [language] : [])],
    read,
  };
}

function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
}
