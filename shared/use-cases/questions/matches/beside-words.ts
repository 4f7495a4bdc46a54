import { publishedForms } from '../../../language/published-forms';
import { ageThen } from './age-then';
import { answerNext } from './answer-next';
import { answerNothing } from './answer-nothing';
import { askedDates } from '../asked';
import { withExamples } from '../examples';
import { isFullMatch, unknownNames } from '../search/full-match';
import { answerIfWhole, findWhole } from '../search/find-whole';
import { isAhead, leadOf } from './lead-when';
import { answerList, listOf } from '../dates/list-events';
import type { Answered, LookedFor, Way } from './looked-for';
import { isOfSubjectAlone, listOfDate, onlyDate, ofDates } from './looked-for-date';
import { apartFromTime, besideTime, isOfRuler, timeNamed } from '../search/other-query';
import { renderMatches } from './render-matches';
import { cardOf } from '../cards/show-event';
import { isUntoldFirst, tellsThatFirst } from '../search/first-of-kind';
import { toldOnCard } from './told-on-card';
import { wordsIn } from '../search/title-words';
import { namedAsTyped, typedText } from '../search/words-as-typed';

/** What a question may ask for beside the events that have its words, in this order. */
export const BESIDE_WORDS: readonly Way[] = [
  nextEvent,
  opinion,
  ageThen,
  ageOfMany,
  cardThatTells,
  cardOfFirst,
  dateAlone,
  dateOfSubject,
  wordsApartFromTime,
  timeOfUntoldEvent,
  timeOfReign,
  wordsBesideTime,
  wholeClause,
];

/** Of fewer events, one may be it. */
const MOST_OF_ONE = 5;

/** More events than this say nothing about what an opinion is asked of. */
const MOST_FOR_OPINION = 20;

function nextEvent({ ports, asker, understood, found, today }: LookedFor): Answered | Promise<Answered> {
  if (understood.which !== 'next' || isAhead(understood, found, today) || askedDates(understood).length > 0)
    return undefined;
  const { words, text } = understood;
  // "What will they build": nothing ahead says so, but all that is ahead may be it.
  const isVerb = words.length > 0 && unknownNames({ unknown: words.map((word) => word.text) }, text).length === 0;
  return isVerb ? { instead: { ...understood, words: [], hints: [] } } : answerNext(ports, asker, understood);
}

function opinion({ ports, asker, understood, found }: LookedFor): Answered | Promise<Answered> {
  return understood.manner.isOpinion && !(isFullMatch(found) && found.total <= MOST_FOR_OPINION)
    ? withExamples(ports, asker, asker.language.messages.measure.noOpinion)
    : undefined;
}

function cardThatTells({ ports, asker, understood, found, context }: LookedFor): Answered | Promise<Answered> {
  return context.place === undefined ? toldOnCard(ports, asker, understood, found) : undefined;
}

/** "The first Russian embassy": the card of the earliest, where not its title but its text says that it was the first. */
async function cardOfFirst({ ports, asker, understood, found, context }: LookedFor): Promise<Answered> {
  const [best] = found.lines;
  if (!best || context.place || context.bounds || !isFullMatch(found) || !isUntoldFirst(understood, found))
    return undefined;
  const event = await ports.events.card(best.id);
  const words = understood.words.filter(({ isMeant }) => isMeant !== true);
  return event && tellsThatFirst(event, words) ? cardOf(ports, asker, event) : undefined;
}

/**
 * "How old is the border": no event is it, so what is told of it is so from its beginnings on. Of people, no event tells, nor
 * is the date of one an answer.
 */
