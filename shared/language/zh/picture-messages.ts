import type { PictureMessages } from '../picture-messages';

export const chinesePictureMessages: PictureMessages = {
  more: (count) => `另有${count}个`,
  whichPeriod: (year) => `请在命令后写上年份或一段时间，例如：/picture ${year}。`,
  refused: 'Telegram 未接受图片，以下是列表。',
};
