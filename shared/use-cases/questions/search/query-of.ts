import { type CalendarDate, addDays, compareDates } from '../../../domain/calendar-date';
import { type Reading, readingOf } from '../../../domain/date-query';
import type { SearchOrder, SearchQuery } from '../../../domain/search-query';
import { isCyrillic } from '../../../language/scripts';
import type { Said, Subject, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import { askedDates, isCounting } from '../asked';
import { firstsOf, saysFirst } from './first-of-kind';

export const ORDER_OF: Readonly<Record<NonNullable<Understanding['which']>, SearchOrder>> = {
  last: 'latest-first',
  next: 'oldest-first',
  first: 'oldest-first',
  important: 'importance',
};

/** What the events are asked for that a text looks for. */
export function queryOf(
  understood: Understanding,
  today: CalendarDate,
  bounds: readonly Reading[] | undefined,
): SearchQuery {
  const { words, hints, topics, unfinished, which, asked, said = [] } = understood;
  const { explaining, ofFigures } = understoodPatterns();
  const own = askedDates(understood);
  // The latest since 2020 has happened.
  const ofTense = (date: Reading) =>
    which === 'last' && isOpenSince(date, today) ? readingOf({ ...date, to: today }) : date;
  // Of all, one is asked for, or their number, or those of a time.
  const isOfDone = isCounting(understood) || which === 'first' || which === 'last' || words.length === 0;
  const order = which ? ORDER_OF[which] : isCounting(understood) || bounds ? 'oldest-first' : undefined;
  return {
    words: textsOf(words),
    hints:
      asked === 'who' || asked === 'age' || which === 'first'
        ? [...hints, ...explaining.filter(mayExplain(words))]
        : asked === 'amount'
          ? [...hints, ...ofFigures.filter(mayExplain(words))]
          : hints,
    dates: bounds ?? (own.length > 0 || which === undefined ? own.map(ofTense) : datesOf(which, today)),
    topics,
    unfinished,
    ...(isOfDone && said.length > 0 && { done: doneOf(said) }),
    ...(order && { order }),
    ...(isCounting(understood) && { passing: true }),
    ...(which === 'first' && words.length > 0 && saysFirst(understood) && { leading: firstsOf(understood) }),
  };
}

/** All words for what is said, of which an event must have one. */
export function doneOf(said: readonly Said[]): string[] {
  return said.flatMap((each) => each.words);
}

/** Each word costs a look-up: of a name in Cyrillic, only those in Cyrillic. */
function mayExplain(words: Subject['words']): (phrase: string) => boolean {
  const isNameInCyrillic = words.some(({ text }) => isCyrillic(text));
  return (phrase) => !isNameInCyrillic || isCyrillic(phrase);
}

function isOpenSince(date: Reading, today: CalendarDate): date is Extract<Reading, { kind: 'span' }> {
  return date.kind === 'span' && date.to === null && date.from !== null && compareDates(date.from, today) <= 0;
}

/** The last of something has happened, and the next has not. */
function datesOf(which: NonNullable<Understanding['which']>, today: CalendarDate): Reading[] {
  if (which === 'last') return [readingOf({ from: null, to: today })];
  return which === 'next' ? [readingOf({ from: addDays(today, 1), to: null })] : [];
}

export function textsOf(words: Subject['words']): string[] {
  return words.map(({ text }) => text);
}
