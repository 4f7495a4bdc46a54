import type { MeasureMessages } from '../finding-messages';

export const chineseMeasureMessages: MeasureMessages = {
  between: (from, to, length) => `${from}至${to}，相隔${length}。`,
  cameFirst: (event) => `${event}更早。`,
  sameTime: '从日期看不出哪个更早。',
  alsoInDays: (length, days) => `${length}（${days}）`,
  lasted: (date, length) => `${date}，共${length}。`,
  weekday: (date, first, last) => `${date}，${first}${last ? `至${last}` : ''}。`,
  times: (count) => `具体次数我说不准，事件库里有${count}个相关事件。`,
  notSaid: '没找到完全对应的，以下最接近。',
  amount: '我只能统计事件数。来源中如有数字，见事件卡片。',
  noFigure: '这里没有给出数字，来源里也许有。',
  mentioned: () => '没有专门讲这个的事件，以下事件提到了它：',
  passingFrom: (line) => (line === 1 ? '以下事件也许也算。' : `第${line}条起的事件也许也算。`),
  uncounted: '我无法按长短、大小或好坏比较事件。',
  most: { year: '事件最多的一年：', decade: '事件最多的十年：' },
  noOpinion: '我没有看法，也不作预测，只有事件。',
  notOfToday: '现在的情况我不了解，事件库里只有注明日期的事件。',
  pointing: '我不记得之前的消息。请直接回复我的那条消息提问，或说出事件名称。',
  firstOfAnswer: '上一条列了多个事件，先看第一个。',
  seeRelated: '卡片上没有更多内容，但可由它查看相关事件。',
  wholeCard: '我知道的都在这张卡片上，更多请看来源。',
};
