import type { PauseWords } from '../reading/pause-words';

export const englishPauseWords: PauseWords = {
  until: 'until|till|til|up to|to|for|by',
  ahead: { before: 'in ', after: '' },
};
