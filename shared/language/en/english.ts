import type { Language } from '../language';
import { englishClockWords } from './clock-words';
import { englishDateText } from './date-text';
import { englishDateWords } from './date-words';
import { englishMessages } from './messages';
import { englishPlaceWords } from './place-words';
import { englishQuestionWords } from './question-words';
import { englishSearchWords } from './search-words';

export const english: Language = {
  code: 'en',
  name: 'English',
  dayFirstRegions: ['GB', 'IE', 'AU', 'NZ', 'IN', 'ZA'],
  clockWords: englishClockWords,
  dateText: englishDateText,
  dateWords: englishDateWords,
  messages: englishMessages,
  placeWords: englishPlaceWords,
  searchWords: englishSearchWords,
  questionWords: englishQuestionWords,
};
