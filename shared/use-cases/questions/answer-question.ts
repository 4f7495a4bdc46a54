import { type DateOrder, type DateQuery, type Problem, type Reading, swapsDayAndMonth } from '../../domain/date-query';
import { languages } from '../../language/languages';
import type { Button, Message } from '../../language/message';
import { readDate } from '../../language/reading/read-date';
import { renderReading } from '../../language/render-date';
import { lines } from '../../language/rich-text';
import { type Asker, todayOf } from '../asker';
import { answerWhen } from './answer-when';
import { answerList, listOf, todayList } from './list-events';
import type { AnswerPorts } from '../answer-ports';
import { searchIfMeant } from './search-events';

/** Answers a question about dates: in the asker's language, whatever language it is asked in. */
export async function answerQuestion(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  question: string,
): Promise<Message> {
  const query = read(ports, asker, question);
  const [best, ...others] = query.readings;
  if (!best) {
    const problem = query.problem ?? { code: 'no-date', suggestions: [] };
    // A text without a date may name an event.
    const found = problem.code === 'no-date' ? await searchIfMeant(ports, asker, question) : undefined;
    return found ?? renderProblem(problem, query.unread ?? [], asker);
  }
  if (query.list) return answerWhen(ports, asker, question);
  const otherOrder: DateOrder = asker.dateOrder === 'day-first' ? 'month-first' : 'day-first';
  return answerList(ports, asker, listOf(best), {
    notes: notesOn(query, best, asker),
    otherReadings: others.map((other): Button => {
      const button = buttonFor(other, asker);
      return swapsDayAndMonth(best, other)
        ? { ...button, action: { kind: 'date-order', order: otherOrder, list: listOf(other) } }
        : button;
    }),
  });
}

function notesOn({ notes, unread = [] }: DateQuery, best: Reading, { language }: Asker): string[] {
  const { messages } = language;
  const read = renderReading(best, language.dateText);
  return notes.map((note) =>
    note === 'part-not-read' ? messages.readOnly(read, unread.join(messages.listSeparator)) : messages.note[note],
  );
}

/** The events on this day, in any year. */
export function answerToday(ports: Pick<AnswerPorts, 'clock' | 'events'>, asker: Asker): Promise<Message> {
  return answerList(ports, asker, todayList(ports, asker));
}

function read({ clock }: Pick<AnswerPorts, 'clock'>, asker: Asker, question: string): DateQuery {
  const { language, dateOrder } = asker;
  return readDate(question, { language: language.code, today: todayOf(asker, clock), dateOrder }, languages);
}

/** Why there is no answer, with what may have been meant as buttons. */
function renderProblem({ code, suggestions }: Problem, unread: readonly string[], asker: Asker): Message {
  const { messages } = asker.language;
  const depends = code === 'no-date' && unread.length > 0;
  const why = depends ? messages.notUnderstood(unread.join(messages.listSeparator)) : messages.problem[code];
  const buttons = suggestions.map((suggestion) => buttonFor(suggestion, asker));
  return {
    text: lines(why, buttons.length > 0 ? messages.didYouMean : undefined),
    buttons: buttons.length > 0 ? [buttons] : [],
    isNoAnswer: true,
  };
}

function buttonFor(reading: Reading, { language }: Asker) {
  return { label: renderReading(reading, language.dateText), action: listOf(reading) };
}
