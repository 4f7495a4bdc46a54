import type { GameMessages } from '../game/game-messages';

export const englishGameMessages: GameMessages = {
  whichFirst: 'Which came first?',
  letters: ['A', 'B'],
  right: 'That’s right!',
  wrong: 'It was the other way round.',
  earlier: 'First:',
  later: 'Then:',
  next: 'Next question »',
  noMoreToday: 'That was today’s last question. New ones come tomorrow.',
  none: 'This collection has no two events that I could ask about.',
  score: (right, answered) => `Right answers: ${right} of ${answered}.`,
  streak: (streak, best) => `In a row: ${streak}, at best ${best}.`,
  firstCounts: 'Only your first answer counts.',
  tooOld: 'This question is more than a week old, so your answer doesn’t count.',
  points: (right) => `Your points: ${right}.`,
  show: 'Show the answer',
  answerFirst: 'Answer first, please; then I can show the answer to everybody.',
  answerIs: 'The answer:',
  table: 'Points',
  tableFull: 'The table is full. You can play in our private chat.',
};
