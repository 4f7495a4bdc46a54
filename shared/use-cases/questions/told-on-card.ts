import { historicalDate } from '../../domain/historical-date';
import type { EventLine } from '../../domain/event-line';
import type { Message } from '../../language/message';
import type { Understanding } from '../../language/understanding/understanding';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, todayOf } from '../asker';
import { searchButton } from './answer-nothing';
import { type Matches, isWhole } from './find-matches';
import { leadOf } from './lead-when';
import { cardOf } from './show-event';
import { isInTitle } from './title-words';
import { wordsAsTyped } from './words-as-typed';

/** Of so few events, the best match is what a detail is asked of. */
const A_FEW = 3;

/**
 * The card of the event whose detail is asked for: who, where, why, how much, how long or until when. Only its text can
 * tell, or its date when that has an end. Undefined when no single event is meant.
 */
export async function toldOnCard(
  ports: Pick<AnswerPorts, 'clock' | 'events'>,
  asker: Asker,
  understood: Understanding,
  found: Matches,
): Promise<Message | undefined> {
  const meant = isWhole(found) ? eventMeant(understood, found, asker, ports) : undefined;
  const event = meant && (await ports.events.card(meant.id));
  if (!event) return undefined;
  const card = await cardOf(ports, asker, event);
  if (found.total === 1) return card;
  const typed = understood.words.map((word) => word.typed);
  const words = wordsAsTyped(typed, understood.text, asker.language.messages.listSeparator);
  return { ...card, buttons: [...card.buttons, searchButton(words, words)] };
}

function eventMeant(
  understood: Understanding,
  found: Matches,
  asker: Asker,
  { clock }: Pick<AnswerPorts, 'clock'>,
): EventLine | undefined {
  const { asked, asksDetail } = understood;
  if (asked === 'length' || asked === 'until') {
    const best = leadOf(understood, found, todayOf(asker, clock)) ?? only(understood, found) ?? bestOfFew(found);
    // The length of an interval is told above the list.
    return best && historicalDate(best.date).unit !== 'interval' ? best : undefined;
  }
  return asked === 'amount' || asksDetail === true ? only(understood, found) : undefined;
}

function bestOfFew({ lines: [best], total }: Matches): EventLine | undefined {
  return total <= A_FEW ? best : undefined;
}

function only({ words }: Understanding, { lines: found, total }: Matches): EventLine | undefined {
  const isTold = (line: EventLine) => words.every(({ text }) => isInTitle(line, { words: [text] }));
  const titled = total > found.length ? [] : found.filter(isTold);
  const [first, ...others] = titled.length > 0 && words.length > 0 ? titled : found;
  return others.length === 0 ? first : undefined;
}
