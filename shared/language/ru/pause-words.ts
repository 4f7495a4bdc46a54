import type { PauseWords } from '../reading/pause-words';

export const russianPauseWords: PauseWords = {
  until: 'до|на|по|к',
  ahead: { before: 'через ', after: '' },
};
