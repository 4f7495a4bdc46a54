import type { Messages } from '../messages';

const years = (count: number) => (count === 1 ? '1 year' : `${count} years`);
const events = (count: number) => (count === 1 ? '1 event' : `${count} events`);

export const englishMessages: Messages = {
  listSeparator: ', ',
  voiceSeparator: '; ',
  yearsAgo: (count) => `${years(count)} ago`,
  inYears: (count) => `in ${years(count)}`,
  anyYear: (date) => `${date}, any year`,
  today: (date) => `Today, ${date}`,

  kind: {
    held: 'as reported',
    scheduled: 'planned',
    announced: 'announced',
    statement: 'statement',
    anniversary: 'anniversary',
  },
  dateBasis: {
    source: 'Date: printed in the source',
    resolved: 'Date: worked out from the source',
    'general-knowledge': 'Date: general knowledge',
  },
  outcomeBasis: {
    source: 'outcome: from the source',
    resolved: 'outcome: worked out from the source',
    'general-knowledge': 'outcome: general knowledge',
  },
  accordingTo: (voices) => `according to ${voices}`,
  speakerVia: (speaker, via) => `${speaker}, via ${via}`,
  sources: 'Sources',
  quoted: (text) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  supports: (what) => `supports: ${what}`,
  published: (date) => `published ${date}`,

  nothing: 'The collection has nothing for this date.',
  nearestBefore: 'The nearest before:',
  nearestAfter: 'The nearest after:',
  noMore: 'There is nothing more in this list.',
  noSuchEvent: 'There is no such event. Ask for a date, and tap a number under the answer.',
  unknownCommand: 'I do not know that command. What I can do: /help',
  emptyCollection: 'No events are stored yet.',
  whichDate: 'Write the date after the command, such as /on 3 September or /on 2024.',
  whichEvent: 'Tap a number under a list, or write the name of the event after the command.',
  whichText: 'Reply with /when to a message that has dates in it, or write the text after the command.',

  search: {
    heading: (words) => `Search: ${words}`,
    found: (count) => `Found: ${events(count)}.`,
    corrected: (typed, taken) => `Nothing has “${typed}”; I searched for “${taken}”.`,
    unknown: (words) => `Nothing has “${words}”.`,
    nearest: 'No event has all the words; these have most of them.',
    otherDates: (date) => `Nothing for this date (${date}); these are of other dates.`,
    nothing:
      'I found nothing. Try fewer words, a name or a place: “Beijing parade”, “Xi Jinping 2024”, “topic:culture”.',
    whichWords: 'Write what to look for after the command, such as /search parade 2015 or /search topic:culture.',
    tooLongForMore: 'Ask in fewer words to see the rest.',
  },

  problem: {
    'no-date': 'I found no date in that. Try “3 September”, “4 February 2022” or “2024”.',
    'impossible-date': 'There is no such day.',
    'year-zero': 'There is no year 0: 1 BC is followed by AD 1.',
    'out-of-range': 'That is beyond the years I know (10000 BC to AD 9999).',
    'too-long': 'That is too long for me. Please write just the date.',
  },
  note: {
    swapped: 'The ends were the wrong way round; I swapped them.',
    'northern-season': 'Seasons are northern, in whole months.',
    'weekday-differs': 'The weekday does not match that date.',
    'two-digit-year': 'I took the two-digit year as the latest past one.',
    'about-ten-years': 'I took “about” as ten years either side.',
    'old-style': 'I turned the Old Style date into the New Style.',
    'lunar-day': 'The lunar day is placed in this year.',
  },
  didYouMean: 'Did you mean:',

  earlier: '« Back',
  more: 'More »',
  staleButton: 'This button is too old. Please ask again.',
  failed: 'Something went wrong on my side. Please try again in a minute.',

  start: (title, description, count) =>
    `${title}: ${events(count)}. ${description}\nAsk me for a date: “3 September”, “4 February 2022”, “2024”. /help shows more.`,
  help: [
    { type: '3 September', gives: 'that day in any year' },
    { type: '4 February 2022 · May 2024 · 2024', gives: 'a day, a month, a year' },
    { type: '/today', gives: 'on this day' },
    { type: '/on 3 September', gives: 'the same as writing the date' },
    { type: '/when', gives: 'as a reply to any message: the dates in it' },
    { type: '/search parade 2015', gives: 'events by words, people, places, topics' },
    { type: '/random', gives: 'an event by chance' },
    { type: '/help', gives: 'this text' },
  ],
  legend: '● date printed in the source   ◐ worked out from the source   ○ general knowledge',
};
