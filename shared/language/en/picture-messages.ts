import type { PictureMessages } from '../picture-messages';

export const englishPictureMessages: PictureMessages = {
  more: (count) => `and ${count} more`,
  whichPeriod: (year) => `Type a year or another period after the command, such as /picture ${year}.`,
  refused: 'Telegram didn’t accept the picture, so here’s the list.',
};
