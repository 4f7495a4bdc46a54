import type { Message } from '../../language/message';
import { join } from '../../language/rich-text';
import type { Asker } from '../asker';
import { showSettings } from './change-settings';
import type { AnswerPorts } from '../ports';
import { say } from '../questions/show-event';

/** Asks for a channel, which is chosen from the person's own. */
export function askForChannel({ language }: Asker): Message {
  const { askChannel, chooseChannel } = language.messages.settings;
  return { text: join([askChannel]), buttons: [], ask: { for: 'channel', label: chooseChannel } };
}

/** The settings of the channel that was chosen, for one who may change them. */
export async function showChannel(ports: AnswerPorts, asker: Asker, channel: number): Promise<Message> {
  if (!(await ports.members.mayChange(channel))) return say(asker.language.messages.settings.administratorsOnly);
  return showSettings(ports, asker, channel);
}
