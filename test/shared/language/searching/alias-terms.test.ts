import { aliasOfKey, aliasReader, saidBy } from '../../../../shared/language/searching/alias-terms';
import { publishedForms } from '../../../../shared/language/published-forms';

const NAMES = [{ text: { en: 'Vladivostok', ru: 'Владивосток', zh: '海参崴' }, aliases: [], within: [] }];
const read = aliasReader(NAMES, publishedForms());

/** Whether what stands for the name in an alias is said by a question with these words. */
function isSaid(alias: string, words: readonly string[]): boolean {
  const isPartSaid = saidBy(words, publishedForms());
  const { keys } = read(alias);
  return keys.length > 0 && keys.every((key) => aliasOfKey(key)?.parts.every(isPartSaid));
}

test.each([
  ['Russia gets Vladivostok', ['vladivostok'], false],
  ['Russia gets Vladivostok', ['russia', 'get', 'vladivostok'], true],
  ['the taking of Vladivostok', ['vladivostok', 'taking', 'russia'], true],
  ['Владивосток стал российским', ['владивосток'], false],
  ['Владивосток стал российским', ['владивостока', 'стал', 'российский'], true],
  ['割让海参崴', ['海参崴'], false],
  ['割让海参崴', ['俄国割让海参崴'], true],
  ['割让海参崴', ['海参崴', '割让'], true],
])('“%s” is said whole by %j: %s', (alias, words, expected) => {
  expect(isSaid(alias, words)).toBe(expected);
});

test.each([
  ['Russia gets Vladivostok', 'russia gets '],
  ['割让海参崴', '割让 '],
  ['Vladivostok', 'Vladivostok'],
])('of “%s”, “%s” counts as a title by itself', (alias, title) => {
  expect(read(alias).title).toBe(title);
});
