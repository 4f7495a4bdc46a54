import fc from 'fast-check';
import { languages } from '../../../../shared/language/languages';
import { isOfLetters } from '../../../../shared/language/searching/split-words';
import { wordFormsOf } from '../../../../shared/language/searching/word-forms';
import { polarCollection } from '../../../support/polar-collection';
import { searchIn, wordsIn } from '../../../support/search-in-memory';

const { find } = searchIn(polarCollection);
const forms = wordFormsOf(languages);

const titles = polarCollection.events.flatMap(({ id, title }) => Object.values(title).map((text) => ({ id, text })));
const titleWords = titles.flatMap(({ id, text }) => wordsIn(text).map((word) => ({ id, word })));
const words = [...new Set(titleWords.map(({ word }) => word).filter((word) => isOfLetters(word) && word.length > 3))];

test('any word of a title finds its event, as does the whole title', async () => {
  for (const { id, word } of titleWords) expect((await find(word)).found).toContain(id);
  for (const { id, text } of titles) expect((await find(text)).found).toContain(id);
});

test('a word finds the same events when it is typed with the other keyboard layout', async () => {
  let tried = 0;
  for (const word of words) {
    const typed = forms.retyped(word).find(({ byEar }) => !byEar)?.text;
    if (typed === undefined) continue;
    tried += 1;
    const { found, corrections } = await find(typed);
    expect(corrections).toEqual([{ typed, taken: word }]);
    expect(found).toEqual((await find(word)).found);
  }
  expect(tried).toBeGreaterThan(30);
});

test('a correction never outranks a word as it was typed', async () => {
  const place = fc.nat({ max: 20 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...words), fc.constantFrom(...words), place, async (typed, other, at) => {
      const misspelt = other.slice(0, at % other.length) + other.slice((at % other.length) + 1);
      const asTyped = new Set((await find(typed)).found);
      const { found, corrections } = await find(`${typed} ${misspelt}`);
      if (corrections.length === 0) return;
      const isAsTyped = found.map((id) => asTyped.has(id));
      expect(isAsTyped).toEqual([...isAsTyped].sort((a, b) => Number(b) - Number(a)));
      expect(isAsTyped[0]).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a correction is the same, whatever is asked with it and whatever was read before', async () => {
  for (const word of words) {
    const misspelt = word.slice(0, 2) + word.slice(3);
    const alone = await find(misspelt);
    const [taken] = alone.corrections;
    expect(await find(misspelt)).toEqual(alone);
    if (taken) expect((await find(`${misspelt} treaty`)).corrections).toContainEqual(taken);
  }
});
