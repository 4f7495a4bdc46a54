import { type Message, say } from '../language/message';
import { deepLink, join } from '../language/rich-text';
import { admit } from './admission';
import { askWhatToFollow } from './anniversaries/follow';
import { showSubscription } from './anniversaries/subscription';
import type { Asker } from './asker';
import { AUDIENCE_OF_LINK, type DeepLink, formatDeepLink } from './deep-link';
import { askQuestion } from './game/ask-question';
import { askToClose } from './editing/close-report';
import { askForReport } from './editing/report-error';
import type { AnswerPorts } from './answer-ports';
import { answerQuestion } from './questions/answer-question';
import { askForFormat } from './questions/cards/export-events';
import { answerList } from './questions/dates/list-events';
import { showEvent } from './questions/cards/show-event';
import { showSettings } from './settings/change-settings';
import { askForCity } from './settings/find-zone';
import { askToForget } from './settings/forget';

/** Shows what a link leads to, if the asker may see it. */
export async function openLink(
  ports: Pick<
    AnswerPorts,
    | 'clock'
    | 'events'
    | 'chats'
    | 'subscriptions'
    | 'ledger'
    | 'compose'
    | 'members'
    | 'reports'
    | 'timeZones'
    | 'published'
  >,
  asker: Asker,
  link: DeepLink,
): Promise<Message> {
  return (await refuseLink(ports, asker, link)) ?? show(ports, asker, link);
}

/** Why the asker may not open that link, or not reply to what it asks; undefined when they may. */
export async function refuseLink(
  ports: Pick<AnswerPorts, 'members'>,
  asker: Asker,
  link: DeepLink,
): Promise<Message | undefined> {
  const { messages } = asker.language;
  switch (await admit(ports, asker, AUDIENCE_OF_LINK[link.kind], 'chat' in link ? link.chat : undefined)) {
    case 'granted':
      return undefined;
    case 'administrators-only':
      return say(messages.settings.administratorsOnly);
    case 'editors-only':
      return say(messages.editing.editorsOnly);
    case 'private-only':
      return inviteToPrivate(asker, formatDeepLink(link));
  }
}

/** A message with the way to the private chat, to what that payload opens. */
export function inviteToPrivate({ language }: Asker, payload: string): Message {
  return { text: join([deepLink(language.messages.sharing.openBot, payload)]), buttons: [] };
}

function show(
  ports: Pick<
    AnswerPorts,
    'clock' | 'events' | 'chats' | 'subscriptions' | 'ledger' | 'compose' | 'reports' | 'timeZones' | 'published'
  >,
  asker: Asker,
  link: DeepLink,
): Message | Promise<Message> {
  switch (link.kind) {
    case 'event':
      return showEvent(ports, asker, link.id);
    case 'day':
      return answerList(ports, asker, { kind: 'on-days', from: link.day, to: link.day });
    case 'date':
      return answerQuestion(ports, asker, link.text);
    case 'report':
      return askForReport(ports, asker, link.id);
    case 'mended':
    case 'declined':
      return askToClose(ports, asker, { outcome: link.kind, report: link.report });
    case 'export':
      return askForFormat(ports, asker);
    case 'game':
      return askQuestion(ports, asker);
    case 'zone':
    case 'subscribe':
      return askForCity(asker, link);
    case 'follow':
      return askWhatToFollow(asker, link.chat);
    case 'settings':
      return showSettings(ports, asker, link.chat);
    case 'subscription':
      return showSubscription(ports, asker, link.chat);
    case 'forget':
      return askToForget(asker, link.chat);
  }
}
