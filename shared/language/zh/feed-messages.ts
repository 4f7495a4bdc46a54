import type { FeedMessages } from '../feed-messages';

export const chineseFeedMessages: FeedMessages = {
  onTopic: (title, topic) => `${title}：${topic}`,
  mostImportant: (events) => `本日历只收录最重要的${events}个事件。`,
  onThisDay: (title) => `${title} · 历史上的今天`,
};
