import { languages } from '../../language/languages';
import { readClockTime } from '../../language/reading/read-clock-time';
import { type Message, say } from '../../language/message';
import { paragraphs } from '../../language/rich-text';
import type { Asker } from '../asker';
import { storeSettings } from '../settings/change-settings';
import { showZones, zonesNamed } from '../settings/find-zone';
import { showSubscription, subscribe } from './subscription';
import type { AnswerPorts } from '../answer-ports';

/** /subscribe, alone or with a time, a place, or both: 07:30 Europe/Moscow. Shows the subscription. */
export async function startMessages(
  ports: Parameters<typeof subscribe>[0] & Parameters<typeof showSubscription>[0] & Pick<AnswerPorts, 'timeZones'>,
  asker: Asker,
  text: string,
): Promise<Message> {
  const { messages } = asker.language;
  const { time, badTime, rest: place } = readClockTime(text, languages);
  if (badTime !== undefined) return say(messages.subscription.badTime(badTime.slice(0, 20).toWellFormed()));
  const zones = place ? zonesNamed(ports, asker, place) : [];
  // The name of a zone is that zone, whatever else goes by it.
  const named = zones.find(({ timeZone }) => timeZone.toLowerCase() === place.toLowerCase());
  const [zone, ...others] = named ? [named] : zones;
  if (place && !zone) return say(messages.zone.noCity(place.slice(0, 60).toWellFormed()));
  const now = zone ? (await storeSettings(ports, asker, { timeZone: zone.timeZone })).asker : asker;
  await subscribe(ports, now, { ...(time && { time }), timeZone: now.timeZone });
  const shown = await showSubscription(ports, now);
  if (others.length === 0) return shown;
  // Several places have that name: the biggest is taken, and the others are buttons.
  const which = showZones(ports, now, zones);
  // Both end with the way to the settings: one is enough.
  return { text: paragraphs(shown.text, which.text), buttons: [...which.buttons.slice(0, -1), ...shown.buttons] };
}
