import type { Action } from '../domain/action';
import type { Asker } from './asker';
import { answerSetting } from './settings/change-settings';
import { askForChannel } from './settings/channel';
import { formatDeepLink } from './deep-link';
import { exportEvents } from './questions/export-events';
import { answerList } from './questions/list-events';
import { showCalendar, showYears } from './questions/pick-date';
import { answerPlan, showAnniversaries } from './anniversaries/plan';
import type { AnswerPorts } from './ports';
import { remind } from './anniversaries/remind';
import { type Reply, anew, instead, toast } from './reply';
import { askForReport } from './editing/report-error';
import { searchEvents } from './questions/search-events';
import { showEvent } from './questions/show-event';

/** Does what a button asks for. */
export async function answerAction(ports: AnswerPorts, asker: Asker, action: Action): Promise<Reply> {
  switch (action.kind) {
    case 'on-days':
    case 'in-span':
    case 'coming':
      return instead(await answerList(ports, asker, action));
    case 'event':
      // What a reader of a channel asks is not for all its readers.
      return asker.place === 'channel'
        ? { how: 'in-private', link: formatDeepLink(action) }
        : anew(await showEvent(ports, asker, action.id));
    case 'search':
      return instead(await searchEvents(ports, asker, action));
    case 'date-order': {
      const mark = { updateId: asker.updateId, at: ports.clock.now() };
      if (await ports.members.mayChange(asker.chatId))
        await ports.chats.change(asker.chatId, { dateOrder: action.order }, mark);
      return instead(await answerList(ports, asker, action.list));
    }
    case 'calendar':
      return instead(await showCalendar(ports, asker, action));
    case 'years':
      return instead(await showYears(ports, asker, action));
    case 'report':
      // What is wrong is asked where nobody else is asked too.
      return asker.place === 'private'
        ? anew(await askForReport(ports, asker, action.id))
        : { how: 'in-private', link: formatDeepLink(action) };
    case 'export':
      return exportEvents(ports, asker, action.format);
    case 'pick-channel':
      return asker.place === 'private' ? anew(askForChannel(asker)) : toast(asker.language.messages.staleButton);
    case 'anniversaries':
      return showAnniversaries(ports, asker, action);
    case 'remind':
      return remind(ports, asker, action.id);
    case 'subscribe':
    case 'unsubscribe':
    case 'plan':
    case 'open-plan':
    case 'plan-part':
    case 'plan-set':
      return answerPlan(ports, asker, action);
    case 'settings':
    case 'setting':
    case 'set':
    case 'zones':
    case 'ask-zone':
      return answerSetting(ports, asker, action);
  }
}
