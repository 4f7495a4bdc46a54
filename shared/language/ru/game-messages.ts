import type { GameMessages } from '../game/game-messages';

export const russianGameMessages: GameMessages = {
  whichFirst: 'Что было раньше?',
  letters: ['А', 'Б'],
  right: 'Верно!',
  wrong: 'Всё было наоборот.',
  earlier: 'Сначала:',
  later: 'Потом:',
  next: 'Следующий вопрос »',
  noMoreToday: 'На сегодня это последний вопрос. Новые будут завтра.',
  none: 'В этой подборке нет двух событий, о которых можно спросить.',
  score: (right, answered) => `Верных ответов: ${right} из ${answered}.`,
  streak: (streak, best) => `Подряд: ${streak}, рекорд – ${best}.`,
  firstCounts: 'Считается только первый ответ.',
  tooOld: 'Этому вопросу больше недели, ответ на него уже не считается.',
  points: (right) => `Ваши очки: ${right}.`,
  show: 'Показать ответ',
  answerFirst: 'Пожалуйста, сначала ответьте; потом я покажу ответ всем.',
  answerIs: 'Ответ:',
  table: 'Очки',
  tableFull: 'В таблице больше нет места. Можно играть в личном чате со мной.',
};
