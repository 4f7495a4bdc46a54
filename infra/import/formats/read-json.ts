import * as z from 'zod/mini';
import { readTable } from '../columns/read-table';
import type { ReadingOptions } from '../reading-options';
import type { Imported, ImportedItem } from '../draft';
import { jsonTable } from './json-table';
import { eventLists } from './event-lists';
import { dayDrafts, dayLists, dayOfFile } from './on-this-day';
import { ownDrafts, ownExport } from './own-json';
import { eraRefusals, timelineHeader, timelineTable } from './timelinejs-json';
import { entityDrafts, isEntity } from './wikidata-entity';
import { isWikidataRow, queryDrafts, simpleBinding } from './wikidata-query';

const list = z.array(z.unknown());
const record = z.record(z.string(), z.unknown());

const timelineSchema = z.object({
  title: z.optional(z.unknown()),
  events: list,
  eras: z.catch(z._default(list, []), []),
});
const oldTimelineSchema = z.object({ timeline: z.object({ date: list, era: z.catch(z._default(list, []), []) }) });
const querySchema = z.object({ results: z.object({ bindings: list }) });
const entitiesSchema = z.object({ entities: record });

/** The events of a JSON file of any shape that is known; of another one, those of its first list of objects. */
export async function readJson(
  value: unknown,
  lines: ReadonlyMap<string, readonly number[]>,
  name: string,
  options: ReadingOptions,
): Promise<Imported> {
  const at = (path: string) => lines.get(path) ?? [];
  const { language } = options;
  const own = ownExport(value);
  if (own) return ownDrafts(own, at('events'));
  const query = querySchema.safeParse(value).data;
  if (query) return { items: queryDrafts(query.results.bindings, at('results.bindings'), language) };
  const entities = entitiesSchema.safeParse(value).data;
  if (entities)
    return {
      items: Object.values(entities.entities).flatMap((each, nth) =>
        entityDrafts(each, at('entities')[nth] ?? 1, options.languages),
      ),
    };
  if (isEntity(value)) return { items: entityDrafts(value, 1, options.languages) };
  const timeline = timelineSchema.safeParse(value).data;
  if (timeline?.events.some(isSlide)) {
    const table = await readTable(timelineTable(timeline.events, at('events')), name, options);
    return {
      ...table,
      items: [...table.items, ...eraRefusals(timeline.eras, at('eras'))],
      header: timelineHeader(timeline.title, language),
    };
  }
  const old = oldTimelineSchema.safeParse(value).data?.timeline;
  if (old) {
    const table = await readTable(timelineTable(old.date, at('timeline.date')), name, options);
    const items = [...table.items, ...eraRefusals(old.era, at('timeline.era'))];
    return { ...table, items, header: timelineHeader(record.parse(value)['timeline'], language) };
  }
  const days = dayLists(value);
  if (days) {
    const day = await dayOfFile(value, name, options);
    return {
      items: [...days].flatMap(([path, entries]): ImportedItem[] => dayDrafts(path, entries, at(path), day, options)),
    };
  }
  const [found, ...others] = eventLists(value, options);
  if (!found) throw new Error(`${name} has no list of events`);
  const read = await readRecords(found.items, at(found.path), name, options);
  const left = others.map(({ path }) => `"${path}"`).join(', ');
  return left === ''
    ? read
    : { ...read, remarks: [...(read.remarks ?? []), `the events are those of "${found.path}", and not of ${left}`] };
}

/** The events of a list of objects, one for each. */
export async function readRecords(
  items: readonly unknown[],
  lines: readonly number[],
  name: string,
  options: ReadingOptions,
): Promise<Imported> {
  if (items.some(isEntity))
    return { items: items.flatMap((each, index) => entityDrafts(each, lines[index] ?? 1, options.languages)) };
  const rows = items.map((item) => record.safeParse(item).data ?? {});
  if (rows.some(isWikidataRow)) return { items: queryDrafts(rows.map(simpleBinding), lines, options.language) };
  return readTable(jsonTable(items, lines), name, options);
}

function isSlide(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'start_date' in value;
}
