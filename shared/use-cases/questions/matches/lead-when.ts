import type { CalendarDate } from '../../../domain/calendar-date';
import type { EventLine } from '../../../domain/event-line';
import { isUnspaced, splitWords } from '../../../language/searching/split-words';
import type { Asked } from '../../../language/understanding/question-words';
import type { Said, Understanding } from '../../../language/understanding/understanding';
import { understoodPatterns } from '../../../language/understood-patterns';
import { isCounting } from '../asked';
import type { Matches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { hasBegun, isOfTense } from '../search/tense-of-events';
import { hasAllInTitle, isCommemoration, isCommemorative, isInTitle, isTitledSo, wordsIn } from '../search/title-words';

const LED: readonly Asked[] = ['when', 'weekday', 'age', 'daysSince', 'daysUntil', 'length', 'until'];

/** What is counted from today tells its tense itself. */
const TENSE_OF: Partial<Record<Asked, Understanding['tense']>> = { daysSince: 'past', daysUntil: 'future' };

/** The event whose date answers "when", "until when" or "how long"; undefined when none has all that the question says. */
export function leadOf(
  { asked, tense, which, words, text, said = [] }: Understanding,
  found: Matches,
  today: CalendarDate,
): EventLine | undefined {
  const [best] = found.lines;
  if (!asked || !LED.includes(asked) || !best || found.previous || !isFullMatch(found)) return undefined;
  const isMeant = (line: EventLine) =>
    isAbout(line, words, found) &&
    isVisit(line, words, found) &&
    (asked === 'age' ? isExplained(line) : isSaid(line, said, found)) &&
    isOfTense(line, TENSE_OF[asked] ?? tense, today);
  // A war did not last as long as the day that is kept for it.
  if (!isMeant(best) || (asked !== 'when' && isCommemorative(best) && !isCommemoration(text))) return undefined;
  // The date of one of several would say that it is the only one.
  const isAsNamed = ({ id }: EventLine) => !found.named.includes(best.id) || found.named.includes(id);
  const isRival = (line: EventLine) =>
    line !== best && isMeant(line) && isAsNamed(line) && !isCommemorative(line) && isAsHinted(line);
  const isOfOne = (asked === 'when' || asked === 'weekday' || asked === 'length') && which === undefined;
  return isOfOne && found.lines.some(isRival) ? undefined : best;

  function isAsHinted(line: EventLine): boolean {
    return best === undefined || !found.hinted.includes(best.id) || found.hinted.includes(line.id);
  }
}

/** Whether a title begins or ends with the founding that it tells: «Путин в Харбине: открытие выставки» is that of no town. */
export function isExplained({ title }: EventLine): boolean {
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

/** Where a visit is asked for, whether it is one by its title: a funeral that others attended may name both who and where. */
export function isVisit(line: EventLine, words: Understanding['words'], { titled }: Pick<Matches, 'titled'>): boolean {
  const { placed } = understoodPatterns();
  const isPlaced = (text: string) => placed.some((word) => text === word || (isUnspaced(text) && text.includes(word)));
  // 访问北京 is one run.
  const unplaced = (text: string) => placed.reduce((rest, word) => rest.replace(word, ''), text);
  const names = words
    .map(({ text }) => ({ text: isPlaced(text) ? unplaced(text) : text }))
    .filter(({ text }) => text !== '');
  const isOfVisit = names.length > 1 && words.some(({ text }) => isPlaced(text));
  if (!isOfVisit || titled.includes(line.id)) return true;
  const isCalledSo = isInTitle(line, { words: placed }) && names.some((name) => hasAllInTitle(line, [name]));
  return isCalledSo || hasAllInTitle(line, names);
}

function isSaid(line: EventLine, said: readonly Said[], found: Pick<Matches, 'hinted'>): boolean {
  return isHinted(line, said, found) || said.every((each) => isTitledSo(line, each));
}

/** Whether an event has one of the words for what is said: of two verbs that belong together, it need not be both. */
export function isHinted({ id }: EventLine, said: readonly Said[], { hinted }: Pick<Matches, 'hinted'>): boolean {
  return hinted.includes(id) && !said.some(({ isPhase }) => isPhase);
}

/** The verbs of a question of "when" that the title of the best match does not have; of a number, that no title has. */
export function unsaidOf(
  { asked, words, said = [] }: Understanding,
  { lines, hinted, previous }: Pick<Matches, 'lines' | 'hinted' | 'previous'>,
): readonly Said[] {
  // The first page has told what the best match does not say.
  if (previous) return [];
  const isCount = isCounting({ asked });
  const tellers = isCount ? lines : lines.slice(0, 1);
  if (!isCount && asked !== 'when' && asked !== undefined) return [];
  if (tellers.length === 0 || tellers.some((line) => isHinted(line, said, { hinted }))) return [];
  return said.filter(
    (each) => !tellers.some((line) => isTitledSo(line, each)) && !words.some(({ typed }) => typed === each.typed),
  );
}

/** Whether one of the events found really is ahead, and is what is asked for: not only mentioned, nor by some of the words. */
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
