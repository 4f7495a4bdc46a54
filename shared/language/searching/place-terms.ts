import type { HistoricalEvent } from '../../domain/historical-event';
import type { KnownName } from '../../domain/known-name';
import { splitWords } from './split-words';
import type { WordForms } from './word-forms';

/** The term of events that took place where the word is a name of, or a part of one. */
export function placeTerm(word: string, { stemOf }: Pick<WordForms, 'stemOf'>): string {
  return `=@${stemOf(word)}`;
}

/** The terms that find an event by where it took place: by the names of its places, and of the places they lie in. */
export function placeTermFinder(
  names: readonly KnownName[],
  forms: Pick<WordForms, 'stemOf' | 'isStopWord'>,
): (event: Pick<HistoricalEvent, 'places'>) => readonly string[] {
  const byText = new Map(names.map((name) => [JSON.stringify(name.text), name]));
  return ({ places }) => {
    const within = places.flatMap((text) => byText.get(JSON.stringify(text))?.within ?? []);
    const all = [...places, ...within].map((text) => byText.get(JSON.stringify(text)) ?? { text, aliases: [] });
    const words = all.flatMap(({ text, aliases }) => [
      ...Object.values(text).flatMap(wordsIn),
      // A part of another name may be an adjective: Russian Federation.
      ...aliases.map(wordsIn).flatMap((parts) => (parts.length === 1 ? parts : [])),
    ]);
    return [...new Set(words.filter((word) => !forms.isStopWord(word)).map((word) => placeTerm(word, forms)))];
  };
}

function wordsIn(name: string): string[] {
  return splitWords(name).map(({ text }) => text);
}
