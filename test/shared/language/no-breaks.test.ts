import fc from 'fast-check';
import { withNoBreaks } from '../../../shared/language/no-breaks';
import { block, bold, join } from '../../../shared/language/rich-text';

/** `_` stands for a no-break space. */
test.each([
  ['31 августа – 3 сентября 2015 года', '31_августа_– 3_сентября 2015_года'],
  ['16–17 мая 2024 года', '16–17_мая 2024_года'],
  ['XIX век, I век до н. э.', 'XIX_век, I_век до_н._э.'],
  ['10 000 год до н. э.', '10_000_год до_н._э.'],
  ['240 млрд долларов, 2 тыс. человек', '240_млрд_долларов, 2_тыс._человек'],
  ['80-я годовщина, 60-е годы', '80-я_годовщина, 60-е_годы'],
  ['И. В. Сталин и Мао', 'И._В._Сталин и Мао'],
  ['Договор № 5', 'Договор №_5'],
  ['Форум в Харбине – 2014, открытие – позже', 'Форум в Харбине_– 2014, открытие_– позже'],
  ['«Россия» – ТАСС (Москва) – 2-го', '«Россия»_– ТАСС (Москва)_– 2-го'],
  ['3 – 5 мая, 44 год до н. э. – 14 год н. э.', '3_– 5_мая, 44_год до_н._э._– 14_год н._э.'],
  ['RT (Moscow) – 10 000 people, «TASS». – 3 – «x»', 'RT (Moscow)_– 10_000 people, «TASS»._– 3_– «x»'],
  // Other languages are left as they are; times and years are no grouped numbers.
  ['June 1914 – November 1918, 3 September', 'June 1914 – November 1918, 3 September'],
  ['1999 2000 07:30 100', '1999 2000 07:30 100'],
  ['9月3日', '9月3日'],
])('%s', (text, kept) => {
  expect(withNoBreaks(join([text])).text.replaceAll('\u00a0', '_')).toBe(kept);
});

test('what is shown as it is stored stays so, and formats stay where they were', () => {
  const stored = join([bold('Всё'), block('{ "a": "3 сентября" }')]);
  expect(withNoBreaks(stored)).toEqual(stored);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('3', ' ', 'мая', '–', 'н.', 'э.', '😀', '\n'), { maxLength: 30 }), (parts) => {
      const text = join([bold(...parts)]);
      const kept = withNoBreaks(text);
      expect([kept.text.replaceAll('\u00a0', ' '), kept.entities]).toEqual([text.text, text.entities]);
    }),
  );
});
