import { readingOf } from '../../domain/date-query';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { textIn } from '../../language/local-text';
import { type Message, say } from '../../language/message';
import { renderHistoricalDate } from '../../language/render-date';
import type { Pointing } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { spanBeside } from './bound-span';
import { answerList, listOf } from './list-events';
import { cardOf } from './show-event';

/**
 * Answers a text that only points at an earlier answer: from the events of the answer that it replies to. Nothing is
 * remembered between messages, so without a reply it says how to ask.
 */
export async function answerPointing(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  { onward, place }: Pointing,
  answered: readonly string[],
): Promise<Message> {
  const { dateText, messages } = asker.language;
  const id = answered[place ?? 0];
  const event = id === undefined ? undefined : await ports.events.card(id);
  if (!event) return { ...say(messages.measure.pointing), isNoAnswer: true };
  const isOneOfSeveral = place === undefined && answered.length > 1;
  if (onward === 'same') {
    return cardOf(ports, asker, event, isOneOfSeveral ? { note: messages.measure.firstOfAnswer } : {});
  }
  const span = spanOf(historicalDate(event.date));
  const title = messages.search.dated(
    messages.quoted(textIn(asker.language, event.title)),
    renderHistoricalDate(historicalDate(event.date), dateText),
  );
  return answerList(ports, asker, listOf(readingOf(spanBeside(onward, span, span))), {
    notes: [messages.search.bound[onward](title, title)],
  });
}
