import { readingOf } from '../../domain/date-query';
import { historicalDate, spanOf } from '../../domain/historical-date';
import { textIn } from '../../language/local-text';
import { type Message, say } from '../../language/message';
import { renderHistoricalDate } from '../../language/render-date';
import type { Pointing } from '../../language/understanding/understanding';
import { about } from '../about';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import type { PageAction, Shown } from '../last-answers';
import { spanBeside } from './bound-span';
import { answerList, listOf } from './list-events';
import { pickShown } from './pick-shown';
import { searchEvents } from './search-events';
import { cardOf } from './show-event';

/**
 * Answers a text that only points at an earlier answer, from what that answer showed: the one that it replies to, else the
 * last one. When neither is known, says how to ask.
 */
export async function answerPointing(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  pointing: Pointing,
  { events: shown, isCard, more }: Shown = { events: [], isCard: false },
): Promise<Message> {
  const { onward } = pointing;
  const { dateText, messages } = asker.language;
  const { measure } = messages;
  if (onward === 'more' && more) return turnPage(ports, asker, more);
  if (onward === 'more' && shown.length > 1) return { ...say(messages.noMore), isNoAnswer: true };
  const { event, isFirst } = await pickShown(ports, shown, pointing);
  if (!event) return onward === 'sources' ? about(ports, asker) : { ...say(measure.pointing), isNoAnswer: true };
  if (onward === 'same' || onward === 'sources' || onward === 'more') {
    const note = isCard && onward !== 'sources' ? measure.wholeCard : isFirst ? measure.firstOfAnswer : undefined;
    return cardOf(ports, asker, event, note === undefined ? {} : { note });
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

/** What the button to that page shows. */
function turnPage(ports: Pick<AnswerPorts, 'clock' | 'events'>, asker: Asker, action: PageAction): Promise<Message> {
  return action.kind === 'search' ? searchEvents(ports, asker, action) : answerList(ports, asker, action);
}
