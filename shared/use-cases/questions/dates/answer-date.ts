import { type DateOrder, type DateQuery, type Reading, swapsDayAndMonth } from '../../../domain/date-query';
import type { Button, Message } from '../../../language/message';
import { renderReading } from '../../../language/render-date';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import type { Asker } from '../../asker';
import { maySayNothing } from '../search/title-words';
import { answerList, listOf } from './list-events';

/** The events of the likeliest date of a text, what was left out of it, and its other dates as buttons. */
export async function answerDate(
  ports: ReadPorts,
  asker: Asker,
  { dates, unused = [], said = [] }: Understanding,
): Promise<Message> {
  const [best, ...others] = dates.readings;
  if (!best) throw new Error('a text without a date is answered otherwise');
  // An event that lasts has a beginning and an end, though its text need not say so.
  const missing = said.flatMap((each) => (maySayNothing(each) ? [] : each.typed));
  return answerList(ports, asker, listOf(best), {
    notes: [
      ...notesOn(dates, best, asker),
      ...wordsNote('unused', unused, asker),
      ...wordsNote('unknown', missing, asker),
    ],
    otherReadings: others.map((other) => otherReading(best, other, asker)),
  });
}

/** A button that lists the events of a date. */
export function buttonFor(reading: Reading, { language }: Asker) {
  return { label: renderReading(reading, language.dateText), action: listOf(reading) };
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
