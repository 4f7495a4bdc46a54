import { parseQuarterHour } from '../domain/quarter-hour';
import { isActive } from '../domain/subscription';
import type { CommandName } from '../language/commands';
import type { Message } from '../language/message';
import { readResumeDay } from '../language/reading/read-resume-day';
import { understoodLanguages } from '../language/understood-languages';
import type { Wish } from '../language/understanding/find-wish';
import type { Understanding } from '../language/understanding/understanding';
import { offerReminder } from './anniversaries/offer-reminder';
import { showOwnChoice } from './anniversaries/subscription';
import type { AnswerPorts } from './answer-ports';
import { answerReply } from './answer-reply';
import { type Asker, todayOf } from './asker';
import { answerCommand } from './commands';
import { formatDeepLink } from './deep-link';
import type { PlaceQuestion } from './last-answers';
import { showSetting } from './settings/change-settings';
import { isLikePlace, namesPlace } from './settings/find-zone';

/**
 * Answers what somebody wants of scheduled messages or settings, or the place that was just asked for. Undefined for what
 * may be a question after all: what stands beside the words of a wish is no place, or no length.
 */
export async function answerWish(
  ports: AnswerPorts,
  asker: Asker,
  understood: Understanding,
): Promise<Message | undefined> {
  const { text, wish, talk, dates } = understood;
  const { isLast, place } = ports.lastAnswers.ofMessages(asker);
  // "Nice" is a city, too.
  const isPlaceMeant = place !== undefined && !talk && dates.readings.length === 0;
  if (place && isPlaceMeant && namesPlace(ports, asker, text)) return takePlace(ports, asker, place, { rest: text });
  if (!wish) return undefined;
  const { what, time, rest, isBare } = wish;
  if (isBare && !(what === 'place' ? isPlaceMeant : isLast)) return undefined;
  const command = (name: CommandName, said = '') => answerCommand(ports, asker, name, { text: said });
  if (what === 'pause') return rest === undefined || isLength(ports, asker, rest) ? command(what, rest) : undefined;
  if (what === 'remind') return offerReminder(ports, asker, rest ?? '');
  if (what === 'topics') return showOwnChoice(ports, asker, 'topics');
  if (rest !== undefined && !namesPlace(ports, asker, rest))
    return wish.respelt && answerWish(ports, asker, { ...understood, wish: wish.respelt });
  switch (what) {
    case 'place':
      if (place) return takePlace(ports, asker, place, wish);
      return time === undefined ? command('settings', rest) : command('subscribe', `${time} ${rest ?? ''}`);
    case 'subscribe':
      return rest !== undefined && place ? takePlace(ports, asker, place, wish) : command(what, [time, rest].join(' '));
    case 'weekdays':
      return showOwnChoice(ports, asker, 'days', asker.language.messages.subscription.noWeekdays);
    case 'round':
      return showOwnChoice(ports, asker, 'which');
    case 'language':
      return asker.place === 'private' ? showSetting(ports, asker, 'language') : command('settings');
    case 'cancel':
      return talk?.kind === 'command' ? undefined : takeBack();
    default:
      return command(what);
  }

  /** What was asked for is no longer waited for. Of messages that come, nobody knows what is taken back: they are shown. */
  async function takeBack(): Promise<Message> {
    if (!place && isActive(await ports.subscriptions.of(asker))) return command('status');
    ports.lastAnswers.forget(asker);
    return command('cancel');
  }
}

/** Asks again for the place that was asked for, if a text that finds nothing is like the name of one. */
export async function askAgain(ports: AnswerPorts, asker: Asker, { text, talk }: Understanding) {
  const { place } = ports.lastAnswers.ofMessages(asker);
  const isMeant = place && !talk && isLikePlace(ports, asker, text);
  return isMeant ? takePlace(ports, asker, place, { rest: text }) : undefined;
}

/** As a reply to the question would be taken. */
async function takePlace(
  ports: AnswerPorts,
  asker: Asker,
  asked: PlaceQuestion,
  { time, rest = '' }: Pick<Wish, 'time' | 'rest'>,
): Promise<Message | undefined> {
  const at = time === undefined ? undefined : parseQuarterHour(time);
  const payload = formatDeepLink(at && asked.kind === 'subscribe' ? { ...asked, time: at } : asked);
  return (await answerReply(ports, asker, { payload, promptId: 0, text: rest }))?.message;
}

/** Whether a pause can be that long, or could if it had an end. */
function isLength(ports: AnswerPorts, asker: Asker, text: string): boolean {
  const context = { language: asker.language.code, today: todayOf(asker, ports.clock), dateOrder: asker.dateOrder };
  const { kind } = readResumeDay(text, context, understoodLanguages);
  return kind === 'day' || kind === 'range' || kind === 'endless';
}
