import type { UnderstoodLanguage } from '../understood-language';
import { englishClockWords } from './clock-words';
import { englishDateWords } from './date-words';
import { english } from './english';
import { englishPauseWords } from './pause-words';
import { englishPlaceWords } from './place-words';
import { englishQuestionWords } from './question-words';
import { englishWishWords } from './wish-words';

export const understoodEnglish: UnderstoodLanguage = {
  ...english,
  dayFirstRegions: ['GB', 'IE', 'AU', 'NZ', 'IN', 'ZA'],
  clockWords: englishClockWords,
  dateWords: englishDateWords,
  pauseWords: englishPauseWords,
  placeWords: englishPlaceWords,
  questionWords: englishQuestionWords,
  wishWords: englishWishWords,
};
