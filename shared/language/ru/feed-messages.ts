import type { FeedMessages } from '../feed-messages';

export const russianFeedMessages: FeedMessages = {
  onTopic: (title, topic) => `${title}: ${topic}`,
  mostImportant: (events) => `В этом календаре только самые важные события (${events}).`,
  onThisDay: (title) => `${title} · В этот день`,
  oneTopic: 'Только одна тема',
  feeds: 'Ленты',
  lastDays: 'Годовщины последних семи дней:',
  data: 'Данные',
  wholeCollection: 'Все события с источниками:',
  dayOfAnyYear: 'День любого года, как в ленте Википедии:',
  description: 'Все адреса описаны в файле',
  copyAddress: '📋 Скопировать адрес календаря',
  cellSeparator: ';',
};
