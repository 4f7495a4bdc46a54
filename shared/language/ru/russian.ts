import type { Language } from '../language';
import { russianClockWords } from './clock-words';
import { russianDateWords } from './date-words';
import { russianDatingWords } from './dating-words';
import { russianMessages } from './messages';
import { russianPauseWords } from './pause-words';
import { russianPlaceWords } from './place-words';
import { publishedRussian } from './published-russian';
import { russianQuestionWords } from './question-words';

export const russian: Language = {
  ...publishedRussian,
  clockWords: russianClockWords,
  dateWords: russianDateWords,
  datingWords: russianDatingWords,
  messages: russianMessages,
  pauseWords: russianPauseWords,
  placeWords: russianPlaceWords,
  questionWords: russianQuestionWords,
};
