import { languages } from '../../language/languages';
import { readClockTime } from '../../language/reading/read-clock-time';
import type { Message } from '../../language/message';
import { paragraphs } from '../../language/rich-text';
import type { Asker } from '../asker';
import { followSettings } from '../settings/follow-settings';
import { showZones, zonesNamed } from '../settings/find-zone';
import { showPlan, subscribe, unsubscribe } from './plan';
import type { AnswerPorts } from '../ports';
import { say } from '../questions/show-event';

/** /subscribe, alone or with a time, a place, or both: 07:30 Europe/Moscow. Then shows what comes by itself. */
export async function startMessages(ports: AnswerPorts, asker: Asker, text: string): Promise<Message> {
  const { messages } = asker.language;
  if (!(await ports.members.mayChange(asker.chatId))) return say(messages.settings.administratorsOnly);
  const { time, badTime, rest: place } = readClockTime(text, languages);
  if (badTime !== undefined) return say(messages.plan.badTime(badTime.slice(0, 20).toWellFormed()));
  const zones = place ? zonesNamed(ports, asker, place) : [];
  // The name of a zone is that zone, whatever else goes by it.
  const named = zones.find(({ timeZone }) => timeZone.toLowerCase() === place.toLowerCase());
  const [zone, ...others] = named ? [named] : zones;
  if (place && !zone) return say(messages.zone.noCity(place.slice(0, 60).toWellFormed()));
  const now = zone ? await inZone(ports, asker, zone.timeZone) : asker;
  await subscribe(ports, now, { ...(time && { time }), timeZone: now.timeZone });
  const plan = await showPlan(ports, now);
  if (others.length === 0) return plan;
  // A name of several places: the biggest is taken, and another is one press away.
  const which = showZones(ports, now, zones);
  // Both end with the way to the settings.
  return { text: paragraphs(plan.text, which.text), buttons: [...which.buttons.slice(0, -1), ...plan.buttons] };
}

/** /unsubscribe */
export async function stopMessages(ports: AnswerPorts, asker: Asker): Promise<Message> {
  if (!(await ports.members.mayChange(asker.chatId))) return say(asker.language.messages.settings.administratorsOnly);
  return unsubscribe(ports, asker);
}

/** The chat's zone is set, as in its settings. */
async function inZone(ports: AnswerPorts, asker: Asker, timeZone: string): Promise<Asker> {
  const mark = { updateId: asker.updateId, at: ports.clock.now() };
  const settings = await ports.chats.change(asker.chatId, { timeZone }, mark);
  await followSettings(ports, asker.chatId, settings, mark);
  return { ...asker, settings, timeZone: settings.timeZone ?? timeZone };
}
