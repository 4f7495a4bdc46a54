import type { PagePlace } from '../../domain/action';
import { type CalendarDate, compareDates } from '../../domain/calendar-date';
import {
  type DateOrder,
  type DateQuery,
  type Problem,
  type Reading,
  recurringOf,
  swapsDayAndMonth,
} from '../../domain/date-query';
import { type Button, type Message, noAnswer } from '../../language/message';
import { renderReading } from '../../language/render-date';
import { lines } from '../../language/rich-text';
import type { Understanding } from '../../language/understanding/understanding';
import { type Asker, todayOf } from '../asker';
import type { ReadPorts } from '../answer-ports';
import { anniversariesAsked } from './dates/anniversaries-asked';
import { answerAnniversaries, answerNextRound } from './dates/answer-anniversaries';
import { answerBound } from './bounds/answer-bound';
import { answerDistance } from './bounds/answer-distance';
import { answerDone } from './matches/answer-done';
import { answerMatches } from './matches/answer-matches';
import { answerIfWhole } from './search/find-whole';
import { maySayNothing } from './search/title-words';
import { answerOrder } from './bounds/answer-order';
import { answerParts } from './bounds/answer-parts';
import { answerRoundYears } from './dates/answer-round-years';
import { answerSuperlative } from './dates/answer-superlative';
import { answerDates } from './dates/answer-when';
import { countDays } from './dates/count-days';
import { withExamples } from './examples';
import { isRelation, withoutBound } from './search/is-relation';
import { answerComing, answerList, listOf, todayList } from './dates/list-events';
import { LONGEST_REMARK, asksForMatches, askedDates } from './asked';
import { readText } from './read-text';

/** Answers a text: in the asker's language, whatever language it is asked in. */
export async function answerQuestion(ports: ReadPorts, asker: Asker, question: string): Promise<Message> {
  return answerUnderstood(ports, asker, await readText(ports, asker, question));
}

/** The events on this day, in any year; with a text, those of them that it looks for. */
export async function answerToday(ports: ReadPorts, asker: Asker, text = ''): Promise<Message> {
  const list = todayList(ports, asker);
  const understood = text ? await readText(ports, asker, text) : undefined;
  if (!understood || !asksForMatches(understood)) return answerList(ports, asker, list);
  const readings: Reading[] = [{ kind: 'recurring', from: list.from, to: list.to }];
  return answerUnderstood(ports, asker, { ...understood, dates: { readings, notes: [] } });
}

/** The answer to what was understood, or a page of it: one way for all texts, wherever they come from. */
export async function answerUnderstood(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  place?: PagePlace,
): Promise<Message> {
  const { dates, bound } = understood;
  if (bound && (await isRelation(ports, bound, askedDates(understood).length > 0)))
    return answerUnderstood(ports, asker, withoutBound(understood, bound), place);
  const problem = await answerProblem(ports, asker, understood);
  if (problem) return problem;
  if (understood.manner.isRemark && understood.words.length <= LONGEST_REMARK)
    return withExamples(ports, asker, asker.language.messages.talk.chat);
  const today = todayOf(asker, ports.clock);
  if (isOnlyAhead(understood, today)) return answerUnderstood(ports, asker, { ...understood, which: undefined }, place);
  const anniversaries = anniversariesAsked(understood, today);
  if (anniversaries?.kind === 'coming')
    return (anniversaries.isRound ? await answerNextRound(ports, asker) : undefined) ?? answerComing(ports, asker);
  if (anniversaries?.kind === 'year') {
    const { year } = anniversaries;
    return (await answerRoundYears(ports, asker, understood, { year, place })) ?? answerComing(ports, asker);
  }
  if (anniversaries?.kind === 'today') return answerToday(ports, asker);
  if (anniversaries) {
    const { days } = anniversaries;
    const told = await answerAnniversaries(ports, asker, understood, { days, place });
    return told ?? answerList(ports, asker, listOf(recurringOf(days)));
  }
  const measured = await answerMeasure(ports, asker, understood);
  if (measured) return measured;
  const parts = understood.parts && (await answerParts(ports, asker, understood, understood.parts));
  if (parts) return parts;
  if (bound) return answerBound(ports, asker, { ...understood, bound }, place);
  const done = await answerDone(ports, asker, understood, place);
  if (done) return done;
  const [hint] = understood.words.length === 0 ? understood.hints : [];
  const said = hint === undefined ? [] : [{ text: hint, typed: hint }];
  const matching = hint && (await answerIfWhole(ports, asker, { ...understood, words: said, dateWords: [] }, place));
  if (matching) return matching;
  const counted = countDays(understood, today, asker.language);
  if (counted) return answerList(ports, asker, listOf(counted.reading), { notes: [counted.note] });
  const misspelt = await readMisspelt(ports, asker, understood);
  if (misspelt) return answerUnderstood(ports, asker, misspelt, place);
  if (asksForMatches(understood)) return answerMatches(ports, asker, understood, { place });
  const [best, ...others] = dates.readings;
  const { measure, talk } = asker.language.messages;
  if (!best && understood.asked === 'now') return withExamples(ports, asker, measure.notOfToday);
  if (!best) return withExamples(ports, asker, understood.manner.isOpinion ? measure.noOpinion : talk.small);
  if (dates.list) return answerDates(ports, asker, askedDates(understood));
  const { unused = [], said: unsaid = [] } = understood;
  // An event that lasts has a beginning and an end, though its text need not say so.
  const missing = unsaid.flatMap((said) => (maySayNothing(said) ? [] : said.typed));
  return answerList(ports, asker, listOf(best), {
    notes: [
      ...notesOn(dates, best, asker),
      ...wordsNote('unused', unused, asker),
      ...wordsNote('unknown', missing, asker),
    ],
    otherReadings: others.map((other) => otherReading(best, other, asker)),
  });
}

