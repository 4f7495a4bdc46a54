import type { Language } from '../language';
import { englishDatingWords } from './dating-words';
import { englishMessages } from './messages';
import { publishedEnglish } from './published-english';

export const english: Language = {
  ...publishedEnglish,
  datingWords: englishDatingWords,
  messages: englishMessages,
};
