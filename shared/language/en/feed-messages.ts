import type { FeedMessages } from '../feed-messages';

export const englishFeedMessages: FeedMessages = {
  onTopic: (title, topic) => `${title}: ${topic}`,
  mostImportant: (events) => `Only the ${events} most important events are in this calendar.`,
  onThisDay: (title) => `${title} · On this day`,
};
