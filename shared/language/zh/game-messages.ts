import type { GameMessages } from '../game/game-messages';

export const chineseGameMessages: GameMessages = {
  whichFirst: '哪件事发生在先？',
  letters: ['甲', '乙'],
  right: '答对了！',
  wrong: '顺序正好相反。',
  earlier: '在先：',
  later: '在后：',
  next: '下一题 »',
  noMoreToday: '今天的题到此为止，明天有新题。',
  none: '这个事件库里没有可以出题的两个事件。',
  score: (right, answered) => `答对${right}题，共答${answered}题。`,
  streak: (streak, best) => `连续答对${streak}题（最多${best}题）。`,
  firstCounts: '只计第一次的回答。',
  tooOld: '这道题已超过一周，不再计分。',
  points: (right) => `您的积分：${right}。`,
  show: '公布答案',
  answerFirst: '请先作答，然后我再向大家公布答案。',
  answerIs: '答案：',
  table: '积分榜',
  tableFull: '积分榜已满。您可以在私聊中玩。',
};
