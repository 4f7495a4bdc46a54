import type { UnderstoodLanguage } from '../understood-language';
import { russianClockWords } from './clock-words';
import { russianDateWords } from './date-words';
import { russianPauseWords } from './pause-words';
import { russianPlaceWords } from './place-words';
import { russianQuestionWords } from './question-words';
import { russianWishWords } from './wish-words';
import { russian } from './russian';

export const understoodRussian: UnderstoodLanguage = {
  ...russian,
  clockWords: russianClockWords,
  dateWords: russianDateWords,
  pauseWords: russianPauseWords,
  placeWords: russianPlaceWords,
  questionWords: russianQuestionWords,
  wishWords: russianWishWords,
};
