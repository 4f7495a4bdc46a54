import type { PauseMessages } from '../following-messages';

export const russianPauseMessages: PauseMessages = {
  pause: '⏸ Пауза',
  resume: '▶ Возобновить',
  ask: 'На сколько приостановить сообщения? Потом они возобновятся сами. Можно назвать и день: /pause до 1 января',
  lengths: { 7: '1 неделя', 14: '2 недели', 30: '30 дней', 90: '90 дней' },
  paused: (day) => `Сообщения приостановлены и возобновятся ${day}.`,
  until: (day) => `Пауза до ${day}.`,
  badDay: (text) =>
    `Не получится приостановить сообщения до «${text}». Назовите день в пределах года, например /pause до 1 января или /pause на 2 недели.`,
};
