import type { Action } from '../domain/action';
import type { Message } from '../language/message';
import type { Asker } from './asker';
import { answerList } from './list-events';
import type { AnswerPorts } from './ports';
import { searchEvents } from './search-events';
import { showEvent } from './show-event';

/** Does what a button asks for. */
export async function answerAction(ports: AnswerPorts, asker: Asker, action: Action): Promise<Message> {
  switch (action.kind) {
    case 'on-days':
    case 'in-span':
      return answerList(ports, asker, action);
    case 'event':
      return showEvent(ports, asker, action.id);
    case 'search':
      return searchEvents(ports, asker, action);
    case 'date-order':
      await ports.chats.change(asker.chatId, { dateOrder: action.order }, asker.updateId);
      return answerList(ports, asker, action.list);
  }
}
