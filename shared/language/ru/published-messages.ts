import type { PublishedMessages } from '../published-messages';
import { russianCardMessages } from './card-messages';
import { russianCorrectionMessages } from './correction-messages';
import { russianFeedMessages } from './feed-messages';
import { russianPageMessages } from './page-messages';
import { russianPictureMessages } from './picture-messages';
import { pluralForm } from './plural';

const YEARS: Record<string, string> = { one: 'год', few: 'года' };
const years = (count: number) => `${count} ${YEARS[pluralForm(count)] ?? 'лет'}`;
/** «год» without the number one: год назад, через год. */
const bareYears = (count: number) => (count === 1 ? 'год' : years(count));

/** Quotation marks inside are inner ones, also the straight ones of an outlet. */
export const quoted = (text: string) =>
  `«${text
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/[“«]/g, '„')
    .replace(/[”»]/g, '“')}»`;

export const russianPublishedMessages: PublishedMessages = {
  listSeparator: ', ',
  citationSeparator: ', ',
  voiceSeparator: '; ',
  yearsAgo: (count) => `${bareYears(count)} назад`,
  inYears: (count) => `через ${bareYears(count)}`,
  nextYear: 'в следующем году',
  anniversary: years,
  anyYear: (date) => `${date}, любой год`,
  today: (date) => `Сегодня, ${date}`,
  anniversaryOf: { 'first-day': 'первый день', 'last-day': 'последний день' },

  card: russianCardMessages,
  correction: russianCorrectionMessages,
  feed: russianFeedMessages,
  page: russianPageMessages,
  picture: russianPictureMessages,
  quoted,

  nothing: 'Событий не найдено.',
  nothingDated: 'Событий именно с этой датой нет.',
  sides: {
    names: { 'going-on': 'шло в это время', 'day-unknown': 'день неизвестен' },
    goingOn: 'В это время шло:',
    dayUnknown: 'В том месяце или году, день неизвестен:',
    monthUnknown: 'В том году, месяц неизвестен:',
    yearUnknown: 'В те годы, год неизвестен:',
    all: (heading) => `${heading.replace(/:$/, '')} – все »`,
  },
  coming: 'Годовщины в ближайшие 30 дней',
  earlier: '« Назад',
  more: 'Дальше »',
  legend: {
    bases: '● дата указана в источнике   ◐ выведена   ○ общеизвестна',
    round: '★ круглая годовщина',
  },
};
