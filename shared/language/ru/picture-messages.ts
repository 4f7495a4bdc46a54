import type { PictureMessages } from '../picture-messages';

export const russianPictureMessages: PictureMessages = {
  more: (count) => `и ещё ${count}`,
  whichPeriod: 'Напишите период после команды, например /picture 2024 или /picture май 2024.',
  refused: 'Telegram не принял изображение, поэтому вот список.',
};
