import type { Language } from '../language';
import { chineseClockWords } from './clock-words';
import { chineseDateWords } from './date-words';
import { chineseDatingWords } from './dating-words';
import { chineseMessages } from './messages';
import { chinesePauseWords } from './pause-words';
import { chinesePlaceWords } from './place-words';
import { publishedChinese } from './published-chinese';
import { chineseQuestionWords } from './question-words';

export const chinese: Language = {
  ...publishedChinese,
  clockWords: chineseClockWords,
  dateWords: chineseDateWords,
  datingWords: chineseDatingWords,
  messages: chineseMessages,
  pauseWords: chinesePauseWords,
  placeWords: chinesePlaceWords,
  questionWords: chineseQuestionWords,
};
