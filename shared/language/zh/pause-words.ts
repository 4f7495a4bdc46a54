import type { PauseWords } from '../reading/pause-words';

export const chinesePauseWords: PauseWords = {
  until: '直到|等到|等|到|至',
  untilAfter: '为止|之前|以前|前',
  past: { after: '之后|以后|过后|过了|过完|过|后' },
  endless: '永远|永久|一直|无限期',
  ahead: { before: '', after: '后' },
};
