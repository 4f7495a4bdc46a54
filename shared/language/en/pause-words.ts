import type { PauseWords } from '../reading/pause-words';

export const englishPauseWords: PauseWords = {
  until: 'until|till|til|up to|to|for|by|before',
  past: { before: 'after' },
  endless: 'forever|for ever|for good|indefinitely|until further notice|always',
  ahead: { before: 'in ', after: '' },
};
