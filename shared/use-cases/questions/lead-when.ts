import { type CalendarDate, compareDates } from '../../domain/calendar-date';
import type { EventLine } from '../../domain/event-line';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { fold } from '../../language/reading/fold';
import { splitWords } from '../../language/searching/split-words';
import { hasPhrase } from '../../language/understanding/phrases';
import type { Asked } from '../../language/understanding/question-words';
import type { Said, Understanding } from '../../language/understanding/understanding';
import { understoodPatterns } from '../../language/understood-patterns';
import { type Matches, isWhole } from './find-matches';
import { hasAllInTitle, isInTitle, tellsOfBeginning, wordsIn } from './title-words';

const LED: readonly Asked[] = ['when', 'age', 'length', 'until'];

/** The event whose date answers "when", "until when" or "how long"; undefined when none has all that the question says. */
export function leadOf(
  { asked, tense, which, words, text, said = [] }: Understanding,
  found: Matches,
  today: CalendarDate,
): EventLine | undefined {
  const [best] = found.lines;
  if (!asked || !LED.includes(asked) || !best || found.previous || !isWhole(found)) return undefined;
  const isMeant = (line: EventLine) =>
    isAbout(line, words, found) &&
    (asked === 'age' ? isExplained(line) : isSaid(line, said, found)) &&
    isOfTense(line, tense, today);
  // A war did not last as long as the day that is kept for it.
  if (!isMeant(best) || (asked !== 'when' && isCommemorative(best) && !isCommemoration(text))) return undefined;
  // The date of one of several would say that it is the only one.
  const isRival = (line: EventLine) => line !== best && isMeant(line) && !isCommemorative(line) && isAsHinted(line);
  return asked === 'when' && which === undefined && found.lines.some(isRival) ? undefined : best;

  function isAsHinted(line: EventLine): boolean {
    return best === undefined || !found.hinted.includes(best.id) || found.hinted.includes(line.id);
  }
}

/** Whether a title begins or ends with the founding that it tells: «Путин в Харбине: открытие выставки» is that of no town. */
function isExplained({ title }: EventLine): boolean {
  const { explaining } = understoodPatterns();
  const ends = Object.values(title).flatMap((text) =>
    splitWords(text).filter((_, at, { length }) => at === 0 || at === length - 1),
  );
  return explaining.some(wordsIn({ ends: ends.map(({ text }) => text).join(' ') }));
}

/** What has the words only in its text may be about something else: a wrong date is worse than none. */
function isAbout(line: EventLine, words: Understanding['words'], { named }: Pick<Matches, 'named'>): boolean {
  return words.length === 0 || named.includes(line.id) || isInTitle(line, { words: words.map(({ text }) => text) });
}

function isSaid(line: EventLine, said: readonly Said[], { hinted }: Pick<Matches, 'hinted'>): boolean {
  return hinted.includes(line.id) || said.every((each) => isTitledSo(line, each));
}

function isTitledSo(line: EventLine, said: Said): boolean {
  return isInTitle(line, said) || isOfLasting(line, said);
}

/** The verbs of a question of "when" that the title of the best match does not have. */
export function unsaidOf(
  { asked, said = [] }: Understanding,
  { lines: [best], hinted }: Pick<Matches, 'lines' | 'hinted'>,
): readonly Said[] {
  return (asked === 'when' || asked === undefined) && best && !hinted.includes(best.id)
    ? said.filter((each) => !isTitledSo(best, each))
    : [];
}

/** What lasts begins and ends without saying so. */
function isOfLasting({ date }: EventLine, { meaning }: Said): boolean {
  return meaning?.of === 'lasting' && historicalDate(date).unit === 'interval';
}

/**
 * On a first page, an event itself comes before its anniversaries, and what its title says was done before what is only
 * connected with it; what took place comes before what is ahead, or after it, as the question's tense asks.
 */
export function inTense(
  { asked, which, tense, text, words, said = [] }: Understanding,
  { lines, previous, everyWord }: Pick<Matches, 'lines' | 'previous' | 'everyWord'>,
  today: CalendarDate,
): readonly EventLine[] {
  if (asked !== 'when' || previous) return lines;
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

function isOfTense(line: EventLine, tense: Understanding['tense'], today: CalendarDate): boolean {
  return tense === undefined || hasBegun(line, today) === (tense === 'past');
}

/** On a first page of what comes next, what has begun comes last; what is under way is not the next. */
export function aheadFirst(
  { which, words }: Understanding,
  { lines, previous }: Pick<Matches, 'lines' | 'previous'>,
  today: CalendarDate,
): readonly EventLine[] {
  if (which !== 'next' || previous || words.length === 0) return lines;
  return lines.toSorted((a, b) => Number(hasBegun(a, today)) - Number(hasBegun(b, today)));
}

/** What has only some of the words is not what comes next, nor what only mentions them. */
export function isAhead(
  { words }: Understanding,
  { total, everyWord, unknown, named, lines: found }: Matches,
  today: CalendarDate,
): boolean {
  const meant = words.filter(({ isMeant }) => isMeant === true);
  const isNamed = (line: EventLine) =>
    !hasBegun(line, today) && isAbout(line, words, { named }) && hasAllInTitle(line, meant);
  return total > 0 && (everyWord || unknown.length > 0) && (words.length === 0 || found.some(isNamed));
}

/**
 * On a first page of the earliest events, one that tells of a beginning or has all words in its title comes before what is
 * only connected with them: the founding before a meeting of the founders.
 */
export function earliestTold(
  { which, words }: Understanding,
  { lines, previous, hinted }: Pick<Matches, 'lines' | 'previous' | 'hinted'>,
): readonly EventLine[] {
  if (which !== 'first' || previous || words.length === 0) return lines;
  const first = lines.find((line) => tellsOfBeginning(line, words, hinted));
  return first ? [first, ...lines.filter((line) => line !== first)] : lines;
}

/** Whether an event only marks the day of another one. */
export function isCommemorative({ title }: EventLine): boolean {
  return Object.values(title).some(isCommemoration);
}

function isCommemoration(text: string): boolean {
  return hasPhrase(fold(text).text, understoodPatterns().commemorations);
}

export function hasBegun({ date }: EventLine, today: CalendarDate): boolean {
  const { from } = spanOf(historicalDate(date));
  return !from || compareDates(from, today) <= 0;
}
