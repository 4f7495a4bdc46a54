import type { Language } from '../language';
import { russianDatingWords } from './dating-words';
import { russianMessages } from './messages';
import { publishedRussian } from './published-russian';

export const russian: Language = {
  ...publishedRussian,
  datingWords: russianDatingWords,
  likelyZone: 'Europe/Moscow',
  messages: russianMessages,
};
