import type { CalendarDate } from '../../domain/calendar-date';
import type { EventLine } from '../../domain/event-line';
import { fold } from '../../language/reading/fold';
import { phrasesIn } from '../../language/understanding/phrases';
import type { Understanding } from '../../language/understanding/understanding';
import { understoodPatterns } from '../../language/understood-patterns';
import type { Matches } from './find-matches';
import { hasBegun, isOfTense } from './tense-of-events';
import { isCommemoration, isCommemorative, isInTitle, isTitledSo, tellsOfBeginning } from './title-words';

type Found = Pick<Matches, 'lines' | 'previous' | 'everyWord' | 'hinted'>;

/** The events of a first page, with those that the question means before what is only connected with them. */
export function arranged(understood: Understanding, found: Found, today: CalendarDate): readonly EventLine[] {
  const { asked, asksDetail, which, words, text } = understood;
  if (found.previous) return found.lines;
  let lines = found.lines;
  if (which === 'next' && words.length > 0) lines = aheadFirst(found, today);
  if (which === 'first' && words.length > 0 && !asksForOldest(text)) lines = earliestTold(understood, found);
  return asked === 'when' || asksDetail === true ? doneFirst(understood, { ...found, lines }, today) : lines;
}

/** Whether the earliest date counts, whatever is told of as the first. */
function asksForOldest(text: string): boolean {
  return phrasesIn(fold(text).text, understoodPatterns().oldest).length > 0;
}

/** What has begun comes last; what is under way is not the next. */
function aheadFirst({ lines }: Found, today: CalendarDate): readonly EventLine[] {
  return lines.toSorted((a, b) => Number(hasBegun(a, today)) - Number(hasBegun(b, today)));
}

/**
 * What tells of a beginning or has all words in its title comes first: the founding before a meeting of the founders.
 */
function earliestTold({ words }: Understanding, { lines, hinted }: Found): readonly EventLine[] {
  const first = lines.find((line) => tellsOfBeginning(line, words, hinted));
  return first ? [first, ...lines.filter((line) => line !== first)] : lines;
}

/**
 * An event itself comes before its anniversaries, and what its title says was done before what is only connected with it;
 * what took place comes before what is ahead, or after it, as the question's tense asks.
 */
function doneFirst(
  { which, tense, text, words, said = [] }: Understanding,
  { lines, everyWord }: Found,
  today: CalendarDate,
): readonly EventLine[] {
  const isTold = (line: EventLine) => isOfTense(line, tense, today);
  const isItself = (line: EventLine) => isCommemoration(text) || !isCommemorative(line);
  const isDone = (line: EventLine) =>
    which === undefined &&
    everyWord &&
    said.length > 0 &&
    isInTitle(line, { words: words.map(({ text: word }) => word) }) &&
    said.every((each) => isTitledSo(line, each));
  const order = [isItself, isDone, isTold];
  return lines.toSorted((a, b) => order.reduce((by, is) => by || Number(is(b)) - Number(is(a)), 0));
}
