import type { MeasureMessages } from '../finding-messages';

export const englishMeasureMessages: MeasureMessages = {
  between: (from, to, length) => `From ${from} to ${to}: ${length}.`,
  cameFirst: (event) => `First came ${event}.`,
  sameTime: 'These dates don’t tell which came first.',
  alsoInDays: (length, days) => `${length} (${days})`,
  lasted: (date, length) => `${date}: ${length}.`,
  earliest: (date) => `Earliest in this collection: ${date}`,
  lengths: 'More than one event fits. How long each one lasted is in its date or on its card.',
  weekday: (date, first, last) => `${date}: ${first}${last ? ` to ${last}` : ''}.`,
  times: (count) =>
    count === 1
      ? 'I can’t tell how many times; 1 event here is about it.'
      : `I can’t tell how many times; ${count} events here are about it.`,
  notSaid: 'No event here says exactly that. Closest matches:',
  amount: 'I can only count events. If a source gives a figure, it is on the event’s card.',
  noFigure: 'No figure is given here; the sources may have one.',
  mentioned: (count) =>
    `No event here is about exactly that, but ${count === 1 ? 'this one mentions' : 'these mention'} it:`,
  passingFrom: (line) => (line === 1 ? 'These may also count.' : `From no. ${line} on, events that may also count.`),
  uncounted: 'I can’t compare events by length, size or quality.',
  most: { year: 'The year with the most events:', decade: 'The decade with the most events:' },
  noReasons: 'I can’t explain why; these are the events about it.',
  noOpinion: 'I don’t have opinions or forecasts, only events.',
  notOfToday: 'I don’t know how things stand today: this collection has only dated events.',
  termOver: (term) => `The time given (${term}) has passed; the card doesn’t say what came after.`,
  pointing: 'I don’t remember earlier messages. Reply to my answer with your question, or name the event.',
  firstOfAnswer: 'That answer had several events; this is the first.',
  seeRelated: 'Its card says no more about it, but leads to related events.',
  wholeCard: 'That’s everything this collection says about it. The sources on its card tell more.',
};
