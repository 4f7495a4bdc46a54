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
  noOutcome: 'итог неизвестен',
};
