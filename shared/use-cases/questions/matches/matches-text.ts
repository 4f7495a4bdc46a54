import type { EventLine } from '../../../domain/event-line';
import { inTime } from '../../../domain/in-time';
import type { MeasureMessages } from '../../../language/finding-messages';
import type { Messages } from '../../../language/messages';
import { renderReading } from '../../../language/render-date';
import { isUnspaced } from '../../../language/searching/split-words';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import type { Asker } from '../../asker';
import { askedDates } from '../asked';
import { isOtherWord } from '../search/doubtful-words';
import type { Matches } from '../search/find-matches';
import { toldOf } from '../search/full-match';
import { isOfYesOrNo } from './lead-notes';
import { isHinted, isVisit, unsaidOf } from './lead-when';
import { type CollectionSubject, timeNamed } from '../search/other-query';
import { isUntoldFirst } from '../search/first-of-kind';
import { hasAllInTitle, isInTitle, isTitledSo } from '../search/title-words';
import { isOnlyMentioned } from './told-on-card';
import { isOnlyInTexts } from '../search/only-in-texts';
import { wordsAsTyped } from '../search/words-as-typed';

/** Search: parade beijing · 2015 · Visits */
export function headingOf(
  understood: Understanding,
  found: Matches,
  labels: readonly string[],
  { language }: Asker,
): string {
  const { which } = understood;
  const { query } = found;
  const { messages } = language;
  const unsaid = unsaidOf(understood, found);
  // A number that was taken for a year stands among the dates.
  const isYear = ({ text }: TypedWord) => /^\d\d$/.test(text) && query.dates.length > 0 && !query.words.includes(text);
  const asTyped = [...understood.words.filter((word) => !isYear(word)), ...unsaid];
  const told = (all: readonly Pick<TypedWord, 'typed' | 'isMeant'>[]) =>
    wordsAsTyped(all, understood.text, messages.listSeparator);
  // What “go to” was taken for need not be told beside it.
  const short = told(asTyped.filter((word) => !('isMeant' in word)));
  const words = short !== '' && understood.text.includes(short) ? short : told(asTyped);
  const typed = sentenceOf(understood, asTyped) ?? words;
  // "The last" is of what has happened: that goes without saying.
  const isSaid = understood.which === undefined || askedDates(understood).length > 0 || understood.bound !== undefined;
  const said = which === 'last' && askedDates(understood).length > 0 ? askedDates(understood) : query.dates;
  const dates = (isSaid ? said : []).map((date) => renderReading(date, language.dateText));
  const { search } = language.messages;
  const order = query.order === undefined || query.order === 'relevance' ? undefined : search.order[query.order];
  const isOnlyWhich = typed === '' && labels.length === 0 && askedDates(understood).length === 0;
  if (isOnlyWhich && which) return search.allOf[which];
  const parts = [typed, ...dates, ...labels].filter(Boolean).join(' · ');
  if (parts) return search.heading(parts);
  return understood.asked === 'count' ? search.counted(toldOf(found)) : (order ?? search.heading(''));
}

/** In characters: a longer sentence is no heading. */
const LONGEST_SENTENCE = 60;

/** The text as it was typed, where one of its words was taken for another: "wars between Russia and China". */
function sentenceOf(
  understood: Understanding,
  words: readonly Pick<TypedWord, 'typed' | 'isMeant'>[],
): string | undefined {
  const isTyped = ({ typed }: Pick<TypedWord, 'typed'>) => understood.text.includes(typed);
  const named = words.filter(({ isMeant }) => isMeant !== true);
  const isPlain = understood.bound === undefined && askedDates(understood).length + understood.topics.length === 0;
  const text = understood.text.trim().replace(/[\s?？!！.。]+$/u, '');
  return isPlain && text.length <= LONGEST_SENTENCE && named.some(isTyped) && !named.every(isTyped) ? text : undefined;
}

/** What is said above a list: how many there are, in which order, and how the words were taken. */
export function notesOn(
  understood: Understanding,
  found: Matches,
  { language }: Asker,
  { isSubject }: Pick<CollectionSubject, 'isSubject'>,
): string[] {
  const { messages } = language;
  const { search, measure } = messages;
  const hasWords = found.everyWord && found.unknown.length === 0;
  const unsaid = hasWords ? unsaidOf(understood, found) : [];
  const hasAll = hasWords && unsaid.length === 0;
  // The best is what was named, though it does not say that it began.
  const isNamed = unsaid.length > 0 && found.lines.slice(0, 1).some(({ id }) => found.named.includes(id));
  const isMentioned = hasAll && isOnlyInTexts(found, isSubject);
  const isUntold = hasAll && !isMentioned && (isUntoldFirst(understood, found) || isNoVisit(understood, found));
  // What only mentions something is none of those that are counted.
  const isCount = understood.asked === 'count' && !isMentioned;
  const isCounted =
    hasAll &&
    !isUntold &&
    understood.asked !== 'times' &&
    (isCount || found.next !== undefined || found.previous !== undefined);
  const order = search.order[isLed(found) ? 'relevance' : (found.query.order ?? 'relevance')];
  // One character of a word says nothing by itself.
  const unfound = found.unknown.filter((word) => !isUnspaced(word) || word.length > 1 || isWord(word, understood));
  const unknown = isNamed ? [] : unfound.map((part) => timeWith(part, understood) ?? part);
  return [
    ...(isMentioned ? [measure.mentioned(found.total)] : []),
    ...(isCounted
      ? [isCount ? search.counted(toldOf(found)) : search.found(found.total, order)]
      : hasAll && !isMentioned && !isUntold && (isOutOfTime(found) || understood.which === 'important')
        ? [order]
        : []),
    ...(hasAll ? passingNote(found, measure) : []),
    ...found.corrections.filter(isOtherWord).map(({ typed, taken }) => search.corrected(typed, taken)),
    ...(unknown.length > 0 ? [search.unknown(unknown.join(language.messages.listSeparator))] : []),
    ...((hasAll || unknown.length > 0) &&
    !isOnlyMentioned(understood, found) &&
    !isUntold &&
    !isOfSubject(understood, found, isSubject) &&
    (isMentioned || !isInPassing(understood, found, isSubject))
      ? []
      : [
          isUntold || isOfYesOrNo(understood) || isOnlyVerbMissing(understood, found) || hasAll
            ? measure.notSaid
            : nearestOf(understood, found, messages),
        ]),
  ];
}

