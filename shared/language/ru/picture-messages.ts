import type { PictureMessages } from '../picture-messages';

export const russianPictureMessages: PictureMessages = {
  more: (count) => `и ещё ${count}`,
};
