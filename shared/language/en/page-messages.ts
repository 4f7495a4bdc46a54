import type { PageMessages } from '../page-messages';

const counted = (count: number) => count.toLocaleString('en-GB');
const events = (count: number) => (count === 1 ? '1 event' : `${counted(count)} events`);

export const englishPageMessages: PageMessages = {
  skip: 'Skip to the events',
  languages: 'Languages',
  place: 'Longer periods',
  whole: 'Whole timeline',
  beside: 'Earlier and later',
  overview: 'Events in each period',
  events,
  mostImportant: (shown, all) =>
    `The ${counted(shown)} most important of ${events(all)}. Each heading leads to all events of those years.`,
  allOf: (period, count) => `${period}: ${events(count)}`,
  gap: (years) => (years === 1 ? '1 year later' : `${counted(years)} years later`),
  filter: 'Filter this list',
  filteredOut: 'Nothing on this page matches.',
  searchField: 'A date, a name or a place',
  search: 'Search',
  onThisDay: 'On this day',
  inUtc: 'The day is counted in UTC.',
  topics: 'Topics',
  related: 'Related events',
  dateKnown: 'How the date is known',
  strips:
    'The strip beside a date is its year: a mark is a day, a block a month, pale only the year; hollow if it isn’t known to have happened.',
  openBot: 'Open in Telegram',
  openPage: '🌐 On the web',
  menu: 'Timeline',
  calendar: {
    heading: 'Anniversaries in your calendar',
    what: 'Subscribe once, and your calendar shows the anniversaries of the events and follows every change.',
    subscribe: 'Subscribe',
    address: 'The address of the calendar:',
    ways: [
      ['iPhone, iPad, Mac', 'Open the link above and confirm.'],
      ['Google Calendar', 'On a computer, choose “Other calendars”, “From URL” and paste the address.'],
      ['Outlook', 'Choose “Add calendar”, “Subscribe from web” and paste the address.'],
    ],
    delay: 'Calendars fetch changes by themselves, some of them only once a day.',
  },
  notFound: 'This page doesn’t exist',
  notFoundHint: 'The address may have a mistake, or the event may have been removed. Try the search.',
};
