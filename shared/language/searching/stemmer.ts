import { spellingsOf } from '../spellings';
import type { EndingStep, SearchWords } from './search-words';

/** Cuts the endings of the word's language, step by step. */
export function stemmerOf(all: readonly SearchWords[]): (word: string) => string {
  const scripts = all.flatMap(({ letters, endings = [], stems = '', doubled, irregular = [] }) =>
    letters
      ? [
          {
            letters,
            regular: regularForms(irregular),
            steps: [...endings.map(compileStep), ...(doubled === undefined ? [] : [withoutDoubled(doubled)])],
            given: givenStem(spellingsOf(stems), endings),
          },
        ]
      : [],
  );
  return (word) => {
    const script = scripts.find(({ letters }) => letters.test(word));
    if (!script) return word;
    const form = script.regular.get(word) ?? word;
    return script.given(form) ?? script.steps.reduce((left, cut) => cut(left), form);
  };
}

function regularForms(groups: readonly string[]): Map<string, string> {
  return new Map(
    groups.flatMap((group) => {
      const [forms = '', regular = ''] = group.split('>');
      return spellingsOf(forms).map((form) => [form, regular] as const);
    }),
  );
}

/** The given stem of a word that has at most an ending besides. */
function givenStem(stems: readonly string[], steps: readonly EndingStep[]): (word: string) => string | undefined {
  const endings = new Set(['', ...steps.flatMap((step) => step.flatMap(([list]) => spellingsOf(list)))]);
  return (word) => stems.find((stem) => word.startsWith(stem) && endings.has(word.slice(stem.length)));
}

function compileStep(step: EndingStep): (word: string) => string {
  const stay = new Map(step.flatMap(([list, letters]) => spellingsOf(list).map((each) => [each, letters] as const)));
  const longest = Math.max(0, ...[...stay.keys()].map(({ length }) => length));
  return (word) => {
    for (let length = longest; length > 0; length--)
      if (word.length - length >= (stay.get(word.slice(-length)) ?? Infinity)) return word.slice(0, -length);
    return word;
  };
}

function withoutDoubled(letters: string): (word: string) => string {
  const doubled = new RegExp(`(?<=^..+)([${letters}])(?=\\1$)`);
  return (word) => word.replace(doubled, '');
}
