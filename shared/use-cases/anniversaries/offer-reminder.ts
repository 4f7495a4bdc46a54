import { type CalendarDate, compareDates } from '../../domain/calendar-date';
import { recurringOf } from '../../domain/date-query';
import type { HistoricalEvent } from '../../domain/historical-event';
import { isRemindedOf } from '../../domain/subscription';
import { type Message, say, withNote } from '../../language/message';
import { italic } from '../../language/rich-text';
import type { Wish } from '../../language/understanding/wish';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { answerUnderstood } from '../questions/answer-question';
import { askedDates, namesTopicOrTime } from '../questions/asked';
import { onlyShown } from '../questions/conversation/pick-shown';
import { type Matches, findMatches } from '../questions/search/find-matches';
import { isFullMatch } from '../questions/search/full-match';
import { isRelation, withoutBound } from '../questions/search/is-relation';
import { readText } from '../questions/read-text';
import { remindAtOnce } from './remind';
import { renderMatches } from '../questions/matches/render-matches';
import { cardOf, mayRemind } from '../questions/cards/show-event';

/**
 * "Remind me about the treaty": the card of the one event that it is, or those that it may be, and which button reminds of
 * it. What asks something else is answered without that.
 */
export async function offerReminder(
  ports: AnswerPorts,
  asker: Asker,
  text: string,
  { isEarly = false, isTimed = false }: Pick<Wish, 'isEarly' | 'isTimed'> = {},
): Promise<Message | undefined> {
  const wanted = { isEarly, isSure: isTimed };
  if (text === '') return offerOfShown(ports, asker, { isEarly, isSure: true });
  const understood = inComingYears(await readText(ports, asker, text), todayOf(asker, ports.clock));
  const { talk, wish, bound } = understood;
  if (isOnlyPointing(understood)) return offerOfShown(ports, asker, wanted);
  if (talk || (wish && !wish.isBare)) return undefined;
  const isJoined = bound !== undefined && (await isRelation(ports, bound, askedDates(understood).length > 0));
  return offerNamed(ports, asker, isJoined ? withoutBound(understood, bound) : understood, { isEarly, isTimed });
}

/** "Next year on 2 March": the day of what happened on it, in whatever year. */
function inComingYears(understood: Understanding, today: CalendarDate): Understanding {
  const readings = understood.dates.readings.map((reading) => {
    if (reading.kind === 'recurring' || reading.precision !== 'day') return reading;
    const { from, to } = reading;
    return from && to && compareDates(from, today) > 0 ? recurringOf({ from, to }) : reading;
  });
  return { ...understood, dates: { ...understood.dates, readings } };
}

/** What an understood text names; that a reminder comes on the day is said first, whatever it is. */
async function offerNamed(
  ports: AnswerPorts,
  asker: Asker,
  understood: Understanding,
  { isEarly, isTimed }: { readonly isEarly: boolean; readonly isTimed: boolean },
): Promise<Message> {
  const { words, asked, bound } = understood;
  const found = await findMatches(ports, asker, understood, { size: asker.pageSize, direction: 'forward' });
  const { howToRemind, onTheDay } = asker.language.messages.subscription;
  const note = isEarly ? `${howToRemind} ${onTheDay}` : howToRemind;
  if (asked !== undefined || bound || words.length === 0 || !isFullMatch(found)) {
    const answer = await answerUnderstood(ports, asker, understood);
    return isTimed && !answer.isNoAnswer ? withNote(answer, italic(note)) : answer;
  }
  const id = onlyOf(found);
  const event = id === undefined ? undefined : await ports.events.card(id);
  if (!event || !mayRemind(event)) return renderMatches(ports, asker, understood, found, [note]);
  return offerCard(ports, asker, event, { isEarly, isSure: isTimed });
}

/** "Remind me every year", "remind me of it", of the only event that was shown last. */
async function offerOfShown(ports: AnswerPorts, asker: Asker, wanted: Wanted): Promise<Message> {
  const event = await onlyShown(ports, ports.lastAnswers.of(asker)?.events ?? []);
  return event && mayRemind(event)
    ? offerCard(ports, asker, event, wanted)
    : say(asker.language.messages.subscription.howToRemind);
}

/** "A week before, please", after a card: its reminder comes on the day. */
export async function offerEarly(ports: AnswerPorts, asker: Asker): Promise<Message | undefined> {
  return ports.lastAnswers.of(asker)?.isCard ? offerOfShown(ports, asker, { isEarly: true, isSure: false }) : undefined;
}

function isOnlyPointing(understood: Understanding): boolean {
  const { words, talk, earlier } = understood;
  const namesNothing = words.length === 0 && !namesTopicOrTime(understood);
  return namesNothing && (earlier.isPointing || talk?.kind === 'pointing');
}

interface Wanted {
  readonly isEarly: boolean;
  /** A yearly message was asked for, and not only to be told of the event. */
  readonly isSure: boolean;
}

/** Sets the reminder where it is all that was asked for; one before the day cannot be set. */
async function offerCard(
  ports: AnswerPorts,
  asker: Asker,
  event: HistoricalEvent,
  { isEarly, isSure }: Wanted,
): Promise<Message> {
  const { howToRemind, onTheDay } = asker.language.messages.subscription;
  if (isSure && !isEarly && asker.place === 'private') return remindAtOnce(ports, asker, event);
  const isReminded = isRemindedOf(await ports.subscriptions.of(asker), event);
  return cardOf(ports, asker, event, {
    isReminded,
    lead: isEarly ? onTheDay : undefined,
    note: isReminded ? undefined : howToRemind,
  });
}

/** The only event that was found, or the only one that has the name. */
function onlyOf({ lines: [first], total, named }: Matches): string | undefined {
  const [name, ...others] = named;
  return total === 1 ? first?.id : others.length === 0 ? name : undefined;
}
