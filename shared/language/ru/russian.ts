import type { Language } from '../language';
import { russianClockWords } from './clock-words';
import { russianDateText } from './date-text';
import { russianDateWords } from './date-words';
import { russianMessages } from './messages';
import { russianPlaceWords } from './place-words';
import { russianQuestionWords } from './question-words';
import { russianSearchWords } from './search-words';

export const russian: Language = {
  code: 'ru',
  name: 'Русский',
  clockWords: russianClockWords,
  dateText: russianDateText,
  dateWords: russianDateWords,
  messages: russianMessages,
  placeWords: russianPlaceWords,
  searchWords: russianSearchWords,
  questionWords: russianQuestionWords,
};
