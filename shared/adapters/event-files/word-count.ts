const CHINESE = /\p{Script=Han}/u;
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** How many words a text has: what stands between spaces, and within Chinese what a dictionary takes for words. */
export function wordCount(text: string): number {
  const spaced = text.split(/\s+/).filter((word) => word !== '');
  return spaced.reduce((count, word) => count + (CHINESE.test(word) ? chineseWordCount(word) : 1), 0);
}

function chineseWordCount(text: string): number {
  return [...chineseWords.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
