import type { PublishedLanguage } from '../published-language';
import { englishDateText } from './date-text';
import { englishPublishedMessages } from './published-messages';
import { englishSearchWords } from './search-words';

export const publishedEnglish: PublishedLanguage = {
  code: 'en',
  name: 'English',
  dateText: englishDateText,
  messages: englishPublishedMessages,
  searchWords: englishSearchWords,
};
