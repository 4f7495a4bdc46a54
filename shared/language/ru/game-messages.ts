import type { GameMessages } from '../game/game-messages';

export const russianGameMessages: GameMessages = {
  whichFirst: 'Что было раньше?',
  right: 'Верно!',
  wrong: 'Всё было наоборот.',
  earlier: 'Сначала:',
  later: 'Потом:',
  next: 'Следующий вопрос »',
  noMoreToday: 'На сегодня это последний вопрос. Новые будут завтра.',
  none: 'В этой подборке нет двух событий, о которых можно спросить.',
};
