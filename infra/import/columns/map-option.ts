import { UsageError } from '../../commands/command';
import { nearestChoice } from '../../../shared/language/searching/spelling';
import { type ColumnMap, FIELDS } from './table';

/** Reads `date=Column,title=Other column` over the guesses: nothing after "=" leaves a field out. */
export function withOption(guessed: ColumnMap, columns: readonly string[], option: string): ColumnMap {
  const map = new Map(guessed);
  for (const part of option.split(/,(?=\s*[A-Za-z]+(?:\.\w\w)?\s*=)/)) {
    const [, field = '', name = ''] = /^\s*([A-Za-z]+(?:\.\w\w)?)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (!isField(field)) throw new UsageError(`--map "${part.trim()}": ${advice(field, FIELDS, 'a field is one of')}`);
    map.delete(field);
    if (name === '') continue;
    const index = columnNamed(name, columns);
    if (index < 0) throw new UsageError(`there is no column "${name}": ${advice(name, columns, 'the columns are')}`);
    for (const [other, taken] of map) if (taken === index) map.delete(other);
    map.set(field, index);
  }
  return map;
}

function isField(text: string): boolean {
  return FIELDS.some((field) => field === text.split('.')[0]);
}

/** By its heading, in any case, or else by its number. */
function columnNamed(name: string, columns: readonly string[]): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const folded = columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  return folded < 0 && /^\d+$/.test(name) && Number(name) <= columns.length ? Number(name) - 1 : folded;
}

function advice(word: string, known: readonly string[], listed: string): string {
  const nearest = nearestChoice(word, known);
  return nearest === undefined ? `${listed} ${known.join(', ')}` : `did you mean "${nearest}"?`;
}
