import type { PauseWords } from '../reading/pause-words';

export const chinesePauseWords: PauseWords = {
  until: '直到|到|至',
  untilAfter: '为止',
  endless: '永远|永久|一直|无限期',
  ahead: { before: '', after: '后' },
};
