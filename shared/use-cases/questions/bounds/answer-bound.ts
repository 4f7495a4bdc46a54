import type { PagePlace } from '../../../domain/action';
import { readingOf } from '../../../domain/date-query';
import type { EventLine } from '../../../domain/event-line';
import { historicalDate, spanOf } from '../../../domain/historical-date';
import type { Language } from '../../../language/language';
import { textIn } from '../../../language/local-text';
import { type Button, type Message, inRows, noAnswer } from '../../../language/message';
import { publishedForms } from '../../../language/published-forms';
import { renderReading } from '../../../language/render-date';
import type { BoundKind } from '../../../language/understanding/question-words';
import type { Bound, BoundEnd, Understanding } from '../../../language/understanding/understanding';
import type { ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { answerMatches } from '../matches/answer-matches';
import { answerNothing, searchButton } from '../matches/answer-nothing';
import { type TakenEnd, findBoundSpan, spanOnSide } from './bound-span';
import { datedTitle } from './compared-events';
import { similarTo } from '../search/doubtful-words';
import { findSubject } from '../search/find-matches';
import { isFullMatch } from '../search/full-match';
import { answerIfWhole } from '../search/find-whole';
import { answerList, listOf } from '../dates/list-events';
import { asksForMatches } from '../asked';
import { typedText } from '../search/words-as-typed';

/** The events before, after, during or between named events; if no event has a name, says so. */
export async function answerBound(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding & { readonly bound: Bound },
  place: PagePlace | undefined,
): Promise<Message> {
  const { language } = asker;
  const { search } = language.messages;
  const { bound } = understood;
  const found = await findBoundSpan(ports, bound, todayOf(asker, ports.clock));
  if ('missing' in found) {
    const words = typedText(found.missing.words);
    if (bound.kind === 'during')
      return noAnswer(search.nothingNamed(words), inRows(searchButton(words, search.anyTime(words)), 1));
    if (found.isSame === true) return answerMatches(ports, asker, ofBothEnds(understood), { place });
    return answerMissing(ports, asker, understood, found.missing);
  }
  const [first, second] = found.ends;
  const others = (first === second ? [first] : [first, second]).flatMap((end) => end.others);
  const lead = [
    // The name of a time needs no word for what lies in it.
    first.name === undefined
      ? search.bound[bound.kind](labelOf(first, language), labelOf(second, language))
      : labelOf(first, language),
  ];
  const { isSmall } = publishedForms();
  // A verb of one character, as of 在修什么, is none of what was going on.
  const asking = { ...understood, words: understood.words.filter(({ text }) => !isSmall(text)) };
  const isSame = first.event !== undefined && (await isNamedBy(ports, asking, first.event));
  // "After the collapse of the USSR, China recognised Russia" names one event twice.
  const span = isSame ? spanOnSide(WITH_ITSELF[bound.kind] ?? bound.kind, first.span, second.span) : found.span;
  const reading = readingOf(span);
  // It is dated then, and not what came after it.
  if (isSame && understood.asked === 'when')
    return answerMatches(ports, asker, asking, { place, bounds: [readingOf(first.span)] });
  if (asksForMatches(asking)) {
    const then = await answerMatches(ports, asker, asking, { place, notes: lead, bounds: [reading] });
    // Of several marathons, another one is meant.
    const other = then.isNoAnswer && bound.kind === 'during' ? ofBothEnds(understood) : undefined;
    return (other && (await answerIfWhole(ports, asker, other, place))) ?? then;
  }
  const notes = [...lead, ...(others.length > 0 ? [search.otherEvents] : [])];
  const message = await answerList(ports, asker, listOf(reading), { notes });
  const buttons = others.map((line) => eventButton(bound.kind, line, language));
  return { ...message, buttons: [...message.buttons, ...inRows(buttons, 1)] };
}

const WITH_ITSELF: Partial<Record<BoundKind, BoundKind>> = { after: 'since', before: 'until' };

/** Whether what is asked for is another name of an event. */
async function isNamedBy(
  ports: Pick<ReadPorts, 'events'>,
  { words, hints }: Understanding,
  event: EventLine,
): Promise<boolean> {
  if (words.length === 0) return false;
  const dates = [readingOf(spanOf(historicalDate(event.date)))];
  const found = await findSubject(ports, { words, hints, dates }, 1);
  return isFullMatch(found) && found.titled.includes(event.id);
}

/** "Kasparov vs Deep Blue" are one event: what has the words of both. */
function ofBothEnds({ bound: { ends }, ...understood }: Understanding & { readonly bound: Bound }): Understanding {
  return { ...understood, asked: undefined, words: [...understood.words, ...ends.flatMap(({ words }) => words)] };
}

/** Nothing has the name of one end: says so, and offers the other one, what is like the name, and the topics. */
async function answerMissing(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding & { readonly bound: Bound },
  missing: BoundEnd,
): Promise<Message> {
  const { words } = missing;
  const others = understood.bound.ends.filter((end) => end !== missing).map((end) => typedText(end.words));
  const nothing = await answerNothing(
    ports,
    asker,
    { ...understood, words, dates: { readings: [], notes: [] } },
    { missing: words.map(({ text }) => text), near: similarTo(await findSubject(ports, missing, 1)) },
  );
  const ways = others.filter((text) => text !== '').flatMap((text) => searchButton(text));
  return { ...nothing, buttons: [...inRows(ways, 1), ...nothing.buttons] };
}

/** “The treaty” (16 July 2001), or the date alone. */
function labelOf({ event, name, span }: TakenEnd, language: Language): string {
  const { dateText, messages } = language;
  const reading = renderReading(readingOf(span), dateText);
  if (name !== undefined) return messages.search.dated(messages.quoted(name), reading);
  return event ? datedTitle(event, language) : reading;
}

function eventButton(kind: BoundKind, line: EventLine, language: Language): Button {
  const span = spanOf(historicalDate(line.date));
  return { label: textIn(language, line.title), action: listOf(readingOf(spanOnSide(kind, span))) };
}
