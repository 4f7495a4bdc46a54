import type { Message } from '../language/message';
import { block, lines, paragraphs } from '../language/rich-text';
import type { Asker } from './asker';
import type { AnswerPorts } from './ports';
import { say } from './show-event';

/** Everything stored of the chat, as it is stored. */
export async function showStored({ chats }: AnswerPorts, { chatId, language }: Asker): Promise<Message> {
  const { stored, nothingStored, howToForget } = language.messages.control;
  const items = await chats.stored(chatId);
  if (items.length === 0) return say(nothingStored);
  const text = items.map((item) => JSON.stringify(item, undefined, 1)).join('\n');
  return { text: paragraphs(howToForget, lines(stored, block(text))), buttons: [] };
}
