import type { PictureMessages } from '../picture-messages';

export const russianPictureMessages: PictureMessages = {
  more: (count) => `и ещё ${count}`,
  whichPeriod: (year) => `Напишите после команды год или другой период, например: /picture ${year}.`,
  refused: 'Telegram не принял изображение, поэтому вот список.',
};
