import type { FeedMessages } from '../feed-messages';

export const englishFeedMessages: FeedMessages = {
  onTopic: (title, topic) => `${title}: ${topic}`,
  mostImportant: (events) => `Only the ${events} most important events are in this calendar.`,
  onThisDay: (title) => `${title} · On this day`,
  oneTopic: 'One topic only',
  feeds: 'Feeds',
  lastDays: 'Anniversaries of the last seven days:',
  data: 'Data',
  wholeCollection: 'All events with their sources:',
  dayOfAnyYear: 'A day of any year, as Wikipedia’s feed has it:',
  description: 'All addresses are described in',
  copyAddress: '📋 Copy the calendar’s address',
  cellSeparator: ',',
};
