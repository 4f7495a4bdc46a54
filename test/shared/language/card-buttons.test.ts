import fc from 'fast-check';
import { lineOf } from '../../../shared/domain/event-line';
import { cardButtons } from '../../../shared/language/card-buttons';
import { languages } from '../../../shared/language/languages';
import { event } from '../../support/events';

const [english] = languages;
const labelled = (...titles: string[]) =>
  cardButtons(
    titles.map((title, n) => lineOf(event('2015-09-03', { id: `2015-09-03-${n}`, title: { en: title } }))),
    english,
  ).map((row) => row.map(({ label }) => label));

test.each([
  ['SCO summit in Tianjin', '1. SCO summit in Tianjin'],
  ['Beijing military parade for the 70th anniversary of victory', '1. Beijing military parade…'],
  ['北京纪念对日作战胜利70周年阅兵', '1. 北京纪念对日作战胜利70周年阅兵'],
  ['First round of Sino-Soviet political consultations', '1. First round of Sino-Soviet…'],
  ['x'.repeat(80), `1. ${'x'.repeat(30)}…`],
])('%s: %s', (title, label) => {
  expect(labelled(title)).toEqual([[label]]);
});

test('more than five events have their numbers', () => {
  expect(labelled('a', 'b', 'c', 'd', 'e', 'f')).toEqual([['1', '2', '3', '4', '5'], ['6']]);
});

test('no label is wider than a narrow screen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (title) => {
      expect(labelled(title)[0]?.[0]?.length).toBeLessThanOrEqual(40);
    }),
  );
});
