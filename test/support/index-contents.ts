import * as z from 'zod/mini';
import { unpack } from '../../shared/adapters/dynamo/packed';
import { numbersOf } from '../../shared/adapters/dynamo/search/index-lists';
import { LIGHT_BYTES } from '../../shared/adapters/dynamo/search/versioned-block';
import type { Item, Key } from '../../shared/adapters/dynamo/table';
import { lineSchema } from '../../shared/adapters/event-schema';

const itemSchema = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  since: z.number(),
  next: z.optional(z.string()),
  body: z.instanceof(Uint8Array),
  former: z.optional(z.looseObject({ text: z.optional(z.instanceof(Uint8Array).check(z.maxLength(LIGHT_BYTES))) })),
});
const numbers = z.array(z.number());
const termSchema = z.tuple([z.string()], numbers);

/** What a search index says, without its numbers: these and its blocks depend on what was stored before. */
export interface IndexContents {
  /** Of each term, and of each field, the ids of events. */
  readonly terms: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly words: readonly string[];
  readonly lines: Readonly<Record<string, unknown>>;
  readonly times: Readonly<Record<string, number>>;
  /** The ids in the order of rank. */
  readonly ranks: readonly string[];
}

/** Reads a whole index. Throws when its blocks do not follow one another, or are not as they are when no deploy is going on. */
export function indexContents(items: readonly (Item & Key)[]): IndexContents {
  const blocks = items.map((item) => itemSchema.parse(item)).sort((a, b) => (a.sk < b.sk ? -1 : 1));
  const listOf = (list: string) => blocks.filter(({ sk }) => sk.startsWith(list));
  for (const list of ['T', 'V'])
    for (const [at, { next }] of listOf(list).entries()) {
      const following = listOf(list)[at + 1]?.sk.slice(1);
      if (next !== following) throw new Error(`block ${at} of ${list} is followed by ${following}, not by ${next}`);
    }
  const all = <Each>(list: string, schema: z.ZodMiniType<Each>): Each[] =>
    listOf(list).flatMap(({ body }) => z.array(schema).parse(unpack(body)));
  const ids = all('N', z.nullable(z.string()));
  const idOf = (number: number) => {
    const id = ids[number];
    if (id === undefined || id === null) throw new Error(`no event has the number ${number}`);
    return id;
  };
  const times = numbersOf(all('O', z.number()));
  const lines = all('L', z.nullable(lineSchema()));
  const [order] = listOf('R');
  const [holes, strays] = order
    ? z.tuple([numbers, z.array(z.tuple([z.number(), z.number()]))]).parse(unpack(order.body))
    : [ids.flatMap((id, number) => (id === null ? number : [])), []];
  if (holes.some((number) => ids[number] !== null)) throw new Error('a free number is not free');
  const places = new Map(ids.map((_, number) => [number, number]));
  for (const [at, [number, after]] of strays.entries()) places.set(number, after + (at + 1) / (strays.length + 1));
  const ranked = [...places].sort(([, a], [, b]) => a - b).map(([number]) => number);
  const byId = <Each>(values: readonly Each[]) =>
    Object.fromEntries(ids.flatMap((id, number) => (id === null ? [] : [[id, values[number]]])));
  const firsts = all('T', termSchema).map(([key]) => key);
  if (firsts.join() !== firsts.toSorted().join()) throw new Error('the terms are not sorted');
  return {
    terms: Object.fromEntries(
      all('T', termSchema).map(([key, ...fields]) => [key, fields.map((steps) => numbersOf(steps).map(idOf).sort())]),
    ),
    words: all('V', z.string()),
    lines: byId(lines),
    times: byId(times) as Record<string, number>,
    ranks: ranked.flatMap((number) => ids[number] ?? []),
  };
}
