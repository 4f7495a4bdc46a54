import { isEventId } from '../../domain/historical-event';
import { MOST_CHOSEN_EVENTS } from '../../domain/subscription';
import type { Asker } from '../asker';
import { planOf, subscribe, unsubscribe } from './plan';
import type { AnswerPorts } from '../ports';
import { type Reply, toast } from '../reply';

/** Tells of an event every year from now on, or no longer. Who had no messages gets those of the chosen events only. */
export async function remind(ports: AnswerPorts, asker: Asker, id: string): Promise<Reply> {
  const { messages } = asker.language;
  if (!(await ports.members.mayChange(asker.chatId))) return toast(messages.settings.administratorsOnly);
  if (!isEventId(id) || !(await ports.events.card(id))) return toast(messages.noSuchEvent);
  const plan = await planOf(ports, asker);
  const isActive = plan !== undefined && !plan.ended;
  const chosen = plan?.events ?? [];
  const isChosen = isActive && chosen.includes(id);
  if (!isChosen && chosen.length >= MOST_CHOSEN_EVENTS) return toast(messages.plan.tooManyChosen);
  const events = isChosen ? chosen.filter((each) => each !== id) : [...new Set([...chosen, id])];
  await subscribe(ports, asker, { events, ...(!isActive && { which: 'chosen' }) });
  // Messages of chosen events only end with the last of them.
  if (events.length === 0 && plan?.which === 'chosen') await unsubscribe(ports, asker);
  return toast(isChosen ? messages.plan.notReminding : messages.plan.reminding);
}
