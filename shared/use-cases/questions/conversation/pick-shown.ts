import type { CalendarDate } from '../../../domain/calendar-date';
import type { HistoricalEvent } from '../../../domain/historical-event';
import { inTime } from '../../../domain/in-time';
import type { Pointing, Understanding } from '../../../language/understanding/understanding';
import { publishedForms } from '../../../language/published-forms';
import type { AnswerPorts } from '../../answer-ports';
import { subjectOf } from '../search/collection-subject';
import { hasBegun } from '../search/tense-of-events';
import { isInTitle, tellsWord } from '../search/title-words';

/** Each costs a read; no list that is counted shows more. */
const MOST_COMPARED = 10;

export interface Picked {
  readonly event: HistoricalEvent | undefined;
  /** Only the first of several. */
  readonly isFirst: boolean;
}

/** The event of an earlier answer that a text points at, and whether it is only the first of several. */
export async function pickShown(
  ports: Pick<AnswerPorts, 'events'>,
  shown: readonly string[],
  { nth, which, hints = [] }: Pointing,
  today: CalendarDate,
): Promise<Picked> {
  const isTold = which === 'first' || which === 'last' || hints.length > 0;
  if (nth !== undefined || shown.length < 2 || !isTold) {
    const id = shown[nth ?? 0];
    const event = id === undefined ? undefined : await ports.events.card(id);
    return { event, isFirst: nth === undefined && shown.length > 1 };
  }
  const events = await cardsOf(ports, shown);
  // A title may only speak of the treaty; the text of the treaty itself says that it was signed.
  const sayings = (event: HistoricalEvent) => hints.filter((word) => tellsWord(event, word)).length;
  const told = events.filter((event) => isInTitle(event, { words: hints })).toSorted((a, b) => sayings(b) - sayings(a));
  const likely = told.length > 0 ? told : events;
  const [event] = which === 'first' ? inTime(likely) : which === 'last' ? latestFirst(likely, today) : likely;
  return { event, isFirst: which === undefined && told.length === 0 };
}

/** The last is of what has begun, if anything has. */
function latestFirst(events: readonly HistoricalEvent[], today: CalendarDate): HistoricalEvent[] {
  const begun = events.filter((event) => hasBegun(event, today));
  return inTime(begun.length > 0 ? begun : events).toReversed();
}

/** The one event of an earlier answer whose title has all words: "that treaty"; undefined when none or several have them. */
export async function shownByName(
  ports: Pick<AnswerPorts, 'events'>,
  shown: readonly string[],
  { words }: Pick<Understanding, 'words'>,
): Promise<HistoricalEvent | undefined> {
  const events = await cardsOf(ports, shown);
  const named = events.filter((event) => words.every(({ text }) => isInTitle(event, { words: [text] })));
  return named.length === 1 ? named[0] : undefined;
}

/** The one event of an earlier answer whose text has all that is named, but what all events are about. */
export async function shownByText(
  ports: Pick<AnswerPorts, 'events'>,
  shown: readonly string[],
  { words }: Pick<Understanding, 'words'>,
): Promise<HistoricalEvent | undefined> {
  const { isSubject } = await subjectOf(ports);
  const { isVerb } = publishedForms();
  const names = words.filter(({ text }) => !isSubject(text) && !isVerb(text));
  if (names.length === 0) return undefined;
  const events = await cardsOf(ports, shown);
  const told = events.filter((event) => names.every(({ text }) => tellsWord(event, text)));
  return told.length === 1 ? told[0] : undefined;
}

/** The event of an earlier answer that showed no other. */
export async function onlyShown(
  { events }: Pick<AnswerPorts, 'events'>,
  shown: readonly string[],
): Promise<HistoricalEvent | undefined> {
  const [id, ...others] = shown;
  return id === undefined || others.length > 0 ? undefined : events.card(id);
}

/** The first events of an earlier answer. */
export async function cardsOf(
  { events }: Pick<AnswerPorts, 'events'>,
  shown: readonly string[],
): Promise<readonly HistoricalEvent[]> {
  return events.cards(shown.slice(0, MOST_COMPARED));
}
