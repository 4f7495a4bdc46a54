import { publishedForms } from '../../../../shared/language/published-forms';

const { syllableOf, syllablesOf, heardAs, waysToRead } = publishedForms();

test.each([
  ['普京', 'pu jing'],
  ['青霉素', 'qing mei su'],
  ['尼布楚', 'ni bu chu'],
  ['莫斯科', 'mo si ke'],
  ['旅顺', 'lv shun'],
  ['北前', 'bei qian'],
])('%s sounds like %s', (characters, syllables) => {
  expect(Array.from(characters, syllableOf).join(' ')).toBe(syllables);
});

test.each([
  ['zhang', 'zan'],
  ['shi', 'si'],
  ['xing', 'xin'],
  ['zhong', 'zong'],
  ['xi', 'xi'],
])('%s is heard as %s', (syllable, heard) => {
  expect(heardAs(syllable)).toBe(heard);
});

test('a character may have several syllables', () => {
  expect(['重', '都', '普'].map((character) => syllablesOf(character))).toEqual([
    ['zhong', 'chong'],
    ['dou', 'du'],
    ['pu'],
  ]);
});

test('no other sign has a syllable', () => {
  expect(Array.from('aя1 —', syllableOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test.each([
  ['pujing', ['pu jing']],
  ['xinan', ['xin an', 'xi nan']],
  ['putin', []],
  ['gagarin', []],
])('%s can be read as %j', (word, ways) => {
  expect(waysToRead(word).map((way) => way.join(' '))).toEqual(ways);
});