/** "What's coming up next month": all of that time is. */
function isOnlyAhead({ which, words, topics, bound, dates }: Understanding, today: CalendarDate): boolean {
  const [date] = dates.readings;
  const isAhead = date?.kind === 'span' && date.from !== null && compareDates(date.from, today) > 0;
  return which === 'next' && isAhead && words.length + topics.length === 0 && bound === undefined;
}

/** "What happened in octobr": a month or weekday with an error, when it is all that is named and no event has the word. */
async function readMisspelt(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
): Promise<Understanding | undefined> {
  const { words, topics, dates } = understood;
  const [word, ...others] = words;
  if (!word || others.length + topics.length + dates.readings.length > 0) return undefined;
  const read = await readText(ports, asker, word.typed);
  if (!read.dates.notes.includes('spelling')) return undefined;
  return (await answerIfWhole(ports, asker, understood)) ? undefined : read;
}

/** The time between two dates, which of two events came first, or what has the most events; undefined when none is asked for or known. */
async function answerMeasure(ports: ReadPorts, asker: Asker, understood: Understanding): Promise<Message | undefined> {
  if (understood.asked === 'distance') return answerDistance(ports, asker, understood);
  if (understood.asked === 'order') return answerOrder(ports, asker, understood);
  return understood.superlative && answerSuperlative(ports, asker, understood);
}

function otherReading(best: Reading, other: Reading, asker: Asker): Button {
  const button = buttonFor(other, asker);
  const otherOrder: DateOrder = asker.dateOrder === 'day-first' ? 'month-first' : 'day-first';
  return swapsDayAndMonth(best, other)
    ? { ...button, action: { kind: 'date-order', order: otherOrder, list: listOf(other) } }
    : button;
}

function notesOn({ notes, unread = [] }: DateQuery, best: Reading, { language }: Asker): string[] {
  const { messages } = language;
  const read = renderReading(best, language.dateText);
  return notes.map((note) =>
    note === 'part-not-read' ? messages.readOnly(read, unread.join(messages.listSeparator)) : messages.note[note],
  );
}

function wordsNote(kind: 'unused' | 'unknown', words: readonly string[], { language: { messages } }: Asker): string[] {
  return words.length > 0 ? [messages.search[kind](words.join(messages.listSeparator))] : [];
}

/** What is wrong with the date of a text; an implausible date may be part of a name that is found. */
async function answerProblem(ports: ReadPorts, asker: Asker, understood: Understanding): Promise<Message | undefined> {
  const { problem, unread = [] } = understood.dates;
  if (!problem) return undefined;
  if (problem.code !== 'no-date') return renderProblem(problem, unread, asker);
  // «Через 5 лет после боёв»: no date, but a time beside an event.
  if (problem.suggestions.length === 0 || understood.bound?.amounts) return undefined;
  const named = asksForMatches(understood) ? await answerIfWhole(ports, asker, understood) : undefined;
  return named ?? renderProblem(problem, unread, asker);
}

/** Why there is no answer, with what may have been meant as buttons. */
function renderProblem({ code, suggestions }: Problem, unread: readonly string[], asker: Asker): Message {
  const { messages } = asker.language;
  const depends = code === 'no-date' && unread.length > 0;
  const why = depends ? messages.notUnderstood(unread.join(messages.listSeparator)) : messages.problem[code];
  const buttons = suggestions.map((suggestion) => buttonFor(suggestion, asker));
  return buttons.length > 0 ? noAnswer(lines(why, messages.didYouMean), [buttons]) : noAnswer(why);
}

function buttonFor(reading: Reading, { language }: Asker) {
  return { label: renderReading(reading, language.dateText), action: listOf(reading) };
}
