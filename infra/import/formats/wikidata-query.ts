import * as z from 'zod/mini';
import type { Draft, ImportedItem } from '../draft';
import { joinDates } from '../dates/join-dates';
import type { DateOrReason } from '../dates/date-rules';
import { readSources } from '../texts/read-sources';
import { asTitle, titleAndSummary } from '../texts/title-and-summary';
import { JULIAN, shortTime, wikidataDate } from './wikidata-time';

/** A value of a result; those of the simple form have no type. */
const bindingSchema = z.record(z.string(), z.object({ value: z.string(), type: z.optional(z.string()) }));
type Binding = z.infer<typeof bindingSchema>;

const TIME = /^[+-]?\d{4,}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ?)?$/;
const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/;
const END = /end|until|finish|dissol/i;

/** A row of the simple form that the query service gives as a file: texts by name. */
export function simpleBinding(row: Readonly<Record<string, unknown>>): Binding {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (typeof value === 'string' ? [[name, { value }]] : [])),
  );
}

export function isWikidataRow(row: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(row);
  return values.some((value) => typeof value === 'string' && ENTITY.test(value));
}

/** The results of a query, one event for each item and date: what else differs between rows is listed. */
export function queryDrafts(rows: readonly unknown[], lines: readonly number[], language: string): ImportedItem[] {
  const drafts = new Map<string, Draft>();
  const refused: ImportedItem[] = [];
  rows.forEach((row, index) => {
    const line = lines[index] ?? 1;
    const parsed = bindingSchema.safeParse(row);
    const item: ImportedItem = parsed.success
      ? rowDraft(parsed.data, line, language)
      : { line, reason: 'not a result' };
    if ('reason' in item) refused.push(item);
    else {
      const name = `${item.key ?? ''} ${item.date.edtf}`;
      const known = drafts.get(name);
      drafts.set(name, known ? joined(known, item) : item);
    }
  });
  return [...drafts.values(), ...refused];
}

function rowDraft(row: Binding, line: number, language: string): ImportedItem {
  const names = Object.keys(row);
  const subject =
    names.find((name) => ENTITY.test(row[name]?.value ?? '') && `${name}Label` in row) ??
    names.find((name) => ENTITY.test(row[name]?.value ?? ''));
  const id = subject && ENTITY.exec(row[subject]?.value ?? '')?.[1];
  const label = (subject && row[`${subject}Label`]?.value) ?? row['label']?.value ?? row['title']?.value ?? '';
  const date = dateOf(row, names);
  if ('reason' in date) return { line, reason: date.reason };
  const described = (subject && row[`${subject}Description`]?.value) ?? row['description']?.value ?? '';
  // The label service gives the id where there is no label.
  const texts = /^Q\d+$/.test(label)
    ? undefined
    : titleAndSummary({ [language]: asTitle(label) }, { [language]: described });
  if (!texts) return { line, reason: `${id ?? 'the item'} has no label in ${language}` };
  const labelled = (pattern: RegExp) =>
    names.flatMap((name) => {
      const value = row[name]?.value ?? '';
      return pattern.test(name) && name.endsWith('Label') && name !== `${subject}Label` && !/^Q\d+$/.test(value)
        ? value
        : [];
    });
  const articles = names.flatMap((name) =>
    (row[name]?.value ?? '').includes('wikipedia.org/wiki/') ? (row[name]?.value ?? []) : [],
  );
  return {
    line,
    key: id,
    date,
    ...texts,
    places: labelled(/place|location|country|city/i),
    people: labelled(/person|people|participant|author/i),
    sources: [
      ...(id === undefined ? [] : [{ outlet: 'Wikidata', url: `https://www.wikidata.org/wiki/${id}` }]),
      ...readSources('', articles),
    ],
  };
}

function dateOf(row: Binding, names: readonly string[]): DateOrReason {
  const times = names.filter((name) => TIME.test(row[name]?.value ?? ''));
  const start = times.find((name) => !END.test(name));
  const end = times.find((name) => END.test(name) && name !== start);
  if (start === undefined) {
    const unknown = names.some((name) => /genid|^t\d+$/.test(row[name]?.value ?? '') || row[name]?.type === 'bnode');
    return { reason: unknown ? 'the date is not known' : 'no date' };
  }
  const from = timeOf(row, names, start);
  if (end === undefined || 'reason' in from) return from;
  const to = timeOf(row, names, end);
  return 'reason' in to ? to : joinDates(from, to);
}

/** Without a column of precisions, every date is written as a day: 1 January may be a year, the first of a month a month. */
function timeOf(row: Binding, names: readonly string[], name: string): DateOrReason {
  const time = row[name]?.value ?? '';
  const isOfEnd = END.test(name);
  const beside = (fits: (value: string) => boolean, called: RegExp) =>
    names
      .filter((other) => called.test(other) && fits(row[other]?.value ?? ''))
      .find((other, _, all) => all.length === 1 || END.test(other) === isOfEnd);
  const precision = beside((value) => /^\d{1,2}$/.test(value), /prec/i);
  const calendar = beside((value) => /Q198578[67]$/.test(value), /./);
  const isJulian = calendar !== undefined && (row[calendar]?.value.endsWith(JULIAN) ?? false);
  if (precision !== undefined)
    return wikidataDate({ time, precision: Number(row[precision]?.value), isJulian, form: 'query' });
  const least = /-01-01(?:T|$)/.test(time) ? 9 : /-01(?:T|$)/.test(time) ? 10 : 11;
  const read = wikidataDate({ time, precision: least, isJulian, form: 'query' });
  return least === 11 || 'reason' in read ? read : { ...read, written: shortTime(time) };
}

function joined(one: Draft, other: Draft): Draft {
  const both = (field: 'places' | 'people') => [...new Set([...(one[field] ?? []), ...(other[field] ?? [])])];
  return { ...one, places: both('places'), people: both('people') };
}
