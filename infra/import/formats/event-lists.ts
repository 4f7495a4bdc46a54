import * as z from 'zod/mini';
import { guessColumns } from '../columns/guess-columns';
import type { ReadingOptions } from '../reading-options';
import { jsonTable } from './json-table';

const record = z.record(z.string(), z.unknown());

/** All objects of the lists that have the same path of keys: `periods.*.items`. */
export interface ObjectList {
  readonly path: string;
  readonly items: readonly unknown[];
}

/** Lists are seldom deeper. */
const DEEPEST = 6;

/** The lists of objects in a value: that of the events first, which is the longest one with dates and titles. An object alone is a list of one. */
export function eventLists(value: unknown, { language, today }: ReadingOptions): ObjectList[] {
  const lists = new Map<string, unknown[]>();
  collect(value, [], lists);
  const found = [...lists].map(([path, items]) => ({ path, items }));
  if (found.length === 0 && record.safeParse(value).success) return [{ path: '', items: [value] }];
  const rules = { language, today, minus: 'historical' } as const;
  const weight = ({ items }: ObjectList) => {
    const map = guessColumns(jsonTable(items, []), rules, []);
    const isDated = map.has('date') || map.has('year') || map.has('born') || map.has('died');
    return isDated && (map.has('title') || map.has('summary')) ? items.length : 0;
  };
  const weighed = found.map((list) => [list, weight(list)] as const).sort(([, a], [, b]) => b - a);
  // Lists within events, such as their sources, are parts of these.
  const [first] = weighed;
  return weighed.flatMap(([list, weightOf]) =>
    list === first?.[0] || (weightOf > 0 && !list.path.startsWith(`${first?.[0].path ?? ''}.`)) ? [list] : [],
  );
}

function collect(value: unknown, path: readonly string[], lists: Map<string, unknown[]>): void {
  if (path.length > DEEPEST) return;
  if (isList(value)) {
    const objects = value.filter((each) => record.safeParse(each).success);
    if (objects.length === 0) return;
    const name = path.join('.');
    lists.set(name, [...(lists.get(name) ?? []), ...value]);
    for (const each of objects) collect(each, [...path, '*'], lists);
  } else
    for (const [key, inner] of Object.entries(record.safeParse(value).data ?? {}))
      collect(inner, [...path, key], lists);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
