import type { PublishedMessages } from '../published-messages';
import { englishCardMessages } from './card-messages';
import { englishCorrectionMessages } from './correction-messages';
import { englishFeedMessages } from './feed-messages';
import { englishPageMessages } from './page-messages';
import { englishPictureMessages } from './picture-messages';

const years = (count: number) => (count === 1 ? '1 year' : `${count} years`);

/** Quotation marks inside are inner ones, also the straight ones of an outlet. */
export const quoted = (text: string) =>
  `“${text
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')}”`;

export const englishPublishedMessages: PublishedMessages = {
  listSeparator: ', ',
  citationSeparator: ', ',
  voiceSeparator: '; ',
  yearsAgo: (count) => `${years(count)} ago`,
  inYears: (count) => `in ${years(count)}`,
  nextYear: 'next year',
  anniversary: (count) => `${years(count)} on`,
  anyYear: (date) => `${date}, any year`,
  today: (date) => `Today, ${date}`,
  anniversaryOf: { 'first-day': 'its first day', 'last-day': 'its last day' },

  card: englishCardMessages,
  correction: englishCorrectionMessages,
  feed: englishFeedMessages,
  page: englishPageMessages,
  picture: englishPictureMessages,
  quoted,

  nothing: 'No events found.',
  nothingDated: 'No event has exactly this date.',
  sides: {
    names: { 'going-on': 'going on then', 'day-unknown': 'day unknown' },
    goingOn: 'Going on then:',
    dayUnknown: 'In that month or year, day unknown:',
    monthUnknown: 'In that year, month unknown:',
    yearUnknown: 'In those years, year unknown:',
    all: (heading) => `${heading.replace(/:$/, '')} – all »`,
  },
  coming: 'Anniversaries in the next 30 days',
  earlier: '« Back',
  more: 'More »',
  legend: {
    bases: '● date in a source   ◐ worked out   ○ well known, not in these sources',
    round: '★ round anniversary',
  },
};
