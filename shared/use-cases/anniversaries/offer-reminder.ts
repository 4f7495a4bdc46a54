import type { HistoricalEvent } from '../../domain/historical-event';
import { isRemindedOf } from '../../domain/subscription';
import { type Message, say } from '../../language/message';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { answerUnderstood } from '../questions/answer-question';
import { type Matches, findMatches, isWhole } from '../questions/search/find-matches';
import { readText } from '../questions/read-text';
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
  isEarly = false,
): Promise<Message | undefined> {
  if (text === '') return offerOfShown(ports, asker);
  const understood = await readText(ports, asker, text);
  const { words, talk, wish, asked, bound } = understood;
  if (talk || (wish && !wish.isBare)) return undefined;
  const found = await findMatches(ports, asker, understood, { size: asker.pageSize, direction: 'forward' });
  if (asked !== undefined || bound || words.length === 0 || !isWhole(found))
    return answerUnderstood(ports, asker, understood);
  const { howToRemind, onTheDay } = asker.language.messages.subscription;
  const note = isEarly ? `${howToRemind} ${onTheDay}` : howToRemind;
  const id = onlyOf(found);
  const event = id === undefined ? undefined : await ports.events.card(id);
  if (!event || !mayRemind(event)) return renderMatches(ports, asker, understood, found, [note]);
  return offerCard(ports, asker, event, { note, ifReminded: isEarly ? onTheDay : undefined });
}

/** "Remind me every year", of the card that was shown last. */
async function offerOfShown(ports: AnswerPorts, asker: Asker): Promise<Message> {
  const { howToRemind } = asker.language.messages.subscription;
  const shown = ports.lastAnswers.of(asker);
  const [id] = shown?.isCard ? shown.events : [];
  const event = id === undefined ? undefined : await ports.events.card(id);
  return event && mayRemind(event) ? offerCard(ports, asker, event, { note: howToRemind }) : say(howToRemind);
}

async function offerCard(
  ports: AnswerPorts,
  asker: Asker,
  event: HistoricalEvent,
  { note, ifReminded }: { readonly note: string; readonly ifReminded?: string | undefined },
): Promise<Message> {
  const isReminded = isRemindedOf(await ports.subscriptions.of(asker), event);
  return cardOf(ports, asker, event, { isReminded, note: isReminded ? ifReminded : note });
}

/** The only event that was found, or the only one that has the name. */
function onlyOf({ lines: [first], total, named }: Matches): string | undefined {
  const [name, ...others] = named;
  return total === 1 ? first?.id : others.length === 0 ? name : undefined;
}
