import type { ChatAction } from '../../domain/action';
import { DEFAULTS } from '../../domain/choices';
import type { Timing } from '../../domain/timing';
import { understoodLanguages } from '../../language/understood-languages';
import { readClockTime } from '../../language/reading/read-clock-time';
import { type Message, say } from '../../language/message';
import { sanitised } from '../../language/sanitised';
import type { Asker } from '../asker';
import { storeSettings } from '../settings/change-settings';
import { type ZoneUse, askWhere, findZone, takenText } from '../settings/find-zone';
import { subscribe } from './begin-subscription';
import { showSubscribed, subscriptionOf } from './subscription';
import type { AnswerPorts } from '../answer-ports';
import type { NamedZone } from '../ports';

type SubscribePorts = Parameters<typeof subscribe>[0] & Parameters<typeof showSubscribed>[0];
type WherePorts = SubscribePorts & Pick<AnswerPorts, 'timeZones'>;

/** /subscribe, alone or with a time, a place, or both: 07:30 Europe/Moscow. Shows the subscription. */
export async function startMessages(
  ports: WherePorts,
  asker: Asker,
  text: string,
  days?: Timing['days'],
): Promise<Message> {
  const { messages } = asker.language;
  const { time, badTime, rest: place } = readClockTime(text, understoodLanguages);
  if (badTime !== undefined) return say(messages.subscription.badTime(sanitised(badTime, 20)));
  if (!place) return subscribeOrAsk(ports, asker, { time, days });
  // Without a time, one that was chosen earlier stays.
  const kept = time ?? (await subscriptionOf(ports, asker))?.time ?? DEFAULTS.time;
  const found = findZone(ports, asker, place, { time: kept, days });
  return 'question' in found ? found.question : subscribeIn(ports, asker, found.zone, { time: kept, days });
}

/** A press of a button that subscribes, with or without a time and zone. */
export async function subscribeByButton(
  ports: WherePorts,
  asker: Asker,
  { timeZone, ...use }: Extract<ChatAction, { kind: 'subscribe' }>,
): Promise<Message> {
  if (timeZone === undefined) return subscribeOrAsk(ports, asker, use);
  const { zones } = ports.timeZones.named(timeZone, asker.language.code, 1);
  const zone = zones.find((each) => each.timeZone === timeZone);
  return zone
    ? subscribeIn(ports, asker, zone, use)
    : askWhere(ports, asker, { ...use, time: use.time ?? DEFAULTS.time });
}

/** Subscribes a chat whose zone is known; asks for it otherwise. */
async function subscribeOrAsk(ports: WherePorts, asker: Asker, use: ZoneUse): Promise<Message> {
  const { chat } = use;
  const settings = chat === undefined ? asker.settings : await ports.chats.settings(chat);
  const changed = await subscribe(
    ports,
    asker,
    (held) => (held || settings.timeZone !== undefined ? begunWith(use) : undefined),
    chat,
  );
  if (!changed.after) return askWhere(ports, asker, { ...use, time: use.time ?? DEFAULTS.time });
  return showSubscribed(ports, asker, changed, { chat });
}

/** Sets the zone of the chat and subscribes it. */
export async function subscribeIn(
  ports: SubscribePorts,
  asker: Asker,
  zone: NamedZone,
  use: ZoneUse,
): Promise<Message> {
  const { chat } = use;
  const { timeZone } = zone;
  const before = await subscriptionOf(ports, asker, chat);
  const { settings, asker: now } = await storeSettings(ports, asker, () => ({ timeZone }), chat);
  const changes = { ...begunWith(use), timeZone: settings.timeZone ?? timeZone };
  const { after } = await subscribe(ports, now, () => changes, chat);
  const note = settings.timeZone === timeZone ? takenText(ports, zone, now.language) : undefined;
  return showSubscribed(ports, now, { before, after }, { chat, note });
}

/** Whoever asks for messages has them from now on, at the time and on the days that were said. */
function begunWith({ time, days }: Timing) {
  return { ...(time && { time }), ...(days && { days }), pausedUntil: undefined };
}
