import * as z from 'zod/mini';
import { historicalEventSchema } from '../../../shared/adapters/event-schema';
import { type HistoricalEvent, type LocalText, RELATIONS, type Source } from '../../../shared/domain/historical-event';
import type { Header, ImportedItem } from '../draft';

const localSchema = z.record(z.string(), z.string());

const fileSchema = z.object({
  title: localSchema,
  description: localSchema,
  sources: z.optional(z.enum(['none'])),
  sourcesNote: z.optional(localSchema),
  searchExample: z.optional(localSchema),
  languages: z.optional(z.array(z.string())),
  topics: z.optional(z.record(z.string(), localSchema)),
  events: z.array(z.unknown()),
});

/** A collection as this bot exports it; undefined for anything else. */
export function ownExport(value: unknown): z.infer<typeof fileSchema> | undefined {
  const { data } = fileSchema.safeParse(value);
  const isOwn = z.object({ exported: z.string() }).safeParse(value).success;
  return data && isOwn ? data : undefined;
}

/** The events of an exported collection, whole, and what it says of itself. */
export function ownDrafts(
  { events, languages, title, ...header }: z.infer<typeof fileSchema>,
  lines: readonly number[],
): { readonly items: readonly ImportedItem[]; readonly header: Header } {
  const names = new Map<string, Record<string, string>>();
  const items = events.map((each, index): ImportedItem => {
    const line = lines[index] ?? 1;
    const parsed = historicalEventSchema.safeParse(each);
    if (!parsed.success) return { line, reason: `not an event: ${parsed.error.issues[0]?.path.join('.') ?? ''}` };
    const event = parsed.data;
    return {
      line,
      key: event.id,
      date: { edtf: event.date },
      title: event.title,
      topics: event.topics,
      fields: fieldsOf(event, (name) => keyOf(name, names)),
    };
  });
  const translated = [...names].filter(([, entry]) => Object.keys(entry).length > 0);
  return {
    items,
    header: {
      ...header,
      title,
      isWhole: true,
      languages: languages ?? Object.keys(title),
      names: Object.fromEntries(translated),
    },
  };
}

/** The name that event files write, and its translations for the table of names. */
function keyOf(name: LocalText, names: Map<string, Record<string, string>>): string {
  const key = name['en'] ?? Object.values(name)[0] ?? '';
  const others = Object.entries(name).filter(([code]) => code !== 'en');
  if (others.some(([, text]) => text !== key)) names.set(key, { ...names.get(key), ...Object.fromEntries(others) });
  return key;
}

function fieldsOf(event: HistoricalEvent, key: (name: LocalText) => string): Readonly<Record<string, unknown>> {
  const { attribution, outcome, places, people, organisations, originalDate, related = [], sources, ...rest } = event;
  const source = ({ outlet, ...other }: Source) => ({ outlet: key(outlet), ...other });
  const own: readonly string[] = RELATIONS;
  return withoutEmpty({
    ...{ ...rest, topics: undefined, changed: undefined, versions: undefined, revision: undefined },
    originalDate: originalDate?.length === 1 ? originalDate[0] : originalDate,
    attribution: listed(attribution.map(({ speaker, via }) => ({ speaker: key(speaker), via: key(via) }))),
    outcome: outcome && withoutEmpty({ ...outcome, sources: listed(outcome.sources.map(source)) }),
    places: listed(places.map(key)),
    people: listed(people.map(key)),
    organisations: listed(organisations.map(key)),
    related: listed(related.filter(({ kind }) => own.includes(kind)).map(({ id, kind }) => ({ id, kind }))),
    sources: listed(sources.map(source)),
  });
}

function listed<Thing>(things: readonly Thing[]): readonly Thing[] | undefined {
  return things.length > 0 ? things : undefined;
}

function withoutEmpty(fields: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
