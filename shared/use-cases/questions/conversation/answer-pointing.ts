import { readingOf } from '../../../domain/date-query';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import { type Message, type More, noAnswer } from '../../../language/message';
import type { Pointing, Understanding } from '../../../language/understanding/understanding';
import { about } from '../../about';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { AskedBefore, Shown } from '../../last-answers';
import { answerMatches } from '../matches/answer-matches';
import { readText } from '../read-text';
import { spanOnSide } from '../bounds/bound-span';
import { datedTitle } from '../bounds/compared-events';
import { findMatches } from '../search/find-matches';
import { answerList, listOf } from '../dates/list-events';
import { pickShown } from './pick-shown';
import { searchEvents } from '../search-events';
import { showRandomEvent } from '../cards/show-event';
import { shownCard } from './shown-card';

/**
 * Answers a text that only points at an earlier answer, from what that answer showed: the one that it replies to, else the
 * last one. When neither is known, says how to ask.
 */
export async function answerPointing(
  ports: AnswerPorts,
  asker: Asker,
  { asked, ...pointing }: Pointing & Pick<Understanding, 'asked'>,
  answered: Shown = { events: [], isCard: false },
  before?: AskedBefore,
): Promise<Message> {
  const { events: shown, isCard, more } = answered;
  const { onward } = pointing;
  const { messages } = asker.language;
  const { measure } = messages;
  if (onward === 'more' && more) return showMore(ports, asker, more);
  if (onward === 'more' && shown.length > 1) return noAnswer(messages.noMore);
  const { event, isFirst } = await pickShown(ports, shown, pointing, todayOf(asker, ports.clock));
  if (!event) return onward === 'sources' ? about(ports, asker) : noAnswer(measure.pointing);
  if (onward === 'same' || onward === 'sources' || onward === 'more') {
    const note = isCard && onward !== 'sources' ? measure.wholeCard : undefined;
    return shownCard(ports, asker, { event, isFirst }, { asked, shown: answered, note });
  }
  const span = spanOf(historicalDate(event.date));
  const title = datedTitle(event, asker.language);
  const isOfList = shown.length > 1 && before !== undefined && before.subject !== '';
  const question = isOfList ? await readText(ports, asker, before.text) : undefined;
  const notes = [messages.search.bound[onward](title, title)];
  const time = readingOf(spanOnSide(onward, span));
  if (question && (await isFoundBy(ports, asker, question, event.id))) {
    const ofSubject = { ...question, bound: undefined, asked: undefined, which: undefined };
    const message = await answerMatches(ports, asker, ofSubject, { notes, bounds: [time] });
    // Where nothing more is told of it, what came then may still tell how it ended.
    if (onward === 'before' || !message.isNoAnswer) return message;
  }
  return answerList(ports, asker, listOf(time), { notes });
}

/** What a button to that page shows, or another event. */
function showMore(ports: AnswerPorts, asker: Asker, more: More): Promise<Message> {
  switch (more.kind) {
    case 'search':
      return searchEvents(ports, asker, more);
    case 'command':
      return showRandomEvent(ports, asker);
    default:
      return answerList(ports, asker, more);
  }
}

/** Whether the list that was shown is what the question before found: a press may have shown another one since. */
async function isFoundBy(ports: ReadPorts, asker: Asker, question: Understanding, id: string): Promise<boolean> {
  const { lines } = await findMatches(ports, asker, question, { size: asker.pageSize, direction: 'forward' });
  return lines.some((line) => line.id === id);
}
