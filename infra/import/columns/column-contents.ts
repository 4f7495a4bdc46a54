import type { DateRules } from '../dates/date-rules';
import { readSourceDate } from '../dates/read-date';
import type { Field } from './table';

/** Which part of a column's cells must be of a kind for the column to be of it. */
const MOSTLY = 0.6;
/** A title that is another one in nearly every row. */
const DISTINCT = 0.9;

type Kind = (texts: readonly string[], rules: DateRules) => boolean;

/** What the cells of some fields must be like, whatever the heading says: "sources" may be numbers of another table. */
const KINDS: Partial<Record<Field, Kind>> = {
  type: (texts) => texts.every((text) => /^(?:title|era|event|slide)$/i.test(text)),
  date: (texts) => texts.some((text) => /\d/.test(text)) || shareOf(texts, /\p{L}{3}/u) < MOSTLY,
  born: areDates,
  died: areDates,
  source: areNamed,
  places: (texts) => areNamed(texts) && shareOf(texts, /^(?:https?:|\.{0,2}\/)/) < MOSTLY,
  people: areNamed,
  organisations: areNamed,
  topics: areNamed,
};

/** Whether cells that are not empty may hold the field. */
export function mayHold(field: Field, texts: readonly string[], rules: DateRules): boolean {
  return texts.length === 0 || (KINDS[field]?.(texts, rules) ?? true);
}

export function areDates(texts: readonly string[], rules: DateRules): boolean {
  return texts.length > 0 && texts.filter((text) => isDate(text, rules)).length >= texts.length * MOSTLY;
}

export function isDate(text: string, rules: DateRules): boolean {
  const read = readSourceDate(text, { ...rules, order: rules.order ?? 'day-first' });
  return 'edtf' in read || /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
}

export function areAddresses(texts: readonly string[]): boolean {
  return shareOf(texts, /^https?:\/\/\S+$/) >= MOSTLY;
}

export function areLikeTitles(texts: readonly string[]): boolean {
  const words = texts.filter((text) => /\p{L}{2}/u.test(text) && !text.includes('://') && !/\.\w{3,4}$/.test(text));
  return words.length > texts.length * MOSTLY && texts.length > 0 && new Set(texts).size > texts.length * MOSTLY;
}

export function areDistinctTitles(texts: readonly string[]): boolean {
  return areLikeTitles(texts) && texts.length > 3 && new Set(texts).size >= texts.length * DISTINCT;
}

export function areLikeSentences(texts: readonly string[]): boolean {
  return areLikeTitles(texts) && texts.reduce((sum, { length }) => sum + length, 0) > texts.length * 40;
}

function areNamed(texts: readonly string[]): boolean {
  return shareOf(texts, /\p{L}/u) >= MOSTLY;
}

function shareOf(texts: readonly string[], kind: RegExp): number {
  return texts.length === 0 ? 0 : texts.filter((text) => kind.test(text)).length / texts.length;
}
