import type { Message, TextFile } from '../language/message';

/** What comes of a press of a button. */
export type Reply =
  /** In the place of the message that has the button. */
  | { readonly how: 'instead'; readonly message: Message }
  | { readonly how: 'new'; readonly message: Message }
  | { readonly how: 'file'; readonly file: TextFile; readonly caption: string }
  /** A short word over the chat, and nothing else. */
  | { readonly how: 'toast'; readonly text: string }
  /** On in the private chat with the bot, at that deep link. */
  | { readonly how: 'in-private'; readonly link: string };

export const instead = (message: Message): Reply => ({ how: 'instead', message });
export const anew = (message: Message): Reply => ({ how: 'new', message });
export const toast = (text: string): Reply => ({ how: 'toast', text });
