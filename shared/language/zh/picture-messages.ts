import type { PictureMessages } from '../picture-messages';

export const chinesePictureMessages: PictureMessages = {
  more: (count) => `另有${count}个`,
};
