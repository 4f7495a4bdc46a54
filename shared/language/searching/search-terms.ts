import type { Collection } from '../../domain/collection';
import type { HistoricalEvent, LocalText } from '../../domain/historical-event';
import type { KnownName } from '../../domain/known-name';
import { aliasReader } from './alias-terms';
import { formsOf, mentionFinder } from './name-mentions';
import { isUnspaced, pairsOf, splitWords } from './split-words';
import type { WordForms } from './word-forms';

/** The fields of an event that a term can be in, the most telling first. `wider`: the places that its places lie in. */
export const FIELDS = ['title', 'names', 'text', 'wider'] as const;

/** What a collection tells of its words. */
export type SearchVocabulary = Pick<Collection, 'topics' | 'names'>;

/**
 * The terms that find an event, in the order of FIELDS: folded words, numbers and pairs of characters, each in its most
 * telling field.
 */
export function termFinder(
  { topics, names = [] }: SearchVocabulary,
  forms: Pick<WordForms, 'stemOf' | 'isStopWord'>,
): (event: HistoricalEvent) => readonly (readonly string[])[] {
  const readAlias = aliasReader(names, forms);
  const byText = new Map(names.map((name) => [JSON.stringify(name.text), name]));
  const mentioned = names.length === 0 ? () => [] : mentionFinder(names, forms);

  return (event) => {
    const { title, places, people, organisations, summary, outcome, sources } = event;
    const named = [...places, ...people, ...organisations];
    const known = named.flatMap((text) => byText.get(JSON.stringify(text)) ?? []);
    const told = inAll([summary, outcome?.text]);
    const labels = event.topics.map((id) => topics[id]);
    const kinds = inAll(labels.filter((label) => !namesSeveral(label)));
    const vague = inAll(labels.filter(namesSeveral));
    const outlets = inAll(sources.map(({ outlet }) => outlet));
    const aliases = event.aliases ?? [];
    return eachOnce([
      [...withMentioned([...inAll([title]), ...initials([title])]), ...aliases.map((alias) => readAlias(alias).title)],
      [
        ...withMentioned(aliases),
        ...inAll(named),
        ...initials(named),
        ...known.flatMap((name) => name.aliases),
        ...kinds,
      ],
      [...withMentioned([...told, ...outlets]), ...vague, ...event.topics, event.date.slice(0, 4)],
      known
        .flatMap(({ within }) => within)
        .flatMap((text) => formsOf(byText.get(JSON.stringify(text)) ?? { text, aliases: [] })),
    ]);
  };

  /** "Treaties and joint documents" says of none of them that it is a treaty. */
  function namesSeveral(label: LocalText | undefined): boolean {
    return inAll([label]).some((text) => splitWords(text).some((word) => forms.isStopWord(word.text)));
  }

  function initials(texts: readonly LocalText[]): string[] {
    return inAll(texts).flatMap((text) => initialsOf(text, forms));
  }

  /** The texts, and all other forms of the names in them. */
  function withMentioned(texts: readonly string[]): string[] {
    const found = new Set<KnownName>(texts.flatMap(mentioned));
    return [...texts, ...[...found].flatMap(formsOf)];
  }
}

/** ISS is the International Space Station; of three to six words that say something, beside what stands in brackets. */
function initialsOf(text: string, { isStopWord }: Pick<WordForms, 'isStopWord'>): string[] {
  const words = splitWords(text.replace(/[(（][^)）]*[)）]/g, ' ')).filter(
    (word) => word.kind === 'letter' && !isStopWord(word.text),
  );
  return words.length < 3 || words.length > 6 ? [] : [words.map((word) => word.text.charAt(0)).join('')];
}

function eachOnce(fields: readonly (readonly string[])[]): string[][] {
  const seen = new Set<string>();
  return fields.map((texts) => {
    const fresh = new Set(texts.flatMap(termsIn).filter((term) => !seen.has(term)));
    for (const term of fresh) seen.add(term);
    return [...fresh];
  });
}

/** The terms that find pairs of characters by how they sound. */
export function soundTermsOf(
  terms: readonly string[],
  { syllablesOf, heardAs }: Pick<WordForms, 'syllablesOf' | 'heardAs'>,
): string[] {
  const pairs = terms.filter((term) => isUnspaced(term) && term.length === 2);
  const sounds = pairs.map((pair) => Array.from(pair, (character) => syllablesOf(character).map(heardAs)));
  return [
    ...new Set(
      sounds.flatMap(([first = [], second = []]) => first.flatMap((one) => second.map((next) => soundTerm(one, next)))),
    ),
  ];
}

/** The term of two syllables as they are heard, one after the other. */
export function soundTerm(first: string, second: string): string {
  return `=!${first} ${second}`;
}

function inAll(texts: readonly (LocalText | undefined)[]): string[] {
  return texts.flatMap((text) => Object.values(text ?? {}));
}

/** The terms of a text. The last character of a run is a term too, so that every character starts one. */
export function termsIn(text: string): string[] {
  return splitWords(text).flatMap(({ text: word }) => (isUnspaced(word) ? [...pairsOf(word), word.slice(-1)] : word));
}
