const CHINESE = /\p{Script=Han}/u;
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** The number of words: parts between spaces, and in Chinese the words of a dictionary. */
export function wordCount(text: string): number {
  const spaced = text.split(/\s+/).filter((word) => word !== '');
  return spaced.reduce((count, word) => count + (CHINESE.test(word) ? chineseWordCount(word) : 1), 0);
}

function chineseWordCount(text: string): number {
  return [...chineseWords.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