async function ageOfMany({ ports, asker, understood, found, today, context }: LookedFor): Promise<Answered> {
  const { asked, which, words } = understood;
  if (asked !== 'age' || which !== undefined || !isFullMatch(found) || context.place || context.bounds)
    return undefined;
  const events = await ports.events.cards(found.lines.map(({ id }) => id));
  const people = events.flatMap((event) => event.people.map(wordsIn));
  const isPerson = words.length > 0 && people.some((has) => words.every(({ text }) => has(text)));
  const { noFigure } = asker.language.messages.measure;
  if (isPerson) return renderMatches(ports, asker, { ...understood, asked: undefined }, found, [noFigure]);
  return found.total > MOST_OF_ONE && !leadOf(understood, found, today)
    ? { instead: { ...understood, asked: undefined, which: 'first' } }
    : undefined;
}

/** A verb that no event has says nothing of a date, nor does one of a single character. */
function dateAlone(looked: LookedFor): Answered | Promise<Answered> {
  const { words, topics } = looked.understood;
  const { found, missing } = looked;
  const date = onlyDate(looked);
  const saysNothing = (word: string) =>
    found.unknown.includes(word) || (!isFullMatch(found) && publishedForms().isSmall(word));
  if (!date || words.length === 0 || topics.length + missing.length > 0) return undefined;
  return words.every(({ text }) => saysNothing(text)) ? listOfDate(looked, date) : undefined;
}

/** "Russia and China in 1800", of a collection about both: what was then, or the closest. */
async function dateOfSubject(looked: LookedFor): Promise<Answered> {
  const { ports, asker, understood, found } = looked;
  const date = onlyDate(looked);
  if (!date || found.total > 0 || !(await isOfSubjectAlone(ports, understood))) return undefined;
  return answerList(ports, asker, listOf(date));
}

function wordsApartFromTime({ understood, found }: LookedFor): Answered {
  const words = isFullMatch(found) ? understood.words : apartFromTime(understood.words);
  if (words.length === understood.words.length) return undefined;
  const text = understood.words.reduce(
    (left, run) => left.replace(run.typed, typedText(apartFromTime([run]))),
    understood.text,
  );
  return { instead: { ...understood, text, words } };
}

/** A war that no event tells of by name: its years are offered. */
function timeOfUntoldEvent({ ports, asker, understood, found }: LookedFor): Answered | Promise<Answered> {
  const time = isFullMatch(found) || askedDates(understood).length > 0 ? undefined : timeNamed(found.query.words);
  return time && answerNothing(ports, asker, ofDates(understood, [time]), { missing: found.query.words });
}

/** Of the reign of an emperor, there is nothing of the kind. */
async function timeOfReign(looked: LookedFor): Promise<Answered> {
  const { ports, asker, understood, found, missing } = looked;
  const [reign] = found.query.dates;
  if (!reign || found.total > 0 || isDated(looked)) return undefined;
  const ofThen = { ...understood, words: understood.words.filter(({ text }) => found.query.words.includes(text)) };
  if (await isOfSubjectAlone(ports, ofThen)) return answerList(ports, asker, listOf(reign));
  // Who ruled may have done something himself: 康熙给彼得大帝写信.
  return isOfRuler(understood.words.map(({ text }) => text))
    ? answerNothing(ports, asker, ofThen, { missing: found.query.words })
    : answerNothing(ports, asker, ofDates(ofThen, found.query.dates), { missing });
}

async function wordsBesideTime(looked: LookedFor): Promise<Answered> {
  const { ports, asker, understood, found, context } = looked;
  const beside = isFullMatch(found) || isDated(looked) ? undefined : besideTime(understood.words);
  const rest = beside && (await findWhole(ports, asker, { ...understood, words: beside.words }, context.place));
  if (!beside || !rest) return undefined;
  const unknown = [namedAsTyped(beside.time, understood.text)];
  return renderMatches(ports, asker, understood, { ...rest, unknown }, context.notes);
}

function wholeClause({ ports, asker, understood, found }: LookedFor): Answered | Promise<Answered> {
  const { clause } = understood;
  return clause && !isFullMatch(found) ? answerIfWhole(ports, asker, { ...understood, ...clause }) : undefined;
}

function isDated({ understood, context }: LookedFor): boolean {
  return askedDates(understood).length > 0 || context.bounds !== undefined;
}
