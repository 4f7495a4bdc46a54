import type { Language } from '../../language/language';
import type { AnswerPorts } from '../answer-ports';
import { type Asker, askerOf } from '../asker';

/** What pages are made from. */
export type PagePorts = Pick<AnswerPorts, 'clock' | 'events'>;

/** The most events of one page. */
export const MOST_EVENTS = 120;
/** How many events an answer lists at once. */
const ANSWERED = 20;

/** Who reads a page: nobody in particular, and no chat, so nothing is known but the language; days are those of UTC. */
export function readerOf(language: Language): Asker {
  const nobody = { chatId: 0, personId: 0, thread: 0, place: 'private', botId: 0, updateId: 0 } as const;
  return { ...askerOf({ ...nobody, languageTag: language.code }, {}, 'UTC'), pageSize: ANSWERED };
}
