import type { CorrectionMessages } from '../correction-messages';

export const russianCorrectionMessages: CorrectionMessages = {
  corrected: (on, change) => `Исправлено ${on}: ${change}`,
  formerWording: 'Прежняя запись',
  until: (day) => `до ${day}`,
  noFormerWording: 'Другой записи у этого события не было.',
  heading: 'Я ошибся. Исправлено:',
  reason: (reason) => `Причина: ${reason}`,
  kinds: {
    held: 'состоялось',
    scheduled: 'запланировано',
    announced: 'объявлено',
    statement: 'заявление',
    anniversary: 'памятная дата',
  },
  page: {
    heading: 'Исправления',
    what: 'Что в этой ленте было неверно и когда это исправлено.',
    none: 'Исправлений пока не было.',
    feeds: 'Лентой:',
  },
  noOutcome: 'итог неизвестен',
};
