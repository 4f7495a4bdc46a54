import fc from 'fast-check';
import { type RichText, bold, clip, italic, join, link, lines, quotation } from '../../../shared/language/rich-text';

test('formats lie where their text lies, in UTF-16 units', () => {
  expect(lines('🎂 a', bold('b', italic('c')), undefined, '', link('d', 'https://example.org'))).toEqual({
    text: '🎂 a\nbc\nd',
    entities: [
      { type: 'bold', offset: 5, length: 2 },
      { type: 'italic', offset: 6, length: 1 },
      { type: 'text_link', offset: 8, length: 1, url: 'https://example.org' },
    ],
  });
});

test('nothing empty is formatted', () => {
  expect(join([bold(''), quotation()])).toEqual({ text: '', entities: [] });
});

test('whatever the texts are, each format covers exactly its text', () => {
  const anyPart: fc.Arbitrary<RichText> = fc
    .tuple(fc.constantFrom(bold, italic, quotation), fc.string({ unit: 'binary' }))
    .map(([mark, text]) => mark(text));
  fc.assert(
    fc.property(fc.array(anyPart), (parts) => {
      const { text, entities } = join(parts, '\n');
      const marked = parts.map((part) => part.text).filter(Boolean);
      expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(marked);
    }),
  );
});

test('what is too long is cut between characters, and its formats with it', () => {
  expect(clip(join(['ab', bold('cd🎂')]), 6)).toEqual({
    text: 'abcd🎂'.slice(0, 6),
    entities: [{ type: 'bold', offset: 2, length: 4 }],
  });
  expect(clip(join(['ab', bold('cd🎂'), italic('e')]), 6)).toEqual({
    text: 'abcd…',
    entities: [{ type: 'bold', offset: 2, length: 2 }],
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 5 }), fc.integer({ min: 2, max: 9 }), (text, units) => {
      const cut = clip(bold(text), units);
      expect(cut.text.length).toBeLessThanOrEqual(units);
      expect(cut.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      for (const { offset, length } of cut.entities) expect(offset + length).toBeLessThanOrEqual(cut.text.length);
    }),
  );
});
