import type { EditingMessages } from '../editing-messages';
import { quoted } from './published-messages';

export const russianEditingMessages: EditingMessages = {
  editorsOnly: 'Это работает только в чате редакторов.',
  heading: 'Открытые замечания',
  noneOpen: 'Открытых замечаний нет.',
  older: 'Более ранние »',
  close: { mended: 'Исправлено', declined: 'Без изменений' },
  ask: {
    mended: (title) =>
      `Что написать автору замечания об исправлении события ${quoted(title)}? Ответьте на это сообщение.`,
    declined: (title) =>
      `Почему событие ${quoted(title)} остаётся без изменений? Ответьте на это сообщение, я передам.`,
  },
  placeholder: 'Ответ автору замечания',
  closed: 'Замечание закрыто. Передаю ваш ответ.',
  closedUntold: 'Замечание закрыто. Чат автора мне неизвестен, поэтому ответ я не отправил.',
  alreadyClosed: 'Это замечание уже закрыто или больше не хранится.',
  notDelivered: 'Не удалось доставить ваш ответ: возможно, автор замечания меня заблокировал.',
  told: {
    mended: (title) =>
      `Спасибо! Ошибка в событии ${quoted(title)}, о которой вы сообщили, исправлена. Редакторы пишут:`,
    declined: (title) => `Спасибо за замечание о событии ${quoted(title)}. Редакторы ничего не изменили и пишут:`,
  },
  thanks:
    'Спасибо! Ваше замечание сохранено для редакторов на полгода, без вашего имени. До их ответа я храню и ID этого чата, чтобы сообщить вам результат (/privacy).',
  week: {
    heading: (day) => `Неделя по ${day}`,
    chats: (count) => `Чатов с сообщениями: ${count}`,
    messages: ({ messages, uncertain, refused, late }) =>
      `Сообщений к отправке: ${messages} (могли не дойти – ${uncertain}, отклонено Telegram – ${refused}, не отправлено вовремя – ${late})`,
    reports: (count) => `Открытых замечаний: ${count}`,
    gaps: (count) => `Вопросов о датах без событий: ${count}`,
  },
};