/** What all the closest lack is named: the rest of the text is what they were found for. */
function nearestOf(
  { words, text }: Understanding,
  { lines, lacking }: Matches,
  { search, listSeparator }: Messages,
): string {
  const [first = [], ...others] = lines.map(({ id }) => lacking.get(id) ?? []);
  const without = first.filter((word) => others.every((each) => each.includes(word)));
  const lacked = words.filter((word) => without.includes(word.text));
  const isTold = lacked.length > 0 && lacked.length < words.length && lacked.every(({ typed }) => text.includes(typed));
  return isTold ? search.nearestWithout(wordsAsTyped(lacked, text, listSeparator)) : search.nearest;
}

/** From which line on the words are only mentioned. */
function passingNote({ lines, passing }: Matches, measure: MeasureMessages): string[] {
  const at = lines.findIndex(({ id }) => passing.ids.includes(id));
  return at === -1 ? [] : [measure.passingFrom(at + 1)];
}

/** Of a question of yes or no, whether texts have its words, but no title and no name. */
function isInPassing(understood: Understanding, found: Matches, isSubject: CollectionSubject['isSubject']): boolean {
  const { query, lines, named, hinted, previous } = found;
  if (!isOfYesOrNo(understood) || understood.words.length === 0 || previous) return false;
  // "Did they fly to space together" is no question of whatever they did.
  const { said = [] } = understood;
  const isDone = (line: EventLine) => isHinted(line, said, found) || said.every((each) => isTitledSo(line, each));
  if (said.length > 0 && !lines.some(isDone)) return true;
  if (named.length > 0) return false;
  // "Is there a bridge between Russia and China": of a collection about both, a title need not say where.
  const words = query.words.filter((word) => !isSubject(word)).map((text) => ({ text }));
  const isSaid = (line: EventLine) => understood.hints.length === 0 || hinted.includes(line.id);
  return words.length === 0 || !lines.some((line) => isSaid(line) && hasAllInTitle(line, words));
}

/** Whether only the subject of the collection was found, and no title says what is said of it: “famous Russians who lived in China”. */
function isOfSubject(
  { words, hints, asked, which, superlative }: Understanding,
  { lines, hinted, previous }: Matches,
  isSubject: CollectionSubject['isSubject'],
): boolean {
  if (previous || words.length === 0 || hints.length === 0 || (which ?? superlative) !== undefined) return false;
  // Who somebody is, a founding is a hint of, too.
  const isExplained = asked === 'who' || asked === 'age';
  const isTold = (line: EventLine) => isInTitle(line, { words: hints }) || (!isExplained && hinted.includes(line.id));
  return words.every(({ text }) => isSubject(text)) && !lines.some(isTold);
}

/** A question of an event, in other words than the event's. */
function isOnlyVerbMissing({ asked, manner }: Understanding, { everyWord }: Matches): boolean {
  return everyWord && (asked !== undefined || manner.asksDetail);
}

/** “When did he visit it”: the events found name who and where, but none is a visit by its title. */
function isNoVisit({ asked, words }: Understanding, found: Matches): boolean {
  return asked === 'when' && !found.previous && !found.lines.some((line) => isVisit(line, words, found));
}

/** The name of a time that a part belongs to: 战争, of 日俄战争. */
function timeWith(part: string, { words }: Understanding): string | undefined {
  return words.find(({ text }) => text.includes(part) && timeNamed([text]))?.typed;
}

function isWord(text: string, { words }: Understanding): boolean {
  return words.some((word) => word.text === text);
}

/** Whether all but the first event are in the order of time: that one was told as the first, or did what was asked. */
function isLed({ lines: [, ...others], lines, query: { order } }: Matches): boolean {
  return (order === 'oldest-first' || order === 'latest-first') && isInOrder(others, order) && !isInOrder(lines, order);
}

/** Whether the order of a list needs a word: it is that of relevance, and neither that of time nor its reverse. */
function isOutOfTime({ lines, query }: Matches): boolean {
  return query.order === undefined && !isInOrder(lines, 'oldest-first') && !isInOrder(lines, 'latest-first');
}

function isInOrder(lines: Matches['lines'], order: 'oldest-first' | 'latest-first'): boolean {
  const dated = order === 'oldest-first' ? inTime(lines) : inTime(lines).toReversed();
  return lines.every((line, at) => line === dated[at]);
}
