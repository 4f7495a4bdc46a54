import type { ClockWords } from '../reading/clock-words';

export const chineseClockWords: ClockWords = {
  parts: { morning: '早上|早晨|上午|凌晨', noon: '中午', afternoon: '下午', evening: '傍晚|晚上' },
  noon: '正午',
  midnight: '午夜',
  marks: { hour: '点|點|时|時', minute: '分', half: '半', exact: '钟|鐘|整' },
};
