import * as z from 'zod/mini';
import type { SeenEvent } from '../../../shared/adapters/event-files/check-collection';
import type { CollectionFile } from '../../../shared/adapters/event-files/collection-file-schema';
import type { Fault, FolderFile } from '../../../shared/adapters/event-files/file-check';
import { ownText } from '../../../shared/adapters/own-text';
import { languages } from '../../../shared/language/languages';
import { nearestWord } from '../../../shared/language/searching/spelling';

const named = z.object({
  names: z._default(
    z.record(z.string(), z.object({ aliases: z.optional(z.unknown()), within: z.optional(z.unknown()) })),
    {},
  ),
});

/** Doubts about the collection as a whole, from events that are seen one after another. */
export function collectionDoubts() {
  const used = new Set<string>();
  const topicsUsed = new Set<string>();
  const misspelt: Fault[] = [];
  const advise = nameAdviser();
  return {
    see({ entry, sound }: SeenEvent): void {
      if (!sound) return;
      for (const topic of sound.event.topics) topicsUsed.add(topic);
      for (const { name, path } of usedNames(entry)) {
        used.add(ownText(name));
        const advice = advise(name, sound.header);
        const message = `"${name}" has no entry in names${advice}`;
        if (advice !== '') misspelt.push({ file: entry.path, ...entry.placeOf(path), message });
      }
    },

    /** Names and topics that no event has, names that may be misspelt, and languages that the bot does not speak. */
    doubts: (header: FolderFile, { languages: codes, topics = {} }: CollectionFile): Fault[] => [
      ...codes.flatMap((code, index) => {
        const message = `the bot speaks ${spoken.join(', ')}, not ${code}: its own texts are in another language`;
        return spoken.includes(code) ? [] : [{ file: header.path, ...header.placeOf(['languages', index]), message }];
      }),
      ...Object.keys(topics)
        .filter((topic) => !topicsUsed.has(topic))
        .map((topic) => {
          const message = `no event has the topic "${topic}"`;
          return { file: header.path, ...header.placeOfKey(['topics'], topic), message };
        }),
      ...unusedNames(used, header),
      ...misspelt,
    ],
  };
}

const spoken: readonly string[] = languages.map(({ code }) => code);

/** Search finds what has aliases, or lies within a place, in texts too: the check of files sees to these. */
function unusedNames(used: ReadonlySet<string>, header: FolderFile): Fault[] {
  const { names } = named.parse(header.value);
  const wider = new Set(Object.values(names).flatMap(({ within }) => [within].flat()));
  const unlisted = [...used].filter((each) => !(each in names));
  return Object.entries(names)
    .filter(([name, { aliases, within }]) => !used.has(name) && !wider.has(name) && !aliases && !within)
    .map(([name]) => {
      const message = `no event has the name "${name}"${meant(name, unlisted)}`;
      return { file: header.path, ...header.placeOfKey(['names'], name), message };
    });
}

/** A name without an entry is shown as written; one that is nearly that of an entry may be misspelt. */
function nameAdviser(): (name: string, header: FolderFile) => string {
  const advised = new Map<string, string>();
  let names: ReadonlySet<string> | undefined;
  return (name, header) => {
    names ??= new Set(Object.keys(named.parse(header.value).names));
    const advice = advised.get(name) ?? (names.has(name) ? '' : meant(name, [...names]));
    advised.set(ownText(name), advice);
    return advice;
  };
}

function meant(name: string, choices: readonly string[]): string {
  // Names of two outlets often differ in one word: only a slip is reported.
  const nearest = nearestWord(name, choices, { forgiven: (length) => Math.floor(length / 5) });
  return nearest === undefined ? '' : `: is "${nearest}" meant?`;
}

/** A name as a file of an event writes it. */
interface UsedName {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

const list = z.catch(z._default(z.array(z.string()), []), []);
const sources = z.catch(z._default(z.array(z.object({ outlet: z.string() })), []), []);
const namesSchema = z.object({
  places: list,
  people: list,
  organisations: list,
  attribution: z.catch(z._default(z.array(z.object({ speaker: z.string(), via: z.string() })), []), []),
  sources,
  outcome: z.optional(z.object({ sources })),
});

function usedNames({ value }: FolderFile): UsedName[] {
  const { data } = namesSchema.safeParse(value);
  if (!data) return [];
  const at = (name: string, ...path: PropertyKey[]): UsedName => ({ name, path });
  const { attribution, outcome } = data;
  return [
    ...(['places', 'people', 'organisations'] as const).flatMap((key) => data[key].map((name, n) => at(name, key, n))),
    ...attribution.flatMap(({ speaker, via }, n) => [
      at(speaker, 'attribution', n, 'speaker'),
      at(via, 'attribution', n, 'via'),
    ]),
    ...data.sources.map(({ outlet }, n) => at(outlet, 'sources', n, 'outlet')),
    ...(outcome?.sources ?? []).map(({ outlet }, n) => at(outlet, 'outcome', 'sources', n, 'outlet')),
  ];
}
