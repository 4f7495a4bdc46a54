import { type Reading, readingOf } from '../../../domain/date-query';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { inTime } from '../../../domain/in-time';
import type { Span } from '../../../domain/span';
import { type Message, type More, noAnswer } from '../../../language/message';
import { renderReading } from '../../../language/render-date';
import type { Pointing, Understanding } from '../../../language/understanding/understanding';
import { about } from '../../about';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { AskedBefore, Shown } from '../../last-answers';
import { answerMatches } from '../matches/answer-matches';
import { noMoreOf } from '../matches/untold-note';
import { readText } from '../read-text';
import { spanOnSide } from '../bounds/bound-span';
import { datedTitle } from '../bounds/compared-events';
import { type Matches, findMatches } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { answerList, listOf } from '../dates/list-events';
import { cardsOf, pickShown } from './pick-shown';
import { searchEvents } from '../search-events';
import { showRandomEvent } from '../cards/show-random';
import { shownCard } from './shown-card';
import { tellsWord } from '../search/title-words';

interface AskedOf {
  readonly asksPlace?: boolean;
  /** Whether an event does not say what is asked of it. */
  readonly isSilent?: (event: HistoricalEvent) => boolean;
}

/**
 * Answers a text that only points at an earlier answer, from what that answer showed: the one that it replies to, else the
 * last one. When neither is known, says how to ask.
 */
export async function answerPointing(
  ports: AnswerPorts,
  asker: Asker,
  { asked: kind, asksPlace, isSilent, ...pointing }: Pointing & Pick<Understanding, 'asked'> & AskedOf,
  answered: Shown = { events: [], isCard: false },
  before?: AskedBefore,
): Promise<Message> {
  const { events: shown, isCard, more } = answered;
  const { onward } = pointing;
  const { messages } = asker.language;
  const { measure } = messages;
  if (onward === 'more' && more) return showMore(ports, asker, more);
  if (onward === 'more' && shown.length > 1) return noAnswer(messages.noMore);
  // The second, where only one was shown.
  if (pointing.nth !== undefined && shown.length > 0 && pointing.nth >= shown.length) return noAnswer(messages.noMore);
  const { event, isFirst } = await pickShown(ports, shown, pointing, todayOf(asker, ports.clock));
  if (!event) return onward === 'sources' ? about(ports, asker) : noAnswer(measure.pointing);
  if (onward === 'same' || onward === 'sources' || onward === 'more') {
    // The place stands below the title.
    const isTold =
      (asksPlace === true && event.places.length > 0) ||
      // Who signed a treaty, where two signed it.
      (pointing.hints ?? []).some((word) => tellsWord(event, word));
    const isSilentCard = onward === 'same' && !isTold && isSilent?.(event) === true;
    const note = (isCard || isSilentCard) && !isTold ? noMoreOf(asker, event) : undefined;
    const isWhole = onward === 'sources';
    return shownCard(ports, asker, { event, isFirst }, { asked: kind, shown: answered, note, isWhole, isSilentCard });
  }
  const last = onward === 'end' ? await lastOfOne(ports, shown, event) : event;
  const side = onward === 'end' ? 'after' : onward;
  const span = spanOf(historicalDate(last.date));
  const title = datedTitle(last, asker.language);
  const asked = before === undefined || before.subject === '' ? undefined : await readText(ports, asker, before.text);
  // "And before that?", of the last time: the one before it leads, not the best of all that were before.
  const isOfLast = asked?.which === 'last' && onward === 'before';
  const question = shown.length > 1 || isOfLast ? asked : undefined;
  const notes = [messages.search.bound[side](title, title)];
  const time = readingOf(spanOnSide(side, span));
  if (question && (await isFoundBy(ports, asker, question, event.id, span))) {
    const ofSubject = { ...question, bound: undefined, asked: undefined, which: undefined };
    if (isOfLast) return answerMatches(ports, asker, lastBefore(ofSubject, time, asker), { notes });
    // Where nothing more is told of it, what came then may still tell how it went on.
    const isTold = side === 'before' || (await hasMore(ports, asker, ofSubject, time));
    const message = isTold ? await answerMatches(ports, asker, ofSubject, { notes, bounds: [time] }) : undefined;
    if (message && (side === 'before' || !message.isNoAnswer)) return message;
  }
  return answerList(ports, asker, listOf(time), { notes });
}

/** With the time in its text, by which the other pages are asked for. */
function lastBefore(question: Understanding, time: Reading, { language }: Asker): Understanding {
  const asked = question.text.replace(/[\s?？!！.。]+$/u, '');
  const text = `${asked} ${renderReading(time, language.dateText)}`;
  return { ...question, text, which: 'last', dates: { readings: [time], notes: [] } };
}

/** In years: what lies further apart did not end together. */
const LONGEST_OF_ONE = 2;

/** The last event of an answer, where all may be of one thing: how the fighting ended is told by none of its battles. */
async function lastOfOne(
  ports: AnswerPorts,
  shown: readonly string[],
  picked: HistoricalEvent,
): Promise<HistoricalEvent> {
  const events = inTime(await cardsOf(ports, shown));
  const years = events.map(({ date }) => spanOf(historicalDate(date)).from?.year ?? -Infinity);
  const isOfOne = Math.max(...years) - Math.min(...years) < LONGEST_OF_ONE;
  return (isOfOne ? events.at(-1) : undefined) ?? picked;
}

async function hasMore(ports: ReadPorts, asker: Asker, question: Understanding, time: Reading): Promise<boolean> {
  return isFullMatch(await findMatches(ports, asker, question, { size: 1, direction: 'forward' }, [time]));
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
async function isFoundBy(
  ports: ReadPorts,
  asker: Asker,
  question: Understanding,
  id: string,
  span: Span,
): Promise<boolean> {
  const page = { size: asker.pageSize, direction: 'forward' } as const;
  const isIn = ({ lines }: Pick<Matches, 'lines'>) => lines.some((line) => line.id === id);
  if (isIn(await findMatches(ports, asker, question, page))) return true;
  return (
    question.dates.readings.length === 0 && isIn(await findMatches(ports, asker, question, page, [readingOf(span)]))
  );
}
