import type { PublishedLanguage } from '../published-language';
import { russianDateText } from './date-text';
import { russianPublishedMessages } from './published-messages';
import { russianSearchWords } from './search-words';

export const publishedRussian: PublishedLanguage = {
  code: 'ru',
  name: 'Русский',
  dateText: russianDateText,
  messages: russianPublishedMessages,
  searchWords: russianSearchWords,
};
