import type { Message } from '../../language/message';
import { block, code, deepLink, join, lines, paragraphs } from '../../language/rich-text';
import type { Asker } from '../asker';
import { formatDeepLink } from '../deep-link';
import { storedOf } from './forget';
import type { AnswerPorts } from '../answer-ports';

/** More does not fit a message beside what is said of it, in UTF-16 units; it goes as a file. */
const LONGEST_SHOWN = 3500;

/** Everything stored about the chat or the given channel, as it is stored, and its ID, which settings of a deploy ask for. */
export async function showStored(
  { chats }: Pick<AnswerPorts, 'chats'>,
  { chatId, language }: Asker,
  chat?: number,
): Promise<Message> {
  const texts = language.messages.control;
  const items = await chats.stored(chat ?? chatId);
  const of = storedOf(chat);
  const id = join([texts.idOf[of], code(String(chat ?? chatId))]);
  if (items.length === 0) return { text: paragraphs(texts.nothingStored(of), id), buttons: [] };
  const way =
    chat === undefined ? texts.howToForget : deepLink(texts.forgetChannel, formatDeepLink({ kind: 'forget', chat }));
  const text = items.map((item) => JSON.stringify(item, undefined, 1)).join('\n');
  if (text.length > LONGEST_SHOWN) {
    const file = { name: 'privacy.json', type: 'application/json', content: JSON.stringify(items, undefined, 1) };
    return { text: paragraphs(id, way, texts.stored(of)), buttons: [], file };
  }
  return { text: paragraphs(id, way, lines(texts.stored(of), block(text))), buttons: [] };
}
