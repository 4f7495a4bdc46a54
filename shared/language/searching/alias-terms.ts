import type { KnownName } from '../../domain/known-name';
import { formsOf, mentionFinder } from './name-mentions';
import { type SplitWord, isUnspaced, pairsOf, splitWords } from './split-words';
import type { WordForms } from './word-forms';

type Forms = Pick<WordForms, 'stemOf' | 'isStopWord'>;

/** Between a word of an alias and all that must be said beside it. No word has it. */
const WITH = ' ~';

/** An alias as terms. */
export interface AliasTerms {
  /** Without the names in it: by a name, an event is told only where the alias is said whole. */
  readonly title: string;
  /**
   * The keys of terms that stand for its names where it is said whole, each with all the rest of it. "Vladivostok" alone is no
   * "Russia gets Vladivostok".
   */
  readonly keys: readonly string[];
}

/** Takes aliases apart, by the names of a collection. */
export function aliasReader(names: readonly KnownName[], forms: Forms): (alias: string) => AliasTerms {
  const mentioned = mentionFinder(names, forms);
  return (alias) => {
    const parts = partsOf(alias, forms);
    if (parts.length < 2 && !parts.some((part) => isUnspaced(part) && part.length > 2))
      return { title: alias, keys: [] };
    const named = mentioned(alias)
      .flatMap(formsOf)
      .flatMap((form) => partsOf(form, forms));
    const stems = new Set(named.map(forms.stemOf));
    const runs = named.filter((name) => isUnspaced(name)).sort((a, b) => b.length - a.length);
    const rest = (part: string) =>
      isUnspaced(part)
        ? runs.reduce((left, run) => left.replaceAll(run, ' '), part)
        : stems.has(forms.stemOf(part))
          ? ''
          : part;
    const all = parts.map(forms.stemOf);
    return {
      title: parts.map(rest).join(' '),
      keys: parts.flatMap((part) => {
        const kept = isUnspaced(part) ? rest(part).split(' ').flatMap(pairsOf) : [rest(part)];
        const own = (isUnspaced(part) ? pairsOf(part) : [part]).filter((each) => !kept.includes(each));
        return own.map((each) => `${forms.stemOf(each)}${WITH}${all.join(' ')}`);
      }),
    };
  };
}

/** What an alias says: its words and runs, without small words and numbers. */
function partsOf(alias: string, { isStopWord }: Pick<WordForms, 'isStopWord'>): string[] {
  const isPart = ({ kind, text }: SplitWord) => kind !== 'digit' && !isStopWord(text);
  return [
    ...new Set(
      splitWords(alias)
        .filter(isPart)
        .map(({ text }) => text),
    ),
  ];
}

/** A key of such a term apart: what it is looked up by, and what must be said; undefined of any other key. */
export function aliasOfKey(key: string): { readonly own: string; readonly parts: readonly string[] } | undefined {
  const at = key.indexOf(WITH);
  return at < 0 ? undefined : { own: key.slice(0, at), parts: key.slice(at + WITH.length).split(' ') };
}

/** The last of the keys that begin with a pair of characters. */
export function lastOfPair(pair: string): string {
  return `${pair}${WITH}\uffff`;
}

/** Whether words say a part of an alias: a stem, or a run that may stand in them in pieces. */
export function saidBy(
  words: readonly string[],
  { stemOf, synonymsOf, isStopWord }: Forms & Pick<WordForms, 'synonymsOf'>,
): (part: string) => boolean {
  const stems = new Set(words.flatMap((word) => [word, ...synonymsOf(word)]).map(stemOf));
  const runs = words.filter((word) => isUnspaced(word)).sort((a, b) => b.length - a.length);
  return (part) => {
    if (!isUnspaced(part)) return stems.has(part);
    if (runs.some((run) => run.includes(part))) return true;
    const left = runs.reduce((rest, run) => rest.replaceAll(run, ''), part);
    return left === '' || isStopWord(left);
  };
}
