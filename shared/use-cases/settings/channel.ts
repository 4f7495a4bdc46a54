import type { Message } from '../../language/message';
import { join } from '../../language/rich-text';
import type { Asker } from '../asker';

/** Asks the person to choose one of their channels. */
export function askForChannel({ language }: Asker): Message {
  const { askChannel, chooseChannel } = language.messages.settings;
  return { text: join([askChannel]), buttons: [], ask: { for: 'channel', label: chooseChannel } };
}
