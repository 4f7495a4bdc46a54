import type { ClockWords } from '../reading/clock-words';

export const chineseClockWords: ClockWords = {
  parts: { morning: '早上|早晨|上午|凌晨', noon: '中午', afternoon: '下午', evening: '傍晚|晚上' },
  noon: '正午',
  midnight: '午夜',
  fill: '每天|每日|发给我|发我|提醒我|通知我|推送给我|推送|给我|请|时间',
  marks: { hour: '点|时', minute: '分', half: '半', exact: '钟|整' },
};
