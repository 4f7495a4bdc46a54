import type { GameMessages } from '../game/game-messages';

export const englishGameMessages: GameMessages = {
  whichFirst: 'Which came first?',
  right: 'That’s right!',
  wrong: 'It was the other way round.',
  earlier: 'First:',
  later: 'Then:',
  next: 'Next question »',
  noMoreToday: 'That was today’s last question. New ones come tomorrow.',
  none: 'This collection has no two events that I could ask about.',
};
