import * as fc from 'fast-check';
import { missingCharacters } from '../../../../shared/adapters/picture/characters';
import { box, text } from '../../../../shared/adapters/picture/box';
import { paint } from '../../../../shared/adapters/picture/painter';
import { loadCollection } from '../../../../shared/adapters/event-files/load-collection';

test('the fonts have every character of the built-in collection', async () => {
  const { collection } = await loadCollection('events');
  const texts =
    collection?.events.flatMap(({ title, sources }) => [title, ...sources.map(({ outlet }) => outlet)]) ?? [];
  const all = [...texts, collection?.title ?? {}].flatMap((local) => Object.values(local));
  expect(all.length).toBeGreaterThan(600);
  expect(missingCharacters(all.join(''))).toEqual([]);
});

test.each([
  ['Latin, Greek and Cyrillic', 'Łódź, Αθήνα, Ғабит, Ёж – №5 «…» €'],
  ['GB 2312, full-width forms and names', '朱镕基，（北京）《人民日报》：“１９４９年”・〇'],
])('%s', (_, covered) => {
  expect(missingCharacters(covered)).toEqual([]);
});

test.each([
  ['國際', ['國', '際']],
  ['שלום', ['ש', 'ל', 'ו', 'ם']],
  ['Victory 🎉🎉', ['🎉']],
])('%s lacks characters', (given, missing) => {
  expect(missingCharacters(given)).toEqual(missing);
});

describe('the list of characters tells the truth about the fonts', () => {
  const drawn = async (character: string) => {
    const picture = box({ fontFamily: 'Noto Sans, Noto Sans SC' }, text({ fontSize: 40 }, character.repeat(3)));
    return Buffer.from(await paint(picture, 'png')).toString('base64');
  };
  const letter = fc.integer({ min: 0x21, max: 0xffff }).map((code) => String.fromCharCode(code));
  const visible = letter.filter((character) => /^[\p{L}\p{N}]$/u.test(character));

  test('a letter is drawn if and only if it is not missing', async () => {
    const nothing = await drawn('\u{10fffd}');
    await fc.assert(
      fc.asyncProperty(visible, async (character) => {
        const isDrawn = (await drawn(character)) !== nothing;
        expect([character, isDrawn]).toEqual([character, missingCharacters(character).length === 0]);
      }),
      { numRuns: 80 },
    );
  });
});
