import type { EventLine } from '../../../domain/event-line';
import type { HistoricalEvent } from '../../../domain/historical-event';
import type { Message } from '../../../language/message';
import { fold } from '../../../language/reading/fold';
import { isUnspaced } from '../../../language/searching/split-words';
import type { TypedWord, Understanding } from '../../../language/understanding/understanding';
import { says } from '../../../language/understood-patterns';
import type { AnswerPorts, ReadPorts } from '../../answer-ports';
import { type Asker, todayOf } from '../../asker';
import { askedDates } from '../asked';
import { searchButton } from './answer-nothing';
import type { Matches } from '../search/find-matches';
import { hasAllWords, isFullMatch } from '../search/full-match';
import { isUnmeasured } from './lead-notes';
import { leadOf } from './lead-when';
import { subjectOf } from '../search/collection-subject';
import { isOnlyInTexts } from '../search/only-in-texts';
import { noteOnFigure } from './figure-told';
import { asksOfToday, standingNote } from './standing-note';
import { asksOwner, noteOnUntold, tellsOf } from './untold-note';
import { cardOf } from '../cards/show-event';
import { isTitledFirst } from '../search/first-of-kind';
import { hasAllInTitle, isInTitle, isTitledSo } from '../search/title-words';
import { wordsAsTyped } from '../search/words-as-typed';

/** Up to this number of events, a detail is asked of the best match. */
const A_FEW = 3;

/**
 * The card of the event whose detail is asked for: who, where, why, how much, how long or until when. Only its text can
 * tell, or its date when that has an end. Undefined when no single event is meant.
 */
export async function toldOnCard(
  ports: ReadPorts,
  asker: Asker,
  understood: Understanding,
  found: Matches,
): Promise<Message | undefined> {
  const { isSubject } = await subjectOf(ports);
  // Why both fell out, no single one of several tells.
  const isOfAll = says(understood.text, 'reasons') && found.total > 1;
  const meant = isFullMatch(found) && !isOfAll ? eventMeant(understood, found, asker, ports) : undefined;
  const card = meant && (await ports.events.card(meant.id));
  // What the one meant does not tell, another of a few may.
  const teller =
    isOfAll || (card && tellsOf(card, understood)) ? undefined : await onlyTeller(ports, understood, found);
  const event = teller ?? card;
  const isDated = askedDates(understood).length > 0;
  if (!event || (isDated && understood.manner.asksDetail && !tellsOf(event, understood))) return undefined;
  const { measure, listSeparator } = asker.language.messages;
  const isMentioned = isOnlyInTexts(found, isSubject) && understood.asked === undefined;
  const figure = noteOnFigure(ports, asker, understood, event);
  // "The island is China's now": its text tells how that stands.
  const isOwned = asksOwner(understood) && tellsOf(event, understood);
  const standing = isOwned ? undefined : standingNote(ports, asker, understood, [event]);
  const lead = [
    isMentioned ? measure.mentioned(1) : undefined,
    standing ?? figure ?? noteOnUntold(asker, event, understood),
  ];
  const message = await cardOf(ports, asker, event, { lead: lead.filter(Boolean).join(' ') });
  if (found.total === 1) return message;
  const words = wordsAsTyped(understood.words, understood.text, listSeparator);
  return { ...message, buttons: [...message.buttons, searchButton(words)] };
}

/** "Who does the island belong to": of a few events that no title tells apart, the only one whose text says so. */
async function onlyTeller(
  { events }: Pick<AnswerPorts, 'events'>,
  understood: Understanding,
  found: Matches,
): Promise<HistoricalEvent | undefined> {
  const { manner, said = [], text, words } = understood;
  const asks = manner.asksDetail || says(text, 'interrogatives');
  const isOfFew = hasAllWords(found) && found.total <= A_FEW && words.length > 0;
  if (!asks || !isOfFew || said.length === 0 || understood.asked || manner.isOpinion) return undefined;
  const cards = await events.cards(found.lines.map(({ id }) => id));
  const [teller, ...others] = cards.filter((event) => tellsOf(event, understood));
  return others.length === 0 ? teller : undefined;
}

function eventMeant(
  understood: Understanding,
  found: Matches,
  asker: Asker,
  { clock }: Pick<AnswerPorts, 'clock'>,
): EventLine | undefined {
  const { asked, manner } = understood;
  if (asked === 'length' || asked === 'until') {
    const lead = leadOf(understood, found, todayOf(asker, clock));
    const one = only(understood, found) ?? bestOfFew(found);
    // "How long is the border" asks for none of many events; the length of an interval is told above the list.
    const best = lead && isUnmeasured(understood, lead) ? one : (lead ?? one);
    const isTold = (line: EventLine) => isUnmeasured({ ...understood, asked: 'length' }, line);
    return best && isTold(best) ? best : undefined;
  }
  if (found.total === 1 && asksOfToday(understood)) return found.lines[0];
  return asked === 'amount' || (manner.asksDetail && !manner.isOpinion) ? only(understood, found) : undefined;
}

function bestOfFew({ lines: [best], total }: Matches): EventLine | undefined {
  return total <= A_FEW ? best : undefined;
}

/** The first Russian in China is not the only person whom a text calls a Russian. */
export function isOnlyMentioned(
  { which, manner, words, said = [] }: Understanding,
  { lines, total }: Matches,
): boolean {
  if (which !== 'first' || !manner.asksDetail || total !== 1) return false;
  const typed = words.filter(({ isMeant }) => isMeant !== true);
  const isMeant = (line: EventLine) => hasAllInTitle(line, typed) && said.every((each) => isInTitle(line, each));
  return !lines.some((line) => isMeant(line) || isTitledFirst(line));
}

function only(understood: Understanding, found: Matches): EventLine | undefined {
  const { said = [] } = understood;
  if (isOnlyMentioned(understood, found)) return undefined;
  const [best, ...rest] = found.lines;
  if (best && isWritten(best) && !rest.some(isWritten)) return best;
  // The subject of the collection is in no title more than in others.
  const words = understood.words.filter(({ text }) => found.query.words.includes(text));
  const titled = found.total > found.lines.length ? [] : found.lines.filter((line) => hasAllInTitle(line, words));
  const done = titled.filter((line) => said.length > 0 && said.every((each) => isTitledSo(line, each)));
  const [first, ...others] = (words.length === 0 ? [] : [done, titled]).find(({ length }) => length > 0) ?? found.lines;
  return others.length === 0 ? first : undefined;

  /** 北京条约: a title has just this, and not 条约 and 北京 apart. */
  function isWritten({ title }: EventLine): boolean {
    const titles = Object.values(title).map((text) => fold(text).text.replace(/[^\p{L}\p{N}]/gu, ''));
    const isIn = ({ text }: TypedWord) => isUnspaced(text) && titles.some((each) => each.includes(text));
    return understood.words.length > 0 && understood.words.every(isIn);
  }
}
