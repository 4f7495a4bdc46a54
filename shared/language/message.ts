import type { Action, PageAction } from '../domain/action';
import type { ToldEvent } from '../domain/told-event';
import { type Part, type RichText, join, paragraphs } from './rich-text';

/** A message as data: its text, and rows of buttons under it. */
export interface Message {
  readonly text: RichText;
  readonly buttons: readonly (readonly Button[])[];
  /** What the message asks the person for, instead of buttons. */
  readonly ask?: Ask | undefined;
  /** It only says that there is no answer: who corrects the question is answered. */
  readonly isNoAnswer?: true;
  /** It says that the dates asked for have no events at all. */
  readonly isGap?: true | undefined;
  /** What “more” asks for after it, where no button does that. */
  readonly more?: More | undefined;
  /** The events that a scheduled message tells. */
  readonly tells?: readonly ToldEvent[] | undefined;
  /** The address of a page that is previewed above the text. */
  readonly preview?: string | undefined;
  /** A picture in place of the message, which is sent if Telegram refuses the picture. */
  readonly picture?: Picture | undefined;
  /** A file that follows the message. */
  readonly file?: TextFile | undefined;
}

/** The next page of a list, or another event by chance. */
export type More = PageAction | { readonly kind: 'command'; readonly name: 'random' };

export interface Button {
  readonly label: string;
  readonly action: ButtonAction;
}

/**
 * What a button does: it asks the bot for something, lets the person pick a chat to share the event with, copies a text
 * of at most 256 characters, or opens a page – in private within Telegram, elsewhere in the browser.
 */
export type ButtonAction =
  | Action
  | { readonly kind: 'share'; readonly id: string }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'page'; readonly url: string; readonly isWithin: boolean };

/** A text, the person's location, or one of their channels. */
export type Ask =
  /** `payload`: what the reply is taken for, as the message says it. */
  | { readonly for: 'reply'; readonly placeholder: string; readonly payload: string }
  | { readonly for: 'location' | 'channel'; readonly label: string };

export interface Picture {
  readonly url: string;
  readonly caption: RichText;
}

/** A file to download. */
export interface TextFile {
  readonly name: string;
  /** Media type */
  readonly type: string;
  readonly content: string;
}

/** A message of text alone. */
export function say(text: string): Message {
  return { text: join([text]), buttons: [] };
}

/** A message that says why there is no answer, with other ways to ask. */
export function noAnswer(text: Part, buttons: Message['buttons'] = []): Message {
  return { text: join([text]), buttons, isNoAnswer: true };
}

/** The same message with a note below it. */
export function withNote(message: Message, note: Part): Message {
  return { ...message, text: paragraphs(message.text, note) };
}

/** Buttons in rows of at most `size`. */
export function inRows<Each>(buttons: readonly Each[], size: number): Each[][] {
  const rows: Each[][] = [];
  for (let start = 0; start < buttons.length; start += size) rows.push(buttons.slice(start, start + size));
  return rows;
}
