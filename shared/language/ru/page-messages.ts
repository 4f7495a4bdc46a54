import type { PageMessages } from '../page-messages';
import { pluralForm } from './plural';

const EVENTS: Record<string, string> = { one: 'событие', few: 'события' };
const YEARS: Record<string, string> = { one: 'год', few: 'года' };
const counted = (count: number) => count.toLocaleString('ru');
const events = (count: number) => `${counted(count)} ${EVENTS[pluralForm(count)] ?? 'событий'}`;

export const russianPageMessages: PageMessages = {
  skip: 'К событиям',
  languages: 'Языки',
  place: 'Более долгие периоды',
  whole: 'Вся хронология',
  beside: 'Раньше и позже',
  overview: 'События по периодам',
  events,
  mostImportant: (shown, all) =>
    `Самые важные события: ${counted(shown)} из ${counted(all)}. Заголовки ведут ко всем событиям этих лет.`,
  allOf: (period, count) => `${period}: ${events(count)}`,
  gap: (years) => (years === 1 ? 'Через год' : `Через ${counted(years)} ${YEARS[pluralForm(years)] ?? 'лет'}`),
  filter: 'Отобрать в этом списке',
  filteredOut: 'На этой странице ничего подходящего нет.',
  searchField: 'Дата, имя или место',
  search: 'Найти',
  onThisDay: 'В этот день',
  inUtc: 'День – по всемирному времени (UTC).',
  topics: 'Темы',
  related: 'Связанные события',
  dateKnown: 'Откуда известна дата',
  strips:
    'Полоска у даты – её год: чёрточка – день, отрезок – месяц, бледная – известен только год; контур – неизвестно, состоялось ли событие.',
  openBot: 'Открыть в Telegram',
  openPage: '🌐 Страница в сети',
  menu: 'Хронология',
  calendar: {
    heading: 'Годовщины в вашем календаре',
    what: 'Подпишитесь один раз – календарь покажет годовщины событий и сам учтёт все изменения.',
    subscribe: 'Подписаться',
    address: 'Адрес календаря:',
    ways: [
      ['iPhone, iPad, Mac', 'Откройте ссылку выше и подтвердите подписку.'],
      ['Google Календарь', 'На компьютере выберите «Другие календари», «Добавить по URL» и вставьте адрес.'],
      ['Outlook', 'Выберите «Добавить календарь», «Подписаться из Интернета» и вставьте адрес.'],
    ],
    delay: 'Календари загружают изменения сами, некоторые – лишь раз в день.',
  },
  notFound: 'Такой страницы нет',
  notFoundHint: 'Возможно, в адресе ошибка или событие удалено. Попробуйте поиск.',
};
