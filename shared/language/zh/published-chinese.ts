import type { PublishedLanguage } from '../published-language';
import { chineseDateText } from './date-text';
import { chinesePublishedMessages } from './published-messages';
import { chineseSearchWords } from './search-words';

export const publishedChinese: PublishedLanguage = {
  code: 'zh',
  name: '中文',
  dateText: chineseDateText,
  messages: chinesePublishedMessages,
  searchWords: chineseSearchWords,
};
