import { createWord } from './create-word';
import type { Word, WordRoles } from './word';

const SIGNS: readonly (readonly [characters: string, roles: WordRoles])[] = [
  ['-‐‑–—―−', { sign: 'dash', to: true }],
  ['&', { sign: 'other', and: true }],
  ['≈', { sign: 'other', leadingAbout: true }],
  ['~〜', { sign: 'tilde', to: true, leadingAbout: true, trailingAbout: true }],
  ['/', { sign: 'slash' }],
  ['.·・•', { sign: 'dot' }],
  [',、', { sign: 'comma' }],
  ['([（', { sign: 'open' }],
  [')]）', { sign: 'close' }],
  ["'’‘ʼ`´", { sign: 'apostrophe' }],
  ['$€£¥₽₴₩', { sign: 'other', label: true, measure: true }],
  ['+#@', { sign: 'other', label: true }],
  ['%°', { sign: 'other', measure: true }],
];

const bySign = new Map<number, Word>();
const OTHER = createWord({ sign: 'other' });
const DOTS = createWord({ sign: 'dots' });

/** The meaning of a sign, or of the `..` of an open end. */
export function signWord(code: number, doubled: boolean): Word {
  if (bySign.size === 0)
    for (const [characters, roles] of SIGNS) {
      const word = createWord(roles);
      for (const character of characters) bySign.set(character.charCodeAt(0), word);
    }
  const word = bySign.get(code) ?? OTHER;
  return doubled && word.sign === 'dot' ? DOTS : word;
}
