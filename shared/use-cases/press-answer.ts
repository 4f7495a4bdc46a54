import type { Message, TextFile } from '../language/message';

/** The answer to a press of a button. */
export type PressAnswer =
  /** Replaces the pressed message; the notice says what the message says too. */
  | { readonly how: 'instead'; readonly message: Message; readonly notice?: string | undefined }
  | { readonly how: 'new'; readonly message: Message }
  | { readonly how: 'file'; readonly file: TextFile; readonly caption: string }
  /** A short notice over the chat. */
  | { readonly how: 'toast'; readonly text: string }
  /** Opens the private chat with the bot, at that deep link. */
  | { readonly how: 'in-private'; readonly link: string };

export const replaceMessage = (message: Message, notice?: string): PressAnswer => ({ how: 'instead', message, notice });
export const newMessage = (message: Message): PressAnswer => ({ how: 'new', message });
export const toast = (text: string): PressAnswer => ({ how: 'toast', text });
