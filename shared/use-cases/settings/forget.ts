import type { StoredOf } from '../../language/control-messages';
import { languages } from '../../language/languages';
import { type Message, say } from '../../language/message';
import { askForReply } from '../ask-for-reply';
import type { Asker } from '../asker';
import type { AnswerPorts } from '../answer-ports';

/** Asks for the word without which nothing is deleted. */
export function askToForget({ language }: Asker, chat?: number): Message {
  const { control } = language.messages;
  const asked = control.askForget(control.forgetWord, storedOf(chat));
  return askForReply('⚠', { kind: 'forget', chat }, asked, control.forgetWord);
}

/** Deletes all that is stored of the chat, or of the given channel, if the reply is the word, in whichever language it was asked for. */
export async function forget(
  { chats, lastAnswers }: Pick<AnswerPorts, 'chats' | 'lastAnswers'>,
  asker: Asker,
  reply: string,
  chat?: number,
): Promise<Message> {
  const { control } = asker.language.messages;
  const word = reply.replace(/[\p{P}\s]/gu, '').toLowerCase();
  const words = languages.map(({ messages }) => messages.control.forgetWord.toLowerCase());
  if (!words.includes(word)) return say(control.notForgotten);
  if (chat === undefined) lastAnswers.forget(asker);
  await chats.forget(chat ?? asker.chatId);
  return say(control.forgotten(storedOf(chat)));
}

/** Only channels are set up from another chat. */
export function storedOf(chat: number | undefined): StoredOf {
  return chat === undefined ? 'chat' : 'channel';
}
