import { type Message, say } from '../language/message';
import type { Asker } from './asker';
import { changeSetting } from './settings/change-settings';
import { type DeepLink, parseDeepLink } from './deep-link';
import { askAgainForCity, showZones, zonesNamed } from './settings/find-zone';
import { forget } from './settings/forget';
import { refuseLink } from './open-link';
import type { AnswerPorts } from './answer-ports';
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
}

/**
 * Takes a reply for what its message asked for; undefined when that asked for nothing. What was asked stands in the
 * message itself, as the payload of a deep link: so nothing is kept while an answer is waited for.
 */
export async function answerReply(
  ports: Pick<
    AnswerPorts,
    'clock' | 'events' | 'chats' | 'subscriptions' | 'schedule' | 'reports' | 'quotas' | 'timeZones' | 'members'
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
    case 'zone':
      return { message: await setZoneByCity(ports, asker, text, link) };
    case 'forget':
      return { message: await forget(ports, asker, text, link.chat) };
    default:
      return undefined;
  }
}

/** What a message of the bot may have asked to be replied to. */
const EXPECTED: readonly DeepLink['kind'][] = ['report', 'zone', 'forget'];

async function setZoneByCity(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'chats' | 'subscriptions' | 'schedule' | 'timeZones'>,
  asker: Asker,
  text: string,
  { chat }: Extract<DeepLink, { kind: 'zone' }>,
): Promise<Message> {
  const { zone } = asker.language.messages;
  const [first, ...others] = zonesNamed(ports, asker, text);
  if (!first) return askAgainForCity(asker, zone.noCity(text.trim().slice(0, 60).toWellFormed()), chat);
  if (others.length > 0) return showZones(ports, asker, [first, ...others], chat);
  return setZone(ports, asker, first.timeZone, chat);
}

/** Sets the zone of a private chat to that of the place. */
export async function setZoneByLocation(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'chats' | 'subscriptions' | 'schedule' | 'timeZones'>,
  asker: Asker,
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
): Promise<Message> {
  return setZone(ports, asker, ports.timeZones.at(latitude, longitude) ?? '');
}

async function setZone(
  ports: Pick<AnswerPorts, 'clock' | 'events' | 'chats' | 'subscriptions' | 'schedule'>,
  asker: Asker,
  value: string,
  chat?: number,
): Promise<Message> {
  const changed = await changeSetting(ports, asker, { name: 'timeZone', value, chat });
  return changed ?? say(asker.language.messages.staleButton);
}
