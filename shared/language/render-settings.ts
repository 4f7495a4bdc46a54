import type { Language } from './language';
import type { Button, Message } from './message';
import { type MenuView, renderMenu } from './render-menu';

/** The settings of a chat, with the ways to its subscription and, in private, to a channel; of a channel, to what is stored of it. */
export function renderSettings(view: MenuView, isPrivate: boolean, language: Language): Message {
  const { settings } = language.messages;
  const { chat } = view;
  const subscription: Button = { label: settings.messages, action: { kind: 'menu', menu: 'subscription', chat } };
  const channel: Button = { label: settings.channel, action: { kind: 'pick-channel' } };
  const stored: Button = { label: settings.stored, action: { kind: 'privacy', chat } };
  const buttons = [[subscription], chat !== undefined ? [stored] : isPrivate ? [channel] : []];
  return renderMenu(view, { buttons }, language);
}
