import { isActive } from '../domain/subscription';
import type { Message } from '../language/message';
import type { Asker } from './asker';
import { type ZonePorts, setZone, setZoneByCity } from './settings/set-zone';
import { type DeepLink, parseDeepLink } from './deep-link';
import { askForCity, findZone } from './settings/find-zone';
import { askWhatToFollow, startFollowing } from './anniversaries/follow';
import { subscribeIn } from './anniversaries/subscribe';
import { forget } from './settings/forget';
import { refuseLink } from './open-link';
import type { AnswerPorts } from './answer-ports';
import { type ToReporter, closeReport } from './editing/close-report';
import { reportError } from './editing/report-error';

/** A reply to a message of the bot that asked for one. */
export interface Reply {
  /** A deep link's: says what was asked. */
  readonly payload: string;
  /** The message that asked, in its chat. */
  readonly promptId: number;
  readonly text: string;
}

/** What comes of a reply to a message that asked for one. */
export interface ReplyAnswer {
  readonly message: Message;
  readonly toEditors?: Message | undefined;
  readonly toReporter?: ToReporter | undefined;
}

/**
 * Takes a reply for what its message asked for; undefined when that asked for nothing. What was asked stands in the
 * message itself, as the payload of a deep link: so nothing is kept while an answer is waited for.
 */
export async function answerReply(
  ports: Pick<
    AnswerPorts,
    | 'clock'
    | 'events'
    | 'chats'
    | 'subscriptions'
    | 'schedule'
    | 'ledger'
    | 'compose'
    | 'reports'
    | 'quotas'
    | 'timeZones'
    | 'members'
    | 'lastAnswers'
  >,
  asker: Asker,
  { payload, promptId, text }: Reply,
): Promise<ReplyAnswer | undefined> {
  const link = parseDeepLink(payload);
  if (!link || !EXPECTED.includes(link.kind)) return undefined;
  const refusal = await refuseLink(ports, asker, link);
  if (refusal) return { message: refusal };
  switch (link.kind) {
    case 'report': {
      const { thanks, toEditors } = await reportError(ports, asker, { id: link.id, promptId, said: text });
      return { message: thanks, toEditors };
    }
    case 'mended':
    case 'declined':
      return closeReport(ports, asker, { outcome: link.kind, report: link.report, said: text });
    case 'zone':
      return { message: await setZoneByCity(ports, asker, text, link.chat) };
    case 'subscribe':
      return { message: await subscribeByCity(ports, asker, text, link) };
    case 'follow':
      return { message: await followNamed(ports, asker, text, link.chat) };
    case 'forget':
      return { message: await forget(ports, asker, text, link.chat) };
    default:
      return undefined;
  }
}

/** What a message of the bot may have asked to be replied to. */
const EXPECTED: readonly DeepLink['kind'][] = ['report', 'mended', 'declined', 'zone', 'subscribe', 'follow', 'forget'];

async function subscribeByCity(
  ports: Parameters<typeof subscribeIn>[0] & Pick<AnswerPorts, 'timeZones'>,
  asker: Asker,
  text: string,
  use: Extract<DeepLink, { kind: 'subscribe' }>,
): Promise<Message> {
  const found = findZone(ports, asker, text, use);
  return 'question' in found ? found.question : subscribeIn(ports, asker, found.zone, use);
}

async function followNamed(
  ports: Parameters<typeof startFollowing>[0],
  asker: Asker,
  text: string,
  chat: number | undefined,
): Promise<Message> {
  const answer = await startFollowing(ports, asker, text, chat);
  return answer.isNoAnswer ? askWhatToFollow(asker, chat, answer.text) : answer;
}

/** Sets the zone of a private chat to that of the place, or asks for a city if it is nowhere; on with a button to subscribe, if that was not done. */
export async function setZoneByLocation(
  ports: ZonePorts & Parameters<typeof subscribeIn>[0] & Pick<AnswerPorts, 'lastAnswers'>,
  asker: Asker,
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
): Promise<Message> {
  const timeZone = ports.timeZones.at(latitude, longitude);
  if (timeZone === undefined) return askForCity(asker);
  const { code, messages } = asker.language;
  const zone = { timeZone, city: ports.timeZones.cityOf(timeZone, code) };
  const { place } = ports.lastAnswers.ofMessages(asker);
  // The place was asked for of messages, at a time that was said.
  if (place?.kind === 'subscribe' && place.chat === undefined) return subscribeIn(ports, asker, zone, place);
  const message = await setZone(ports, asker, zone);
  const subscription = await ports.subscriptions.of(asker);
  if (isActive(subscription)) return message;
  return {
    ...message,
    buttons: [[{ label: messages.subscription.subscribe, action: { kind: 'subscribe' } }], ...message.buttons],
  };
}
