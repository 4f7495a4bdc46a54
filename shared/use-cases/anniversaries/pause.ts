import type { ChatAction } from '../../domain/action';
import { type CalendarDate, addDays, formatDate } from '../../domain/calendar-date';
import { localDay } from '../../domain/local-day';
import { PAUSE_DAYS, mayResumeOn } from '../../domain/pause';
import { isActive } from '../../domain/subscription';
import { understoodLanguages } from '../../language/understood-languages';
import { type Message, inRows, noAnswer, say } from '../../language/message';
import { sanitised } from '../../language/sanitised';
import { readResumeDay } from '../../language/reading/read-resume-day';
import { renderNoPause } from '../../language/render-no-pause';
import { backTo } from '../../language/render-menu';
import { lines } from '../../language/rich-text';
import { type Asker, readingContextOf } from '../asker';
import { type PressAnswer, newMessage, replaceMessage } from '../press-answer';
import { type ChangePorts, changeSubscription, recipientOf, whileActive } from './change-subscription';
import { type ShowPorts, showHeld, showSubscribed, subscriptionOf } from './subscription';

type PausePorts = ShowPorts & ChangePorts;

/** /pause, alone or with the day on which messages resume, or how long they pause. */
export async function pauseMessages(ports: PausePorts, asker: Asker, text: string): Promise<Message> {
  const subscription = await subscriptionOf(ports, asker);
  if (!isActive(subscription)) return showHeld(ports, asker, subscription, undefined);
  const typed = sanitised(text, 40);
  if (!typed) return askHowLong(asker);
  const today = localDay(ports.clock.now(), subscription.timeZone);
  const asked = readResumeDay(text, readingContextOf(asker, today), understoodLanguages);
  if (asked.kind === 'day' && mayResumeOn(asked.day, today)) return pauseUntil(ports, asker, asked.day);
  return noAnswer(renderNoPause(asked, { quoted: typed, today }, asker.language));
}

/** A press of a button that pauses or resumes the messages. */
export async function pauseByButton(
  ports: PausePorts,
  asker: Asker,
  { days, chat }: Extract<ChatAction, { kind: 'pause' }>,
): Promise<PressAnswer> {
  const subscription = await subscriptionOf(ports, asker, chat);
  if (!isActive(subscription)) return replaceMessage(await showHeld(ports, asker, subscription, chat));
  if (days === undefined) return newMessage(askHowLong(asker, chat));
  if (days === 0) {
    const changed = await setPause(ports, asker, undefined, chat);
    return replaceMessage(await showSubscribed(ports, asker, changed, { chat }));
  }
  const today = localDay(ports.clock.now(), subscription.timeZone);
  const day = addDays(today, days);
  if (!mayResumeOn(day, today)) return newMessage(askHowLong(asker, chat));
  return replaceMessage(await pauseUntil(ports, asker, day, chat));
}

/** The usual lengths of a pause. */
function askHowLong({ language }: Asker, chat?: number): Message {
  const { pause } = language.messages;
  const lengths = PAUSE_DAYS.map((days) => ({
    label: pause.lengths[days],
    action: { kind: 'pause', days, chat } as const,
  }));
  return { ...say(pause.ask), buttons: [...inRows(lengths, 2), [backTo('subscription', language, chat)]] };
}

async function pauseUntil(ports: PausePorts, asker: Asker, day: CalendarDate, chat?: number): Promise<Message> {
  const { dateText, messages } = asker.language;
  const { kind, after } = await setPause(ports, asker, formatDate(day), chat);
  const lead = kind === 'stored' ? lines(messages.pause.paused(dateText.date({ unit: 'day', ...day }))) : undefined;
  return showHeld(ports, asker, after, chat, { lead });
}

function setPause(ports: PausePorts, asker: Asker, pausedUntil: string | undefined, chat: number | undefined) {
  const pause = whileActive((held) => ({ ...held, pausedUntil }));
  return changeSubscription(ports, asker, recipientOf(asker, chat), pause);
}
