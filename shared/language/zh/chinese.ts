import type { Language } from '../language';
import { chineseDatingWords } from './dating-words';
import { chineseMessages } from './messages';
import { publishedChinese } from './published-chinese';

export const chinese: Language = {
  ...publishedChinese,
  datingWords: chineseDatingWords,
  likelyZone: 'Asia/Shanghai',
  messages: chineseMessages,
};
