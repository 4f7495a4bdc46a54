import { type Message, say } from '../../language/message';
import type { AnswerPorts } from '../answer-ports';
import type { Asker } from '../asker';
import type { NamedZone } from '../ports';
import { changeSetting, showSettings } from './change-settings';
import { findZone, namesPlace, takenText } from './find-zone';

export type ZonePorts = Pick<AnswerPorts, 'clock' | 'events' | 'chats' | 'subscriptions' | 'schedule' | 'timeZones'>;

export async function setZoneByCity(ports: ZonePorts, asker: Asker, text: string, chat?: number): Promise<Message> {
  const found = findZone(ports, asker, text, { chat });
  return 'question' in found ? found.question : setZone(ports, asker, found.zone, chat);
}

/** /settings, alone or with a place, whose time zone is set. */
export async function answerSettingsCommand(ports: ZonePorts, asker: Asker, text: string): Promise<Message> {
  return namesPlace(ports, asker, text) ? setZoneByCity(ports, asker, text) : showSettings(ports, asker);
}

export async function setZone(ports: ZonePorts, asker: Asker, zone: NamedZone, chat?: number): Promise<Message> {
  const note = takenText(ports, zone, asker.language);
  const changed = await changeSetting(ports, asker, { name: 'timeZone', value: zone.timeZone, chat, note });
  return changed ?? say(asker.language.messages.staleButton);
}
