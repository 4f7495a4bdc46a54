import type { FeedMessages } from '../feed-messages';

export const chineseFeedMessages: FeedMessages = {
  onTopic: (title, topic) => `${title}：${topic}`,
  mostImportant: (events) => `本日历只收录最重要的${events}个事件。`,
  onThisDay: (title) => `${title} · 历史上的今天`,
  oneTopic: '只订阅一个主题',
  feeds: '订阅源',
  lastDays: '最近七天的周年：',
  data: '数据',
  wholeCollection: '全部事件及其来源：',
  dayOfAnyYear: '任意年份的某一天（维基百科格式）：',
  description: '全部地址的说明见',
  copyAddress: '📋 复制日历地址',
  cellSeparator: ',',
};
