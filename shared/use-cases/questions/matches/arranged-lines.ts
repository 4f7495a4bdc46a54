import type { CalendarDate } from '../../../domain/calendar-date';
import type { EventLine } from '../../../domain/event-line';
import { hasDays, historicalDate } from '../../../domain/historical-date';
import { inTime } from '../../../domain/in-time';
import { isUnspaced } from '../../../language/searching/split-words';
import type { HintOf } from '../../../language/understanding/question-words';
import type { Understanding } from '../../../language/understanding/understanding';
import { says, understoodPatterns } from '../../../language/understood-patterns';
import type { Matches } from '../search/find-matches';
import { hasBegun, isOfTense } from '../search/tense-of-events';
import { isTitledFirst } from '../search/first-of-kind';
import { isCommemoration, isCommemorative, isInTitle, isTitledSo, tellsOfBeginning } from '../search/title-words';

type Found = Pick<Matches, 'lines' | 'previous' | 'next' | 'everyWord' | 'hinted' | 'named'>;

/** The events of a first page, with those that the question means before what is only connected with them. */
export function arranged(understood: Understanding, found: Found, today: CalendarDate): readonly EventLine[] {
  const { asked, manner, which, words, text } = understood;
  if (found.previous) return found.lines;
  let lines = found.lines;
  if (which === 'next') lines = aheadFirst(found, today);
  if (which === 'first' && words.length > 0 && !asksForOldest(text)) lines = earliestTold(understood, found);
  // The last is the last, even as an anniversary; but somebody was there on days, and not for all of a year.
  if (which === 'last') return manner.isWhereabouts ? ofDaysFirst(found) : lines;
  if (asked !== 'when' && asked !== 'weekday' && !manner.asksDetail) return lines;
  return endFirst(understood, { ...found, lines: doneFirst(understood, { ...found, lines }, today) });
}

const ENDS: readonly (HintOf | undefined)[] = ['beginning', 'ending', 'making'];

/** When something of several events began or was made, the earliest tells, if the best title does not; when it ended, the latest. */
function endFirst(
  { asked, which, words, said = [] }: Understanding,
  { lines, next, named, hinted }: Found,
): readonly EventLine[] {
  const end = said.find(({ meaning }) => ENDS.includes(meaning?.of));
  // «Начали строить»: what tells of building tells more than what was first; of many others, those of a page are in order.
  const isMaking = end?.meaning?.of === 'making';
  const mayBe = isMaking || end?.isPhase ? lines.every(({ id }) => !hinted.includes(id)) : next === undefined;
  const isOfAll = asked === 'when' && which === undefined && words.length > 0 && mayBe;
  if (!end || !isOfAll || (lines[0] && isInTitle(lines[0], end))) return lines;
  const ordered = end.meaning?.of === 'ending' ? inTime(lines).toReversed() : inTime(lines);
  // Only what has the name.
  const isNamed = ({ id }: EventLine) => named.includes(id);
  return [...ordered.filter(isNamed), ...ordered.filter((line) => !isNamed(line))];
}

function ofDaysFirst({ lines, named }: Found): readonly EventLine[] {
  const isOfDays = ({ id, date }: EventLine) => named.includes(id) && hasDays(historicalDate(date));
  return lines.toSorted((a, b) => Number(isOfDays(b)) - Number(isOfDays(a)));
}

/** Whether the earliest date counts, whatever is told of as the first. */
function asksForOldest(text: string): boolean {
  return says(text, 'oldest');
}

/** What has begun comes last; what is under way is not the next. */
function aheadFirst({ lines }: Found, today: CalendarDate): readonly EventLine[] {
  return lines.toSorted((a, b) => Number(hasBegun(a, today)) - Number(hasBegun(b, today)));
}

/**
 * What tells of a beginning or has all words in its title comes first: the founding before a meeting of the founders. In
 * Chinese, an earliest title with the last word, as 铁路 of 中国铁路, is itself what is asked for.
 */
function earliestTold({ words }: Understanding, { lines: found, hinted, named }: Found): readonly EventLine[] {
  const [leader] = found;
  // What was the first of something else leads nothing: "the first Russian in Beijing", but Khrushchev's first visit.
  const isOfOther =
    leader &&
    !named.includes(leader.id) &&
    isTitledFirst(leader) &&
    !words.some(({ text }) => isInTitle(leader, { words: [text] }));
  const lines = isOfOther ? inTime(found) : found;
  const kind = words.filter(({ isMeant }) => isMeant !== true).at(-1)?.text ?? '';
  const ordered = isUnspaced(kind) && lines.some((line) => isFirstOfOther(line, kind)) ? inTime(lines) : lines;
  if (ordered[0] && isUnspaced(kind) && isInTitle(ordered[0], { words: [kind] })) return ordered;
  const first = ordered.find((line) => !(isOfOther && line === leader) && tellsOfBeginning(line, words, hinted));
  return first ? [first, ...ordered.filter((line) => line !== first)] : ordered;
}

/** Whether a Chinese title says that something else was the first: 中国铁路第一次大提速 is no first 铁路. */
function isFirstOfOther({ title }: EventLine, kind: string): boolean {
  const { firsts } = understoodPatterns();
  return Object.values(title).some((text) =>
    firsts.some(
      (first) => isUnspaced(first) && text.includes(first) && !text.slice(text.indexOf(first)).includes(kind),
    ),
  );
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
