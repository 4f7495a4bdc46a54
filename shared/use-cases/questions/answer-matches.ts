import type { PagePlace } from '../../domain/action';
import { type CalendarDate, toDayNumber } from '../../domain/calendar-date';
import { type DateQuery, type Reading, recurringOf } from '../../domain/date-query';
import { contains, daySpan } from '../../domain/span';
import type { Message } from '../../language/message';
import { publishedForms } from '../../language/published-forms';
import type { Understanding } from '../../language/understanding/understanding';
import type { ReadPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import type { PageRequest } from '../event-ports';
import { subjectOf } from './collection-subject';
import { answerNext } from './answer-next';
import { answerNothing } from './answer-nothing';
import {
  MOST_LISTED,
  doubtfulWords,
  isElsewhere,
  isFound,
  isMostlyKnown,
  isSmallTalk,
  similarTo,
} from './doubtful-words';
import { withExamples } from './examples';
import { type Matches, findMatches, isWhole, unknownNames } from './find-matches';
import { isAhead } from './lead-when';
import { renderMatches } from './render-matches';
import { namedFirst } from './named-first';
import { isOfOtherName } from './other-name';
import { answerList, listOf, readListPage } from './list-events';
import { hasAllInTitle, isInTitle } from './title-words';
import { typedText } from './words-as-typed';
import { toldOnCard } from './told-on-card';
import { askedDates, isCounting, isOfBot, isOnlyAddressed } from './asked';
import { apartFromTime, besideTime, timeNamed } from './other-query';

/** What goes with the matches: the page, what was understood beside the words, and the time of named events. */
export interface MatchContext {
  readonly place?: PagePlace | undefined;
  readonly notes?: readonly string[];
  readonly bounds?: readonly Reading[];
}

/** How many events of a count are listed at once. */
const COUNTED = 10;

/** More events than this say nothing about what an opinion is asked of. */
const MOST_FOR_OPINION = 20;

/** Answers what is looked for by words, topics or an order: how it was taken, and the events. */
export async function answerMatches(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  context: MatchContext = {},
): Promise<Message> {
  if (understood.asked === 'now') return withExamples(ports, asker, asker.language.messages.measure.notOfToday);
  const ofName = await answerAsName(ports, asker, understood);
  if (ofName) return ofName;
  const today = todayOf(asker, ports.clock);
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, context.place), context.bounds);
  if (understood.which === 'next' && !isAhead(understood, found, today) && askedDates(understood).length === 0)
    return isOnlyVerb(understood)
      ? answerMatches(ports, asker, { ...understood, words: [], hints: [] }, context)
      : answerNext(ports, asker, understood);
  if (understood.manner.isOpinion && !(isWhole(found) && found.total <= MOST_FOR_OPINION))
    return withExamples(ports, asker, asker.language.messages.measure.noOpinion);
  const told = context.place === undefined ? await toldOnCard(ports, asker, understood, found) : undefined;
  if (told) return told;
  const isOther = isOfOtherName(understood, found);
  const missing = isOther ? [] : doubtfulWords(found, understood.text);
  const [date, ...otherDates] = askedDates(understood);
  const only = otherDates.length === 0 ? date : undefined;
  // A verb that no event has says nothing of a date, nor does one of a single character.
  const isOfDateAlone =
    understood.words.length > 0 &&
    understood.words.every(
      ({ text }) => found.unknown.includes(text) || (!isWhole(found) && publishedForms().isSmall(text)),
    ) &&
    understood.topics.length === 0;
  const ofDate = (reading: Reading) =>
    answerList(ports, asker, listOf(reading), {
      notes: [asker.language.messages.search.unknown(typedText(understood.words))],
    });
  if (only && isOfDateAlone && missing.length === 0) return ofDate(only);
  if (only && found.total === 0 && (await isOfSubjectAlone(ports, understood)))
    return answerList(ports, asker, listOf(only));
  const words = isWhole(found) ? understood.words : apartFromTime(understood.words);
  if (words.length > understood.words.length) {
    const text = understood.words.reduce(
      (left, run) => left.replace(run.typed, typedText(apartFromTime([run]))),
      understood.text,
    );
    return answerMatches(ports, asker, { ...understood, text, words }, context);
  }
  // A war that no event tells of by name: its years are offered.
  const time = isWhole(found) || date ? undefined : timeNamed(found.query.words);
  if (time) return answerNothing(ports, asker, withBounds(understood, [time]), { missing: found.query.words });
  // Of the reign of an emperor, there is nothing of the kind.
  const [reign] = found.total > 0 || date || context.bounds ? [] : found.query.dates;
  if (reign) {
    const ofThen = { ...understood, words: words.filter(({ text }) => found.query.words.includes(text)) };
    if (await isOfSubjectAlone(ports, ofThen)) return answerList(ports, asker, listOf(reign));
    return answerNothing(ports, asker, withBounds(ofThen, found.query.dates), { missing });
  }
  const beside = isWhole(found) || date || context.bounds ? undefined : besideTime(understood.words);
  const ofRest = beside && (await findWhole(ports, asker, { ...understood, words: beside.words }, context.place));
  if (ofRest) {
    const unknown = [typedText(beside.time)];
    return renderMatches(ports, asker, understood, { ...ofRest, unknown }, context.notes);
  }
  const { clause } = understood;
  const ofClause =
    clause && !isWhole(found) ? await answerIfWhole(ports, asker, { ...understood, ...clause }) : undefined;
  if (ofClause) return ofClause;
  const isNowhere =
    isOther || isElsewhere(understood, found, missing) || (isOnlyAddressed(understood) && !isWhole(found));
  if (!isNowhere) return renderMatches(ports, asker, understood, found, context.notes);
  const begun = isOther ? undefined : await namedFirst(ports, asker, understood, found);
  if (begun) return renderMatches(ports, asker, understood, begun, context.notes);
  if (clause) return answerMatches(ports, asker, { ...understood, ...clause, clause: undefined }, context);
  if (isOfBot(understood)) return withExamples(ports, asker, asker.language.messages.talk.chat);
  // Which play was on 9 July 1981: the only one there was, in other words.
  if (only && !isOther && (await isDayOfEvents(ports, asker, only))) return ofDate(only);
  const around = only && missing.length === 0 ? anyYearOf(only, today) : undefined;
  const inOtherYears = around && (await answerIfWhole(ports, asker, { ...understood, dates: around }));
  if (inOtherYears) return inOtherYears;
  const rest = isOther ? undefined : await findRest(ports, asker, understood, missing, context);
  if (rest) return renderMatches(ports, asker, understood, rest, context.notes);
  return answerNothing(ports, asker, withBounds(understood, context.bounds), {
    missing,
    unknown: found.unknown,
    near: similarTo(found),
  });
}

