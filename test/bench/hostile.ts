/** Texts made to be slow to read, of any length. */
export const HOSTILE: readonly { readonly name: string; readonly text: (length: number) => string }[] = [
  { name: 'slashes', text: (length) => fill('1/', length) },
  { name: 'dots', text: (length) => fill('1.', length) },
  { name: 'hyphens', text: (length) => fill('2015-', length) },
  { name: 'nested brackets', text: (length) => fill('(', length / 2) + fill(')', length / 2) },
  { name: 'hours', text: (length) => fill('1 hour ', length) },
  { name: 'digits', text: (length) => fill('9', length) },
  { name: 'number words', text: (length) => fill('nineteen ', length) },
  { name: 'Chinese digits', text: (length) => fill('一', length) },
  { name: 'spaces in a phrase', text: (length) => `on this${fill(' ', length)}day` },
  { name: 'beginnings of phrases', text: (length) => fill('the day before ', length) },
  { name: 'fillers', text: (length) => fill('of the in ', length) },
  { name: 'openers', text: (length) => fill('from between since before ', length) },
  { name: 'ranges', text: (length) => fill('1-2 ', length) },
  { name: 'months', text: (length) => fill('may ', length) },
  { name: 'Roman numerals', text: (length) => fill('xix', length) },
  { name: 'mixed scripts', text: (length) => fill('3 мая 年 März ٣ ', length) },
  { name: 'combining marks', text: (length) => `a${fill('\u0301', length)}` },
  { name: 'marks on letters', text: (length) => fill('е\u0301', length) },
  { name: 'surrogates', text: (length) => fill('\ud83c', length) },
  { name: 'emoji', text: (length) => fill('🎂', length) },
  { name: 'ligatures that grow', text: (length) => fill('\ufdfa', length) },
  { name: 'quotation marks', text: (length) => fill("'45 ", length) },
  { name: 'lunar days', text: (length) => fill('正月初一', length) },
  { name: 'relative', text: (length) => fill('last last september ', length) },
];

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
