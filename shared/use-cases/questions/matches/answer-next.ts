import { compareDates } from '../../../domain/calendar-date';
import { type EventLine, lineOf } from '../../../domain/event-line';
import { inTime } from '../../../domain/in-time';
import { historicalDate } from '../../../domain/historical-date';
import { nextOccurrence } from '../../../domain/occurrence';
import type { Button, Message } from '../../../language/message';
import { renderComingLine } from '../../../language/render-coming-line';
import { type ListPage, renderList } from '../../../language/render-list';
import type { Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import type { Shown } from '../../last-answers';
import { namesTopicOrTime } from '../asked';
import { answerNothing } from './answer-nothing';
import { answerComing } from '../dates/list-events';
import { findSubject } from '../search/find-matches';
import { cardsOf } from '../conversation/pick-shown';
import { hasBegun } from '../search/tense-of-events';
import { typedText } from '../search/words-as-typed';

/** How many of the best matches are checked for the next anniversary. */
const LOOKED_AT = 20;

/**
 * The next of something of which nothing dated ahead has the name: what may be it, else its anniversaries, the nearest
 * first.
 */
export async function answerNext(ports: ReadPorts, asker: Asker, understood: Understanding): Promise<Message> {
  const { words, hints, topics } = understood;
  if (words.length === 0 && topics.length === 0) return answerComing(ports, asker);
  const { search, measure } = asker.language.messages;
  const { lines } = await findSubject(ports, { words, hints, dates: [] }, LOOKED_AT);
  if (lines.length === 0) return answerNothing(ports, asker, understood, { missing: words.map(({ text }) => text) });
  const heading = search.heading(typedText(words));
  const ahead = inTime(lines.filter((line) => !hasBegun(line, todayOf(asker, ports.clock))));
  if (ahead.length > 0) return renderComing(ports, asker, ahead, { heading, notes: [measure.notSaid] });
  const coming = nearestFirst(ports, asker, lines);
  const notes = [search.nextAnniversaries];
  return renderComing(ports, asker, coming.length > 0 ? coming : lines, { heading, notes });
}

/**
 * "When is the next anniversary?", after an answer: that of its event, or those of its events. Undefined when something else
 * is asked, or none of them has any.
 */
export async function answerNextOfShown(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  shown: Shown | undefined,
): Promise<Message | undefined> {
  const { manner, earlier, which, asked } = understood;
  const isNext = which === 'next' || asked === 'when' || earlier.isPointing;
  if (!manner.asksAnniversaries || !isNext || namesTopicOrTime(understood) || !shown || shown.more?.kind === 'coming')
    return undefined;
  const events = nearestFirst(ports, asker, (await cardsOf(ports, shown.events)).map(lineOf));
  if (events.length === 0) return undefined;
  const { first, search } = asker.language.messages;
  const heading = search.theirAnniversaries(events.length);
  const all: Button = { label: first.next, action: { kind: 'command', name: 'next' } };
  return renderComing(ports, asker, events, { heading, notes: [], ways: [[all]] });
}

/** Those that have an anniversary ahead. */
function nearestFirst({ clock }: ReadPorts, asker: Asker, events: readonly EventLine[]): EventLine[] {
  const today = todayOf(asker, clock);
  return events
    .flatMap((line) => {
      const next = nextOccurrence(historicalDate(line.date), today, asker.leapDay);
      return next ? [{ line, from: next.span.from }] : [];
    })
    .sort((a, b) => compareDates(a.from, b.from))
    .map(({ line }) => line);
}

function renderComing(
  { clock }: ReadPorts,
  asker: Asker,
  events: readonly EventLine[],
  page: Pick<ListPage, 'heading' | 'notes' | 'ways'>,
): Message {
  const { language, leapDay, pageSize } = asker;
  const today = todayOf(asker, clock);
  const line = (event: EventLine, number: number) => renderComingLine(event, language, { today, leapDay, number });
  return renderList({ ...page, events: events.slice(0, pageSize), line }, language);
}
