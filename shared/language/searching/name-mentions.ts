import type { KnownName } from '../../domain/known-name';
import { isUnspaced, splitWords } from './split-words';
import type { WordForms } from './word-forms';

/** All that a name is called, in every language. */
export function formsOf({ text, aliases }: Pick<KnownName, 'text' | 'aliases'>): string[] {
  return [...Object.values(text), ...aliases];
}

interface Form<Name> {
  readonly name: Name;
  /** Stems, and runs of characters; one after another. */
  readonly parts: readonly string[];
}

/** Finds the names that stand in a text, in any of their forms and grammatical cases. */
export function mentionFinder<Name extends Pick<KnownName, 'text' | 'aliases'>>(
  names: readonly Name[],
  { stemOf }: Pick<WordForms, 'stemOf'>,
): (text: string) => readonly Name[] {
  const byStart = new Map<string, Form<Name>[]>();
  for (const name of names)
    for (const form of new Set(formsOf(name))) {
      const parts = partsOf(form);
      const start = startOf(parts[0] ?? '');
      if (start !== '') byStart.set(start, [...(byStart.get(start) ?? []), { name, parts }]);
    }

  return (text) => {
    const parts = partsOf(text);
    const found = new Set<Name>();
    for (const [at, part] of parts.entries())
      for (const start of startsIn(part))
        for (const form of byStart.get(start) ?? []) if (standsAt(form.parts, parts, at)) found.add(form.name);
    return [...found];
  };

  function partsOf(text: string): string[] {
    return splitWords(text).map(({ text: word }) => stemOf(word));
  }
}

/** A form is looked up by its first stem, or by its first two characters. */
function startOf(part: string): string {
  return isUnspaced(part) ? part.slice(0, 2) : part;
}

function startsIn(part: string): string[] {
  return isUnspaced(part) ? Array.from(part, (_, at) => part.slice(at, at + 2)) : [part];
}

/** A run is found within a longer one, all else as a whole. */
function standsAt(form: readonly string[], parts: readonly string[], at: number): boolean {
  return form.every((part, place) => {
    const other = parts[at + place];
    return other !== undefined && (isUnspaced(part) ? other.includes(part) : other === part);
  });
}
