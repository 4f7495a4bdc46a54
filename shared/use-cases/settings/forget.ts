import { languages } from '../../language/languages';
import { type Message, say } from '../../language/message';
import { deepLink, join } from '../../language/rich-text';
import type { Asker } from '../asker';
import { formatDeepLink } from '../deep-link';
import type { AnswerPorts } from '../answer-ports';

/** Asks for the word without which nothing is deleted. */
export function askToForget({ language }: Asker): Message {
  const { control } = language.messages;
  return {
    text: join([deepLink('⚠', formatDeepLink({ kind: 'forget' })), control.askForget(control.forgetWord)], ' '),
    buttons: [],
    ask: { for: 'reply', placeholder: control.forgetWord },
  };
}

/** Deletes all that is stored of the chat, if the reply is the word, in whichever language it was asked for. */
export async function forget({ chats }: Pick<AnswerPorts, 'chats'>, asker: Asker, reply: string): Promise<Message> {
  const { control } = asker.language.messages;
  const word = reply.replace(/[\p{P}\s]/gu, '').toLowerCase();
  const words = languages.map(({ messages }) => messages.control.forgetWord.toLowerCase());
  if (!words.includes(word)) return say(control.notForgotten);
  await chats.forget(asker.chatId);
  return say(control.forgotten);
}
