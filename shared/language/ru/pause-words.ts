import type { PauseWords } from '../reading/pause-words';

export const russianPauseWords: PauseWords = {
  until: 'до|на|по|к',
  past: { before: 'после' },
  endless: 'навсегда|насовсем|навечно|бессрочно|на неопределённый срок|на неопределённое время',
  ahead: { before: 'через ', after: '' },
};
