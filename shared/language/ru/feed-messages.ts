import type { FeedMessages } from '../feed-messages';

export const russianFeedMessages: FeedMessages = {
  onTopic: (title, topic) => `${title}: ${topic}`,
  mostImportant: (events) => `В этом календаре только самые важные события (${events}).`,
  onThisDay: (title) => `${title} · В этот день`,
};
