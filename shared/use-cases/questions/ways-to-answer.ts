import type { PagePlace } from '../../domain/action';
import { type CalendarDate, compareDates } from '../../domain/calendar-date';
import { recurringOf } from '../../domain/date-query';
import type { Message } from '../../language/message';
import type { Understanding } from '../../language/understanding/understanding';
import { says } from '../../language/understood-patterns';
import type { ReadPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { LONGEST_REMARK, asksForMatches, askedDates } from './asked';
import { answerBound } from './bounds/answer-bound';
import { answerDistance } from './bounds/answer-distance';
import { answerOrder } from './bounds/answer-order';
import { answerParts } from './bounds/answer-parts';
import { anniversariesAsked } from './dates/anniversaries-asked';
import { answerAnniversaries, answerNextRound } from './dates/answer-anniversaries';
import { answerDate } from './dates/answer-date';
import { answerProblem } from './dates/answer-problem';
import { answerRoundYears } from './dates/answer-round-years';
import { answerSuperlative } from './dates/answer-superlative';
import { answerDates } from './dates/answer-when';
import { countDays } from './dates/count-days';
import { answerComing, answerList, listOf, todayList } from './dates/list-events';
import { withExamples } from './examples';
import { answerDone } from './matches/answer-done';
import { answerMatches } from './matches/answer-matches';
import type { Answered } from './matches/looked-for';
import { readText } from './read-text';
import { answerIfWhole } from './search/find-whole';
import { subjectOf } from './search/collection-subject';
import { isRelation, withoutBound } from './search/is-relation';

/** What was understood of a question, who asks it, and the page of the answer. */
export interface Question {
  readonly ports: ReadPorts;
  readonly asker: Asker;
  readonly understood: Understanding;
  readonly place?: PagePlace | undefined;
  readonly today: CalendarDate;
}

type Way = (question: Question) => Answered | Promise<Answered>;

/** The kinds of questions, in the order in which they are tried; the last ones answer any. */
export const WAYS_TO_ANSWER: readonly Way[] = [
  relation,
  problem,
  remark,
  allAhead,
  anniversaries,
  measure,
  parts,
  bound,
  done,
  hintAlone,
  days,
  misspelt,
  matches,
  dateless,
  dates,
];

/** "Relations between Russia and China" are no time between events. */
async function relation({ ports, understood }: Question): Promise<Answered> {
  const { bound: named } = understood;
  const isNone = named && (await isRelation(ports, named, askedDates(understood).length > 0));
  return isNone ? { instead: withoutBound(understood, named) } : undefined;
}

function problem({ ports, asker, understood }: Question): Promise<Message | undefined> {
  return answerProblem(ports, asker, understood);
}

function remark({ ports, asker, understood: { manner, words } }: Question): Promise<Message> | undefined {
  return manner.isRemark && words.length <= LONGEST_REMARK
    ? withExamples(ports, asker, asker.language.messages.talk.chat)
    : undefined;
}

/** "What's coming up next month": all of that time is. */
function allAhead({ understood, today }: Question): Answered {
  const { which, words, topics, bound: named, dates: asked } = understood;
  const [date] = asked.readings;
  const isAhead = date?.kind === 'span' && date.from !== null && compareDates(date.from, today) > 0;
  const isAll = which === 'next' && isAhead && words.length + topics.length === 0 && named === undefined;
  return isAll ? { instead: { ...understood, which: undefined } } : undefined;
}

async function anniversaries(question: Question): Promise<Answered> {
  const { ports, asker, understood, place, today } = question;
  const asked = says(understood.text, 'commemorations')
    ? anniversariesAsked(understood, await subjectOf(ports), today)
    : undefined;
  switch (asked?.kind) {
    case undefined:
      return undefined;
    case 'coming':
      return (
        (asked.isRound ? await answerNextRound(ports, asker, asked.turns) : undefined) ?? answerComing(ports, asker)
      );
    case 'year':
      return (
        (await answerRoundYears(ports, asker, understood, { year: asked.year, place })) ?? answerComing(ports, asker)
      );
    case 'today':
      return answerList(ports, asker, todayList(ports, asker));
    case 'days':
      return (
        (await answerAnniversaries(ports, asker, understood, { ...asked, place })) ??
        answerList(ports, asker, listOf(recurringOf(asked.days)))
      );
  }
}

/** The time between two dates, which of two events came first, or what has the most events. */
async function measure({ ports, asker, understood }: Question): Promise<Message | undefined> {
  if (understood.asked === 'distance') return answerDistance(ports, asker, understood);
  if (understood.asked === 'order') return answerOrder(ports, asker, understood);
  return understood.superlative && answerSuperlative(ports, asker, understood);
}

async function parts({ ports, asker, understood }: Question): Promise<Message | undefined> {
  return understood.parts && answerParts(ports, asker, understood, understood.parts);
}

async function bound({ ports, asker, understood, place }: Question): Promise<Message | undefined> {
  const { bound: named } = understood;
  return named && answerBound(ports, asker, { ...understood, bound: named }, place);
}

function done({ ports, asker, understood, place }: Question): Promise<Message | undefined> {
  return answerDone(ports, asker, understood, place);
}

/** Only a verb is said beside the date: what tells of it. */
async function hintAlone({ ports, asker, understood, place }: Question): Promise<Message | undefined> {
  const [hint] = understood.words.length === 0 ? understood.hints : [];
  if (!hint) return undefined;
  return answerIfWhole(ports, asker, { ...understood, words: [{ text: hint, typed: hint }], dateWords: [] }, place);
}

function days({ ports, asker, understood, today }: Question): Promise<Message> | undefined {
  const counted = countDays(understood, today, asker.language);
  return counted && answerList(ports, asker, listOf(counted.reading), { notes: [counted.note] });
}

/** "What happened in octobr": a month or weekday with an error, when it is all that is named and no event has the word. */
async function misspelt({ ports, asker, understood }: Question): Promise<Answered> {
  const { words, topics, dates: asked } = understood;
  const [word, ...others] = words;
  if (!word || others.length + topics.length + asked.readings.length > 0) return undefined;
  const read = await readText(ports, asker, word.typed);
  if (!read.dates.notes.includes('spelling')) return undefined;
  return (await answerIfWhole(ports, asker, understood)) ? undefined : { instead: read };
}

function matches({ ports, asker, understood, place }: Question): Promise<Message> | undefined {
  return asksForMatches(understood) ? answerMatches(ports, asker, understood, { place }) : undefined;
}

/** Neither words nor a date. */
function dateless({ ports, asker, understood }: Question): Promise<Message> | undefined {
  const { asked, manner, dates: named } = understood;
  if (named.readings.length > 0) return undefined;
  const { measure: measured, talk } = asker.language.messages;
  if (asked === 'now') return withExamples(ports, asker, measured.notOfToday);
  return withExamples(ports, asker, manner.isOpinion ? measured.noOpinion : talk.small);
}

function dates({ ports, asker, understood }: Question): Promise<Message> {
  return understood.dates.list
    ? answerDates(ports, asker, askedDates(understood))
    : answerDate(ports, asker, understood);
}
