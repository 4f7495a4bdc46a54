import { wordCount } from '../../../../shared/adapters/event-files/word-count';

test.each([
  ['', 0],
  ['Putin to attend military parade in Beijing', 7],
  ['  two   words\n', 2],
  ['Russia’s state-owned “long-term” deal – yes', 6],
  ['中国和俄罗斯签署联合声明', 6],
])('%p has %d words', (text, words) => {
  expect(wordCount(text)).toBe(words);
});
