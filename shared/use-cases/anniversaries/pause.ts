import type { ChatAction } from '../../domain/action';
import { type CalendarDate, addDays, formatDate } from '../../domain/calendar-date';
import { localDay } from '../../domain/local-day';
import { PAUSE_DAYS, mayResumeOn } from '../../domain/pause';
import type { Subscription } from '../../domain/subscription';
import { languages } from '../../language/languages';
import { type Message, inRows, say } from '../../language/message';
import { readResumeDay } from '../../language/reading/read-resume-day';
import { renderNoPause } from '../../language/render-no-pause';
import { backTo } from '../../language/render-menu';
import { lines } from '../../language/rich-text';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import { type PressAnswer, anew, instead, toast } from '../press-answer';
import { type ShowPorts, showHeld, showSubscribed, storeSubscription, subscribe, subscriptionOf } from './subscription';

type PausePorts = ShowPorts & Pick<AnswerPorts, 'chats' | 'schedule'>;

/** /pause, alone or with the day on which messages resume, or how long they pause. */
export async function pauseMessages(ports: PausePorts, asker: Asker, text: string): Promise<Message> {
  const subscription = await subscriptionOf(ports, asker);
  if (!subscription || subscription.ended) return showHeld(ports, asker, subscription, undefined);
  if (!text) return askHowLong(asker);
  const today = localDay(ports.clock.now(), subscription.timeZone);
  const asked = readResumeDay(text, { language: asker.language.code, today, dateOrder: asker.dateOrder }, languages);
  if (asked.kind === 'day' && mayResumeOn(asked.day, today)) return pauseUntil(ports, asker, subscription, asked.day);
  const quoted = text.trim().slice(0, 40).toWellFormed();
  return { ...say(renderNoPause(asked, { quoted, today }, asker.language)), isNoAnswer: true };
}

/** A press of a button that pauses or resumes the messages. */
export async function pauseByButton(
  ports: PausePorts,
  asker: Asker,
  { days, chat }: Extract<ChatAction, { kind: 'pause' }>,
): Promise<PressAnswer> {
  const subscription = await subscriptionOf(ports, asker, chat);
  if (!subscription || subscription.ended) return instead(await showHeld(ports, asker, subscription, chat));
  if (days === undefined) return anew(askHowLong(asker, chat));
  if (days === 0) {
    const resumed = await subscribe(ports, asker, { pausedUntil: undefined }, chat);
    return instead(await showSubscribed(ports, asker, { before: subscription, subscription: resumed, chat }));
  }
  const today = localDay(ports.clock.now(), subscription.timeZone);
  const day = addDays(today, days);
  if (!mayResumeOn(day, today)) return toast(asker.language.messages.staleButton);
  return instead(await pauseUntil(ports, asker, subscription, day, chat));
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

async function pauseUntil(
  ports: PausePorts,
  asker: Asker,
  subscription: Subscription,
  day: CalendarDate,
  chat?: number,
): Promise<Message> {
  const { dateText, messages } = asker.language;
  const stored = await storeSubscription(ports, asker, { ...subscription, pausedUntil: formatDate(day) });
  // A later update has changed the subscription.
  const isPaused = stored.pausedUntil === formatDate(day);
  const lead = isPaused ? lines(messages.pause.paused(dateText.date({ unit: 'day', ...day }))) : undefined;
  return showHeld(ports, asker, stored, chat, { lead });
}
