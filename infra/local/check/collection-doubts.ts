import * as z from 'zod/mini';
import type { Fault, FolderFile } from '../../../shared/adapters/event-files/file-check';
import type { Collection } from '../../../shared/domain/collection';
import { languages } from '../../../shared/language/languages';
import { nearestWord } from '../../../shared/language/searching/spelling';

const named = z.object({
  names: z._default(
    z.record(z.string(), z.object({ aliases: z.optional(z.unknown()), within: z.optional(z.unknown()) })),
    {},
  ),
});

/** A name as a file of an event writes it. */
interface UsedName {
  readonly name: string;
  readonly file: FolderFile;
  readonly path: readonly PropertyKey[];
}

/** Names and topics that no event has, names that may be misspelt, and languages that the bot does not speak. */
export function collectionDoubts(
  collection: Collection,
  header: FolderFile | undefined,
  entries: readonly FolderFile[],
): Fault[] {
  if (!header) return [];
  const { names } = named.parse(header.value);
  const used = entries.flatMap(usedNames);
  const spoken = languages.map(({ code }) => code);
  return [
    ...collection.languages.flatMap((code, index) => {
      const message = `the bot speaks ${spoken.join(', ')}, not ${code}: its own texts are in another language`;
      return spoken.includes(code) ? [] : [{ file: header.path, ...header.placeOf(['languages', index]), message }];
    }),
    ...Object.keys(collection.topics).flatMap((topic) => {
      if (collection.events.some(({ topics }) => topics.includes(topic))) return [];
      return [
        { file: header.path, ...header.placeOfKey(['topics'], topic), message: `no event has the topic "${topic}"` },
      ];
    }),
    ...unusedNames(names, used, header),
    ...misspeltNames(Object.keys(names), used),
  ];
}

/** Search finds what has aliases, or lies within a place, in texts too: the check of files sees to these. */
function unusedNames(names: z.infer<typeof named>['names'], used: readonly UsedName[], header: FolderFile): Fault[] {
  const known = new Set(used.map(({ name }) => name));
  const wider = new Set(Object.values(names).flatMap(({ within }) => [within].flat()));
  return Object.entries(names)
    .filter(([name, { aliases, within }]) => !known.has(name) && !wider.has(name) && !aliases && !within)
    .map(([name]) => {
      const message = `no event has the name "${name}"${meant(
        name,
        [...known].filter((each) => !(each in names)),
      )}`;
      return { file: header.path, ...header.placeOfKey(['names'], name), message };
    });
}

/** A name without an entry is shown as written; one that is nearly that of an entry is reported. */
function misspeltNames(names: readonly string[], used: readonly UsedName[]): Fault[] {
  const known = new Set(names);
  const advised = new Map<string, string>();
  return used.flatMap(({ name, file, path }) => {
    const advice = known.has(name) ? '' : (advised.get(name) ?? meant(name, names));
    advised.set(name, advice);
    return advice === ''
      ? []
      : [{ file: file.path, ...file.placeOf(path), message: `"${name}" has no entry in names${advice}` }];
  });
}

function meant(name: string, choices: readonly string[]): string {
  // Names of two outlets often differ in one word: only a slip is reported.
  const nearest = nearestWord(name, choices, { forgiven: (length) => Math.floor(length / 5) });
  return nearest === undefined ? '' : `: is "${nearest}" meant?`;
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

function usedNames(file: FolderFile): UsedName[] {
  const { data } = namesSchema.safeParse(file.value);
  if (!data) return [];
  const at = (name: string, ...path: PropertyKey[]): UsedName => ({ name, file, path });
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
