import { fold } from '../../../shared/language/reading/fold';
import { simplify } from '../../../shared/language/reading/simplify';
import { understoodLanguages } from '../../../shared/language/understood-languages';

test.each(understoodLanguages.map((language) => [language.code, language] as const))(
  '%s: no list has a spelling twice, as texts are read',
  (_code, { questionWords: { spokenAs = [], ...questions } = {}, wishWords, ...language }) => {
    const { dateWords, searchWords, clockWords, pauseWords, placeWords } = language;
    const lists = [questions, wishWords, dateWords, searchWords, clockWords, pauseWords, placeWords].flatMap(listsIn);
    expect(lists.flatMap((list) => repeated(list, (spelling) => fold(spelling).text))).toEqual([]);
    expect(spokenAs.flatMap(([list]) => repeated(list, simplify))).toEqual([]);
  },
);

/** All lists of spellings, however deep they stand. */
function listsIn(words: unknown): string[] {
  if (typeof words === 'string') return words.split('>');
  return typeof words === 'object' && words !== null && !(words instanceof RegExp)
    ? Object.values(words).flatMap(listsIn)
    : [];
}

function repeated(list: string, asRead: (spelling: string) => string): string[] {
  const spellings = list.split('|').filter(Boolean);
  return spellings.filter((spelling, at) => spellings.findIndex((other) => asRead(other) === asRead(spelling)) < at);
}