/** What has all the other words, where one aside is missing: the gas of "gas price for china". */
async function findRest(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  missing: readonly string[],
  { place, bounds }: MatchContext,
): Promise<Matches | undefined> {
  if (missing.length === 0 || missing.some(isSmallTalk) || !isMostlyKnown(understood, missing)) return undefined;
  const words = understood.words.filter(({ text }) => isFound(text, missing));
  const found = await findMatches(ports, asker, { ...understood, words }, pageOf(asker, understood, place), bounds);
  return isWhole(found) && found.total <= MOST_LISTED ? { ...found, unknown: missing } : undefined;
}

/** "This month about the Antarctic": in this month of any year, when there was nothing this year. */
function anyYearOf(date: Reading, today: CalendarDate): DateQuery | undefined {
  if (date.kind !== 'span' || !date.from || !date.to || !contains(date, daySpan(today))) return undefined;
  const days = toDayNumber(date.to) - toDayNumber(date.from) + 1;
  return days > LONGEST_MONTH ? undefined : { readings: [recurringOf({ from: date.from, to: date.to })], notes: [] };
}

/** In days. */
const LONGEST_MONTH = 31;

async function isDayOfEvents(ports: ReadPorts, asker: Asker, date: Reading): Promise<boolean> {
  if (date.kind !== 'span' || date.precision !== 'day') return false;
  return (await readListPage(ports, asker, listOf(date), { size: 1 })).lines.length > 0;
}

/** "Russia and China in 1800", of a collection about both: what was then, or the closest. */
async function isOfSubjectAlone(ports: ReadPorts, { words, topics }: Understanding): Promise<boolean> {
  const { isSubject } = await subjectOf(ports);
  return topics.length === 0 && words.every(({ text }) => isSubject(text));
}

/** "What will they build": nothing ahead says so, but all that is ahead may be it. */
function isOnlyVerb({ words, text }: Understanding): boolean {
  return words.length > 0 && unknownNames({ unknown: words.map((word) => word.text) }, text).length === 0;
}

/** The time of named events is a date like any other. */
function withBounds(understood: Understanding, readings: readonly Reading[] | undefined): Understanding {
  return readings ? { ...understood, dates: { readings, notes: [] } } : understood;
}

/** The same, if an event has all the words as they were written. */
export async function answerIfWhole(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message | undefined> {
  const found = await findWhole(ports, asker, understood, place);
  return found && renderMatches(ports, asker, understood, found);
}

async function findWhole(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Matches | undefined> {
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, place));
  return isWhole(found) ? found : undefined;
}

/** "The year of culture", if a title has all of it: what asks for a date is a part of a name. */
async function answerAsName(ports: ReadPorts, asker: Asker, understood: Understanding): Promise<Message | undefined> {
  const { askedNouns = [], words } = understood;
  if (askedNouns.length === 0 || words.length === 0) return undefined;
  const all = [...askedNouns.map((text) => ({ text, typed: text })), ...words];
  const named = { ...understood, words: all };
  const found = await findWhole(ports, asker, named);
  const lines = found?.lines.filter((line) => hasAllInTitle(line, all)) ?? [];
  if (!found || lines.length === 0) return undefined;
  return renderMatches(ports, asker, named, { ...found, lines, total: lines.length, next: undefined });
}

/** "Who died in 1791": the events of those dates that tell of it; undefined when something is named, or none of them does. */
export async function answerDone(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message | undefined> {
  const { words, said = [] } = understood;
  if (words.length > 0 || said.length === 0) return undefined;
  const found = await findMatches(ports, asker, understood, pageOf(asker, understood, place));
  const [best] = found.lines;
  if (!best || !said.some((each) => isInTitle(best, each))) return undefined;
  const asWords = said.map((each) => ({ text: each.words[0] ?? '', typed: each.typed }));
  return renderMatches(ports, asker, { ...understood, words: asWords, said: [] }, found);
}

function pageOf({ pageSize }: Asker, understood: Understanding, place: PagePlace | undefined): PageRequest {
  const size = isCounting(understood) ? Math.max(COUNTED, pageSize) : pageSize;
  return { size, direction: 'forward', ...place };
}
