import type { MeasureMessages } from '../finding-messages';

export const russianMeasureMessages: MeasureMessages = {
  between: (from, to, length) => `${from} – ${to}: ${length}.`,
  cameFirst: (event) => `Раньше – ${event}.`,
  sameTime: 'По этим датам не видно, что было раньше.',
  alsoInDays: (length, days) => `${length} (${days})`,
  lasted: (date, length) => `${date}: ${length}.`,
  oneDate: (date) => `Дата: ${date}; сколько это длилось, в подборке не сказано.`,
  times: (count) => `Сколько раз – не считаю. Событий, где есть все эти слова: ${count}.`,
  yes: 'Да, в подборке это есть:',
  notSaid: 'Прямо об этом не говорит ни одно событие. Самые близкие:',
  amount: 'Я считаю только события. Если число есть в источнике, оно указано в карточке события.',
  uncounted: 'Я не умею сравнивать события по длительности, величине или качеству.',
  most: { year: 'Год, в котором больше всего событий:', decade: 'Десятилетие, в котором больше всего событий:' },
  noOpinion: 'Мнений и прогнозов у меня нет, только события.',
  pointing: 'Я не помню прошлых сообщений. Ответьте вопросом на моё сообщение или назовите событие.',
  firstOfAnswer: 'В том сообщении несколько событий; это – первое.',
};
