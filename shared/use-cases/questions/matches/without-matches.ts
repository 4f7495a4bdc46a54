import { type CalendarDate, toDayNumber } from '../../../domain/calendar-date';
import { type DateQuery, type Reading, recurringOf } from '../../../domain/date-query';
import { contains, daySpan } from '../../../domain/span';
import { isOfBot } from '../asked';
import { MOST_BESIDE_MISSING, isMostlyKnown, isSmallTalk } from '../search/doubtful-words';
import { isFound } from '../search/found-words';
import { withExamples } from '../examples';
import { findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { answerIfWhole, pageOf } from '../search/find-whole';
import { listOf, readListPage } from '../dates/list-events';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import type { Answered, LookedFor, Way } from './looked-for';
import { listOfDate, onlyDate } from './looked-for-date';
import { namedFirst } from '../search/named-first';
import { listOfTime, nearestOfName } from './nothing-then';
import { renderMatches } from './render-matches';

/** What may be meant by a question whose words no event has together, the likeliest first. */
export const WITHOUT_MATCHES: readonly Way[] = [
  eventNamedFirst,
  clauseAlone,
  talkOfBot,
  dayOfEvents,
  sameTimeOfAnyYear,
  nearestOfName,
  wordsWithoutAside,
  namesThen,
  listOfTime,
];

/** In days. */
const LONGEST_MONTH = 31;

async function eventNamedFirst({ ports, asker, understood, found, isOther, context }: LookedFor): Promise<Answered> {
  const named = isOther ? undefined : await namedFirst(ports, asker, understood, found);
  return named && renderMatches(ports, asker, understood, named, context.notes);
}

function clauseAlone({ understood }: LookedFor): Answered {
  const { clause } = understood;
  return clause && { instead: { ...understood, ...clause, clause: undefined } };
}

function talkOfBot({ ports, asker, understood }: LookedFor): Answered | Promise<Answered> {
  return isOfBot(understood) ? withExamples(ports, asker, asker.language.messages.talk.chat) : undefined;
}

/** Which play was on 9 July 1981: the only one there was, in other words. */
async function dayOfEvents(looked: LookedFor): Promise<Answered> {
  const date = onlyDate(looked);
  if (date?.kind !== 'span' || date.precision !== 'day' || looked.isOther) return undefined;
  const { lines } = await readListPage(looked.ports, looked.asker, listOf(date), { size: 1 });
  return lines.length > 0 ? listOfDate(looked, date) : undefined;
}

/** "This month about the Antarctic": in this month of any year, when there was nothing this year. */
function sameTimeOfAnyYear(looked: LookedFor): Answered | Promise<Answered> {
  const { ports, asker, understood, today, missing } = looked;
  const date = onlyDate(looked);
  const dates = date && missing.length === 0 ? anyYearOf(date, today) : undefined;
  return dates && answerIfWhole(ports, asker, { ...understood, dates });
}

function anyYearOf(date: Reading, today: CalendarDate): DateQuery | undefined {
  if (date.kind !== 'span' || !date.from || !date.to || !contains(date, daySpan(today))) return undefined;
  const days = toDayNumber(date.to) - toDayNumber(date.from) + 1;
  return days > LONGEST_MONTH ? undefined : { readings: [recurringOf({ from: date.from, to: date.to })], notes: [] };
}

/** What has all the other words, where one aside is missing: the gas of "gas price for china". */
function wordsWithoutAside(looked: LookedFor): Answered | Promise<Answered> {
  const { understood, missing } = looked;
  if (missing.length === 0 || missing.some(isSmallTalk) || !isMostlyKnown(understood, missing)) return undefined;
  const words = understood.words.filter(({ text }) => isFound(text, missing));
  return answerWithout(looked, { words, missing, most: MOST_BESIDE_MISSING });
}

/** "Grandad served on the Ussuri in 1969": what has the names, and is of that time, where nothing has the rest as well. */
function namesThen(looked: LookedFor): Answered | Promise<Answered> {
  const { understood, found } = looked;
  const { telling, query } = found;
  const isName = ({ text }: TypedWord) => telling.includes(text);
  const words = understood.words.filter(isName);
  const others = understood.words.filter((word) => !isName(word) && word.isMeant !== true).map(({ typed }) => typed);
  const isOfYears = query.dates.length > 0 && query.dates.every(({ kind }) => kind === 'span');
  if (words.length === 0 || others.length === 0 || !isOfYears) return undefined;
  return answerWithout(looked, { words, missing: others });
}

/** What has all of some words, if it is no more than that many events; the missing ones are told. */
async function answerWithout(
  { ports, asker, understood, context }: LookedFor,
  { words, missing, most = Infinity }: Pick<Understanding, 'words'> & { missing: readonly string[]; most?: number },
): Promise<Answered> {
  const page = pageOf(asker, understood, context.place);
  // Nor does what is said tell of what is missing.
  const found = await findMatches(ports, asker, { ...understood, words, said: [] }, page, context.bounds);
  if (!isFullMatch(found) || found.total > most) return undefined;
  return renderMatches(ports, asker, understood, { ...found, unknown: missing }, context.notes);
}
