import type { PictureMessages } from '../picture-messages';

export const englishPictureMessages: PictureMessages = {
  more: (count) => `and ${count} more`,
};
