import { AUDIENCE_OF_ACTION, type Action } from '../domain/action';
import { admit } from './admission';
import { type Asker, stampOf } from './asker';
import { answerCommand } from './commands';
import { answerSettings } from './settings/change-settings';
import { askForChannel } from './settings/channel';
import { formatDeepLink, linkFor } from './deep-link';
import { exportEvents } from './questions/cards/export-events';
import { answerList } from './questions/dates/list-events';
import { showCalendar, showYears } from './questions/dates/pick-date';
import { answerSubscription, showAnniversaries } from './anniversaries/subscription';
import { subscribeByButton } from './anniversaries/subscribe';
import { askWhatToFollow, startFollowing, stopFollowingByKey } from './anniversaries/follow';
import { pauseByButton } from './anniversaries/pause';
import type { AnswerPorts } from './answer-ports';
import { remind } from './anniversaries/remind';
import { type PressAnswer, newMessage, replaceMessage, toast } from './press-answer';
import { answerGuess, revealAnswer } from './game/answer-guess';
import { askQuestion } from './game/ask-question';
import { askToClose } from './editing/close-report';
import { listReports } from './editing/list-reports';
import { askForReport } from './editing/report-error';
import { searchEvents } from './questions/search-events';
import { showEvent } from './questions/cards/show-event';
import { showVersions } from './questions/cards/show-versions';

/** A press of a button, as a client tells it: its data may be anything, from anybody, on any message they see. */
export interface Press {
  readonly action: Action;
  /** Whether the pressed message has a button for that, as far as can be seen. */
  readonly isOnMessage: boolean;
}

/**
 * Does what a button asks for, if the asker may. In a group only what the pressed message has a button for. A channel's
 * posts are for all its readers and nobody's to rewrite: there, and under a message sent through inline mode, the answer
 * is given in private.
 */
export async function answerPress(
  ports: AnswerPorts,
  asker: Asker,
  { action, isOnMessage }: Press,
): Promise<PressAnswer> {
  const { place, language } = asker;
  const { messages } = language;
  const audience = AUDIENCE_OF_ACTION[action.kind];
  if (audience === 'private' && place !== 'private') return inPrivate(asker, action);
  if ((audience === 'everybody' || audience === 'editors') && place === 'channel') return inPrivate(asker, action);
  if (place !== 'private' && !isOnMessage) return toast(messages.staleButton);
  const admission = await admit(ports, asker, audience, 'chat' in action ? action.chat : undefined);
  if (admission === 'editors-only') return toast(messages.editing.editorsOnly);
  if (admission !== 'granted') return toast(messages.settings.administratorsOnly);
  const reply = await act(ports, asker, action);
  if (place !== 'channel' || (reply.how !== 'instead' && reply.how !== 'new')) return reply;
  // A reminder is set: the one who pressed reads so, though the post stays as it is.
  const notice = reply.how === 'instead' && action.kind === 'remind' ? reply.notice : undefined;
  return notice === undefined ? inPrivate(asker, action) : toast(notice);
}

/** On in the private chat; where no link leads there, there is nothing to do. */
function inPrivate({ language, chatId }: Asker, action: Action): PressAnswer {
  const link = linkFor(action, chatId);
  return link ? { how: 'in-private', link: formatDeepLink(link) } : toast(language.messages.staleButton);
}

async function act(ports: AnswerPorts, asker: Asker, action: Action): Promise<PressAnswer> {
  switch (action.kind) {
    case 'on-days':
    case 'in-span':
    case 'coming':
      return replaceMessage(await answerList(ports, asker, action));
    case 'event':
      return newMessage(await showEvent(ports, asker, action.id));
    case 'versions':
      return newMessage(await showVersions(ports, asker, action.id));
    case 'search':
      return replaceMessage(await searchEvents(ports, asker, action));
    case 'date-order': {
      if ((await admit(ports, asker, 'administrators')) === 'granted')
        await ports.chats.change(asker.chatId, () => ({ dateOrder: action.order }), stampOf(asker, ports.clock));
      return replaceMessage(await answerList(ports, asker, action.list));
    }
    case 'calendar':
      return replaceMessage(await showCalendar(ports, asker, action));
    case 'years':
      return replaceMessage(await showYears(ports, asker, action));
    case 'report':
      return newMessage(await askForReport(ports, asker, action.id));
    case 'reports':
      return replaceMessage(await listReports(ports, asker, action.before));
    case 'close-report':
      return newMessage(await askToClose(ports, asker, action));
    case 'export':
      return exportEvents(ports, asker, action.format);
    case 'pick-channel':
      return newMessage(askForChannel(asker));
    case 'anniversaries':
      return showAnniversaries(ports, asker, action);
    case 'remind':
      return remind(ports, asker, action);
    case 'follow':
      return newMessage(await startFollowing(ports, asker, action.text));
    case 'follows':
      return replaceMessage(await startFollowing(ports, asker, '', action.chat));
    case 'ask-follow':
      return newMessage(askWhatToFollow(asker, action.chat));
    case 'unfollow':
      return stopFollowingByKey(ports, asker, action);
    case 'command':
      return newMessage(await answerCommand(ports, asker, action.name, { text: '' }));
    case 'question':
      return newMessage(await askQuestion(ports, asker, action.question));
    case 'guess':
      return answerGuess(ports, asker, action);
    case 'reveal':
      return revealAnswer(ports, asker, action);
    case 'subscribe':
      return newMessage(await subscribeByButton(ports, asker, action));
    case 'pause':
      return pauseByButton(ports, asker, action);
    case 'unsubscribe':
      return answerSubscription(ports, asker, action);
    case 'zones':
    case 'ask-zone':
    case 'privacy':
      return answerSettings(ports, asker, action);
    case 'menu':
    case 'new-menu':
    case 'choice':
    case 'choose':
      return action.menu === 'settings'
        ? answerSettings(ports, asker, action)
        : answerSubscription(ports, asker, action);
  }
}
