import type { Language } from '../language';
import { englishClockWords } from './clock-words';
import { englishDateWords } from './date-words';
import { englishDatingWords } from './dating-words';
import { englishMessages } from './messages';
import { englishPauseWords } from './pause-words';
import { englishPlaceWords } from './place-words';
import { publishedEnglish } from './published-english';
import { englishQuestionWords } from './question-words';

export const english: Language = {
  ...publishedEnglish,
  dayFirstRegions: ['GB', 'IE', 'AU', 'NZ', 'IN', 'ZA'],
  clockWords: englishClockWords,
  dateWords: englishDateWords,
  datingWords: englishDatingWords,
  messages: englishMessages,
  pauseWords: englishPauseWords,
  placeWords: englishPlaceWords,
  questionWords: englishQuestionWords,
};
