import type { GameMessages } from '../game/game-messages';

export const chineseGameMessages: GameMessages = {
  whichFirst: '哪件事发生在先？',
  right: '答对了！',
  wrong: '顺序正好相反。',
  earlier: '在先：',
  later: '在后：',
  next: '下一题 »',
  noMoreToday: '今天的题到此为止，明天有新题。',
  none: '这个事件库里没有可以出题的两个事件。',
};
