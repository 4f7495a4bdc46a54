import type { Language } from '../language';
import { chineseClockWords } from './clock-words';
import { chineseDateText } from './date-text';
import { chineseDateWords } from './date-words';
import { chineseMessages } from './messages';
import { chinesePlaceWords } from './place-words';
import { chineseQuestionWords } from './question-words';
import { chineseSearchWords } from './search-words';

export const chinese: Language = {
  code: 'zh',
  name: '中文',
  clockWords: chineseClockWords,
  dateText: chineseDateText,
  dateWords: chineseDateWords,
  messages: chineseMessages,
  placeWords: chinesePlaceWords,
  searchWords: chineseSearchWords,
  questionWords: chineseQuestionWords,
};
