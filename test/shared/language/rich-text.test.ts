import fc from 'fast-check';
import { type RichText, bold, italic, join, link, lines, quotation } from '../../../shared/language/rich-text';

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
