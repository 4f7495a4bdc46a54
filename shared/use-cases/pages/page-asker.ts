import type { Language } from '../../language/language';
import { type Asker, askerOf } from '../asker';

/** How many events an answer lists at once. */
const ANSWERED = 20;

/** Who asks on a page: nobody in particular, and no chat, so nothing is known but the language; days are those of UTC. */
export function pageAsker(language: Language): Asker {
  const nobody = { chatId: 0, personId: 0, thread: 0, place: 'private', botId: 0, updateId: 0 } as const;
  return { ...askerOf({ ...nobody, languageTag: language.code }, {}, 'UTC'), pageSize: ANSWERED };
}
