import type { Action } from '../domain/action';
import type { RichText } from './rich-text';

/** A message as data: what is said, and which buttons stand under it, row by row. */
export interface Message {
  readonly text: RichText;
  readonly buttons: readonly (readonly Button[])[];
  /** What the message asks the person for, in place of buttons. */
  readonly ask?: Ask | undefined;
  /** What is too long to be said, to follow the message. */
  readonly file?: TextFile | undefined;
}

export interface Button {
  readonly label: string;
  readonly action: ButtonAction;
}

/** What a button does: asks something of the bot, or has the client offer a chat to share the event with. */
export type ButtonAction = Action | { readonly kind: 'share'; readonly id: string };

/** A reply in words, the place where the person is, or one of their channels. */
export type Ask =
  | { readonly for: 'reply'; readonly placeholder: string }
  | { readonly for: 'location' | 'channel'; readonly label: string };

/** A file to take home. */
export interface TextFile {
  readonly name: string;
  /** Media type */
  readonly type: string;
  readonly content: string;
}
