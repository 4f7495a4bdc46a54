import type { PictureMessages } from '../picture-messages';

export const chinesePictureMessages: PictureMessages = {
  more: (count) => `另有${count}个`,
  whichPeriod: '请在命令后输入一段时间，例如 /picture 2024 或 /picture 2024年5月。',
  refused: 'Telegram未接受图片，以下是列表。',
};
