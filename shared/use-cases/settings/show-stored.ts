import { type Message, say } from '../../language/message';
import { block, lines, paragraphs } from '../../language/rich-text';
import type { Asker } from '../asker';
import type { AnswerPorts } from '../answer-ports';

/** More does not fit a message beside what is said of it, in UTF-16 units; it goes as a file. */
const LONGEST_SHOWN = 3500;

/** Everything stored of the chat, as it is stored. */
export async function showStored({ chats }: Pick<AnswerPorts, 'chats'>, { chatId, language }: Asker): Promise<Message> {
  const { stored, nothingStored, howToForget } = language.messages.control;
  const items = await chats.stored(chatId);
  if (items.length === 0) return say(nothingStored);
  const text = items.map((item) => JSON.stringify(item, undefined, 1)).join('\n');
  if (text.length > LONGEST_SHOWN) {
    const file = { name: 'privacy.json', type: 'application/json', content: JSON.stringify(items, undefined, 1) };
    return { text: paragraphs(howToForget, stored), buttons: [], file };
  }
  return { text: paragraphs(howToForget, lines(stored, block(text))), buttons: [] };
}
