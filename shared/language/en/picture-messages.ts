import type { PictureMessages } from '../picture-messages';

export const englishPictureMessages: PictureMessages = {
  more: (count) => `and ${count} more`,
  whichPeriod: 'Type a period after the command, such as /picture 2024 or /picture May 2024.',
  refused: 'Telegram didn’t accept the picture, so here’s the list.',
};
