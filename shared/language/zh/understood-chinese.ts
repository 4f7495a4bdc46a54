import type { UnderstoodLanguage } from '../understood-language';
import { chinese } from './chinese';
import { chineseClockWords } from './clock-words';
import { chineseDateWords } from './date-words';
import { chinesePauseWords } from './pause-words';
import { chinesePlaceWords } from './place-words';
import { chineseQuestionWords } from './question-words';
import { chineseWishWords } from './wish-words';

export const understoodChinese: UnderstoodLanguage = {
  ...chinese,
  clockWords: chineseClockWords,
  dateWords: chineseDateWords,
  pauseWords: chinesePauseWords,
  placeWords: chinesePlaceWords,
  questionWords: chineseQuestionWords,
  wishWords: chineseWishWords,
};
